import { globSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { expect, test } from 'vitest';

/** The folders of `src` that each folder may import from, besides itself. */
const allowed: Record<string, readonly string[]> = {
  model: [],
  source: ['model'],
  store: ['model'],
  dataset: ['model'],
  corpus: ['model', 'dataset'],
  ask: ['model', 'store'],
  execution: [],
  api: ['model', 'source', 'store', 'ask'],
  server: ['model', 'store', 'ask', 'api', 'execution'],
  ingest: ['model', 'source', 'store', 'dataset'],
  build: [],
  graphiql: [],
  // Of GraphiQL, the form of its addresses.
  explorer: ['graphiql'],
  examples: [],
  // Of the explorer, the operations that it asks.
  bin: ['model', 'source', 'store', 'dataset', 'ask', 'api', 'server', 'ingest', 'corpus', 'explorer'],
};

test('imports point inward, and the API never sees a store but its interface', () => {
  const files = globSync('src/**/*.{ts,tsx,mjs}').filter(
    (file) => !file.includes(`generated${sep}`) && !file.endsWith('vite.config.ts'),
  );
  expect(files.length).toBeGreaterThan(50);
  const wrong = files.flatMap((file) => {
    const [, folder = ''] = file.split(sep);
    return [...readFileSync(file, 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g)].flatMap(([, path = '']) => {
      const [, target = ''] = normalize(join(file, '..', path)).split(sep);
      const store = folder === 'api' && target === 'store' && !/\/(store|properties)\.ts$/.test(path);
      return (target === folder || allowed[folder]?.includes(target)) && !store ? [] : [`${file} imports ${path}`];
    });
  });
  expect(wrong).toEqual([]);
});

test('the model imports no package', () => {
  const packages = globSync('src/model/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name),
  );
  expect(packages).toEqual([]);
});
