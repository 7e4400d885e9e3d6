import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe } from 'vitest';
import { linesOf } from '../../src/dataset/lines.ts';
import type { Graph } from '../../src/model/graph.ts';
import { buildColumns } from '../../src/store/memory/builder.ts';
import { readSnapshot, writeSnapshot } from '../../src/store/memory/snapshot.ts';
import { columnStore, memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { createServerDatabase, loadedStore, serverUrl, startPGlite, type TestDatabase } from './postgres/postgres.ts';

/** A kind of store, which must fulfil the contract of `Store`. */
export interface StoreKind {
  readonly name: string;
  /** Whether this machine has what the store needs. */
  readonly available: boolean;
  open(): Promise<Stores>;
}

/** Creates stores of a kind. Stores in a database share it: only the latest two can be used. */
export interface Stores {
  of(graph: Graph, texts?: ReadonlyMap<string, string>): Promise<Store>;
  close(): Promise<void>;
}

const memory: StoreKind = {
  name: 'in memory',
  available: true,
  open: async () => ({ of: async (graph, texts) => memoryStore(graph, texts), close: async () => {} }),
};

/** A store that is built from lines, written to a snapshot, and read from it. */
const snapshot: StoreKind = {
  name: 'in memory, from a snapshot',
  available: true,
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
    const file = join(folder, 'graph.snapshot');
    return {
      of: async (graph, texts) => {
        writeSnapshot(file, await buildColumns(linesOf(graph, texts), { version: graph.version }));
        return columnStore(readSnapshot(file));
      },
      close: async () => rmSync(folder, { recursive: true }),
    };
  },
};

export const databaseKinds: readonly StoreKind[] = [
  { name: 'in PGlite', available: true, open: async () => storesIn(await startPGlite()) },
  {
    name: 'on a PostgreSQL server',
    available: serverUrl !== null,
    open: async () => storesIn(await createServerDatabase(serverUrl ?? '')),
  },
];

/** Stores that must return the same as the store in memory. */
export const nonMemoryKinds: readonly StoreKind[] = [snapshot, ...databaseKinds];

export const storeKinds: readonly StoreKind[] = [memory, ...nonMemoryKinds];

/** Stores that have the graph in memory. */
export const memoryKinds: readonly StoreKind[] = [memory, snapshot];

/**
 * Defines the same tests for each kind of store. Each kind is opened once; the tests of unavailable kinds are skipped.
 */
export function describeEach(
  kinds: readonly StoreKind[],
  title: string,
  define: (storeOf: Stores['of'], kind: StoreKind) => void,
): void {
  for (const kind of kinds) {
    describe.skipIf(!kind.available)(`${title}, ${kind.name},`, () => {
      let stores: Stores;
      beforeAll(async () => {
        stores = await kind.open();
      }, 60_000);
      afterAll(() => stores?.close());
      define((graph, texts) => stores.of(graph, texts), kind);
    });
  }
}

function storesIn(database: TestDatabase): Stores {
  let empty = true;
  return {
    async of(graph, texts) {
      // Older versions look superseded for long, so that a load drops them, and a hundred graphs take the space of two.
      if (!empty) await database.connection.rows(sql`update msme.versions set loaded_at = now() - interval '1 day'`);
      empty = false;
      return loadedStore(database, graph, texts);
    },
    close: () => database.close(),
  };
}
