import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built } from '../helpers/browser/explorer.ts';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
}

const folder = built('explorer');
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry);
const routes = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry);

test('the JavaScript of every page is at most 110 kB compressed', () => {
  expect(entries).toEqual(['index.html']);
  expect(kilobytes('index.html')).toBeLessThan(110);
  expect(kilobytes('index.html')).toBeGreaterThan(10);
});

test('with the JavaScript of a route, it is at most 140 kB compressed', () => {
  expect(routes.length).toBeGreaterThan(3);
  const sizes = routes.map((route) => ({ route, kilobytes: kilobytes('index.html', route) }));
  expect(sizes.filter(({ kilobytes }) => kilobytes > 140)).toEqual([]);
});

/** The total size of these chunks and their imports, in Brotli if the build compressed them. */
function kilobytes(...names: string[]): number {
  const chunks = new Set(names);
  // Iterating a set also visits the items that are added meanwhile.
  for (const name of chunks) for (const each of manifest[name]?.imports ?? []) chunks.add(each);
  const bytes = [...chunks].map((name) => {
    const file = join(folder, manifest[name]?.file ?? '');
    return (statSync(`${file}.br`, { throwIfNoEntry: false }) ?? statSync(file)).size;
  });
  return bytes.reduce((sum, size) => sum + size, 0) / 1_000;
}
