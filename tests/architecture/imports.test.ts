import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * The rooms of `src` (its self-contained folders), each with the rooms that it may import. A room comes after those
 * that it imports, so that there are no cycles.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  model: [],
  store: ['model'],
  'store/words': ['model', 'store'],
  'store/memory': ['model', 'store', 'store/words'],
  'store/postgres': ['model', 'store', 'store/words'],
  dataset: ['model'],
  'ingest/reading': ['model'],
  ingest: ['model', 'dataset', 'ingest/reading'],
  synthetic: ['model', 'dataset'],
  traversal: ['model', 'store'],
  execution: [],
  api: ['model', 'store', 'traversal'],
  'server/settings': [],
  'server/observability': [],
  'server/graphql-over-http': ['api'],
  'server/limits': ['api', 'traversal', 'execution', 'server/settings', 'server/observability'],
  'server/operations': [
    'api',
    'store',
    'execution',
    'server/settings',
    'server/observability',
    'server/graphql-over-http',
    'server/limits',
  ],
  'server/http': [
    'api',
    'model',
    'store',
    'server/settings',
    'server/observability',
    'server/graphql-over-http',
    'server/limits',
    'server/operations',
  ],
  examples: [],
  'web/shared': [],
  'web/vite': [],
  'web/graphiql': ['examples', 'web/shared', 'web/vite'],
  'web/explorer': ['web/shared', 'web/vite'],
  app: [
    'model',
    'store',
    'store/memory',
    'store/postgres',
    'dataset',
    'ingest',
    'synthetic',
    'traversal',
    'api',
    'server/settings',
    'server/observability',
    'server/graphql-over-http',
    'server/limits',
    'server/operations',
    'server/http',
    'web/explorer',
  ],
  bin: [
    'store',
    'store/memory',
    'store/postgres',
    'dataset',
    'ingest',
    'synthetic',
    'server/settings',
    'server/http',
    'app',
  ],
};

/**
 * The only file of a room that others may import, if it is not `index.ts`. All files of a room with neither, such as
 * `model`, may be imported.
 */
const entrances: Readonly<Record<string, string>> = { 'web/explorer': 'operations.ts' };

interface Import {
  readonly file: string;
  /** The imported file, from the root. */
  readonly target: string;
}

const sources = globSync('src/**/*.{ts,tsx,mjs}').filter(
  (file) => !file.includes(`generated${sep}`) && !file.endsWith('vite.config.ts'),
);
const imports = [...sources, ...globSync('bench/{*,harness/*}.ts')].flatMap(importsOf);

describe('imports', () => {
  test('are found, including imports of types and dynamic imports', () => {
    expect(imports.length).toBeGreaterThan(500);
    const text =
      "import type { A } from './a.ts';\nexport { b } from './b.ts';\nconst c = await import('./c.ts');\nimport './d.ts';";
    expect(pathsIn(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts']);
  });

  test('from a room are of allowed rooms only, and rooms come after those that they import', () => {
    const names = Object.keys(rooms);
    const backward = names.flatMap((room) =>
      (rooms[room] ?? []).filter((other) => names.indexOf(other) >= names.indexOf(room)).map((other) => [room, other]),
    );
    const forbidden = imports.filter(({ file, target }) => {
      const [room, other] = [roomOf(file), roomOf(target)];
      return room !== null && other !== null && room !== other && !rooms[room]?.includes(other);
    });
    expect({ backward, forbidden }).toEqual({ backward: [], forbidden: [] });
  });

  test('of a room from outside are of its entrance', () => {
    const bypassing = imports.filter(({ file, target }) => {
      const room = roomOf(target);
      if (room === null || isInside(file, room)) return false;
      const entrance = entranceOf(room);
      return entrance !== null && target !== entrance;
    });
    // A benchmark may import an internal part to measure it.
    expect(bypassing.filter(({ file }) => !file.startsWith('bench'))).toEqual([]);
  });

  test('every source file is in a room, and every room exists', () => {
    expect(sources.filter((file) => roomOf(file) === null)).toEqual([]);
    expect(Object.keys(rooms).filter((room) => !existsSync(join('src', room)))).toEqual([]);
  });
});

test('the model imports no package', () => {
  const packages = globSync('src/model/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name),
  );
  expect(packages).toEqual([]);
});

test('rooms with an entrance have a README', () => {
  const missing = Object.keys(rooms).filter(
    (room) => entranceOf(room) !== null && !existsSync(join('src', room, 'README.md')),
  );
  expect(missing).toEqual([]);
});

function importsOf(file: string): Import[] {
  return pathsIn(readFileSync(file, 'utf8')).map((path) => ({ file, target: normalize(join(file, '..', path)) }));
}

function pathsIn(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom |\bimport |\bimport\()'(\.[^']+)'/g)].map(([, path = '']) => path);
}

/** The innermost room that contains a file; null if there is none. */
function roomOf(file: string): string | null {
  const inside = Object.keys(rooms).filter((room) => isInside(file, room));
  return inside.sort((a, b) => b.length - a.length)[0] ?? null;
}

function isInside(file: string, room: string): boolean {
  return file.startsWith(join('src', room) + sep);
}

function entranceOf(room: string): string | null {
  const entrance = entrances[room];
  const file = join('src', room, entrance ?? 'index.ts');
  return entrance !== undefined || existsSync(file) ? file : null;
}
