import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtExplorer } from '../helpers/browser/explorer.ts';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
}

const folder = builtExplorer();
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry);
const routes = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry);

test('what every page needs has at most 110 kB of JavaScript as it is sent', () => {
  expect(entries).toEqual(['index.html']);
  expect(kilobytes('index.html')).toBeLessThan(110);
  expect(kilobytes('index.html')).toBeGreaterThan(10);
});

test('with what a route adds, it has at most 140 kB', () => {
  expect(routes.length).toBeGreaterThan(3);
  const heavy = routes.map((route) => `${route}: ${Math.round(kilobytes('index.html', route))} kB`);
  expect(heavy.filter((_, index) => kilobytes('index.html', routes[index] ?? '') > 140)).toEqual([]);
});

/** The size of these chunks and all that they import, in Brotli where the build made that. */
function kilobytes(...names: string[]): number {
  const needed = new Set<string>();
  const need = (name: string) => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const each of manifest[name]?.imports ?? []) need(each);
  };
  for (const name of names) need(name);
  const bytes = [...needed].map((name) => {
    const file = join(folder, manifest[name]?.file ?? '');
    return (statSync(`${file}.br`, { throwIfNoEntry: false }) ?? statSync(file)).size;
  });
  return bytes.reduce((sum, size) => sum + size, 0) / 1_000;
}
