import { readFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';

/** `Node 26.10.0, linux x64, 2 cores of …, 23 GB of memory`. */
export function machine(): string {
  const [{ model = 'an unknown processor' } = {}] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} cores of ${model}, ${gigabytes} GB of memory`;
}

/** The versions of packages installed in a folder: `graphql 16.15.0, …`. */
export function versions(folder: string, names: readonly string[]): string {
  return names
    .map(
      (name) =>
        `${name} ${JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version}`,
    )
    .join(', ');
}
