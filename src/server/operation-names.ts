import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The names of the operations in the `.graphql` files of a folder. */
export function operationNames(folder: string): ReadonlySet<string> {
  const files = globSync('*.graphql', { cwd: folder });
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/^query\s+(\w+)/gm)].map(([, name = '']) => name)));
}
