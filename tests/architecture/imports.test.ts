import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms of `src`, each with the rooms that it may import. A room comes after those that it imports, so that there is no circle. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  model: [],
  store: ['model'],
  'store/words': ['model', 'store'],
  'store/memory': ['model', 'store', 'store/words'],
  'store/postgres': ['model', 'store', 'store/words'],
  dataset: ['model'],
  'ingest/readers': ['model'],
  ingest: ['model', 'dataset', 'ingest/readers'],
  synthetic: ['model', 'dataset'],
  traversal: ['model', 'store'],
  execution: [],
  api: ['model', 'store', 'traversal'],
  'server/settings': [],
  'server/observability': [],
  'server/graphql-over-http': ['api'],
  'server/limits': ['api', 'traversal', 'execution', 'server/settings'],
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

/** The one file of a room that others import, if it is not `index.ts`. Rooms with neither, such as `model`, are open. */
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
  test('are found, also of types and at run time', () => {
    expect(imports.length).toBeGreaterThan(500);
    const text =
      "import type { A } from './a.ts';\nexport { b } from './b.ts';\nconst c = await import('./c.ts');\nimport './d.ts';";
    expect(pathsIn(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts']);
  });

  test('go from a room to those that it may know, and the rooms are in order', () => {
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

  test('enter a room by its entrance', () => {
    const around = imports.filter(({ file, target }) => {
      const room = roomOf(target);
      if (room === null || isInside(file, room)) return false;
      const entrance = entranceOf(room);
      return entrance !== null && target !== entrance;
    });
    // A benchmark may measure a part that no one else needs.
    expect(around.filter(({ file }) => !file.startsWith('bench'))).toEqual([]);
  });

  test('every folder of code is in a room, and every room is there', () => {
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

test('rooms that others enter have a README', () => {
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

/** The innermost room of a file; null outside all. */
function roomOf(file: string): string | null {
  const inside = Object.keys(rooms).filter((room) => isInside(file, room));
  return inside.sort((a, b) => b.length - a.length)[0] ?? null;
}

function isInside(file: string, room: string): boolean {
  return file.startsWith(join('src', room) + sep);
}

function entranceOf(room: string): string | null {
  const named = entrances[room];
  const file = join('src', room, named ?? 'index.ts');
  return named !== undefined || existsSync(file) ? file : null;
}
