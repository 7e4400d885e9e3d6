import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemaLine } from '../dataset/index.ts';

/**
 * The new content of a data file, beginning with the line that tells editors its JSON Schema. The line that the file has
 * already is kept, as its path is another one if the file is not in `data/`.
 */
export function withJsonSchemaLine(folder: string, path: string, content: string): string {
  const prefix = '# yaml-language-server: ';
  if (content.startsWith(prefix)) return content;
  const current = existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '';
  const line = current.startsWith(prefix) ? current.split('\n', 1)[0] : jsonSchemaLine(path);
  return `${line}\n${content.startsWith('#') ? '' : '\n'}${content}`;
}
