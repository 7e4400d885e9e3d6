import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGraph } from '../dataset/index.ts';
import { loadSourceTexts } from '../ingest/index.ts';
import type { Settings } from '../server/settings/index.ts';
import type { CurrentStore } from '../store/index.ts';
import { columnStore, graphToColumns, readSnapshot, type Sections, writeSnapshot } from '../store/memory/index.ts';
import { watchPostgres } from '../store/postgres/index.ts';

/** A graph that can be served. */
export interface ServedStore {
  readonly store: CurrentStore;
  readonly ready: () => Promise<boolean>;
  /** What is served, in words. */
  readonly origin: string;
  /** Serves from now on what the data files or the snapshot hold now. Throws, and serves on what it did, where that is no graph. */
  reload(): void;
  close(): Promise<void>;
}

/** Opens what the settings say: a database, a snapshot, or the data files of the project. `said` is told what operators should know. */
export async function openStore(
  settings: Settings,
  project: string,
  said: (message: string) => void,
): Promise<ServedStore> {
  const { database, snapshot } = settings;
  if (database) {
    const { currentStore, ready, close } = await watchPostgres({
      url: database.url,
      replicaUrls: database.readUrls,
      maxConnections: database.connections,
      statementTimeoutMs: database.timeoutMs,
      pollIntervalMs: database.pollMs,
      onMessage: said,
    });
    return { store: currentStore, ready, origin: 'from PostgreSQL', reload() {}, close }; // It follows its database by itself.
  }
  const open = () => columnStore(snapshot === null ? readData(settings, project) : readSnapshot(snapshot));
  let store = open();
  const reload = () => {
    store = open();
  };
  const { entityCounts, relationCounts } = await store.dataset();
  const relations = [...relationCounts.values()].flatMap((byBasis) => [...byBasis.values()]);
  const counted = `${sum([...entityCounts.values()])} entities, ${sum(relations)} relations`;
  const origin = snapshot === null ? counted : `${counted}, from ${snapshot}`;
  return { store: () => store, ready: async () => true, origin, reload, close: async () => {} };
}

/** A snapshot for processes that share it, of the data files as they are now; `remove` once nobody reads it any more. */
export function shareData(settings: Settings, project: string): { readonly file: string; remove(): void } {
  const sections = readData(settings, project);
  const folder = mkdtempSync(join(tmpdir(), 'msme-graph-'));
  const file = join(folder, 'graph.snapshot');
  writeSnapshot(file, sections);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function readData({ sourceTexts }: Settings, project: string): Sections {
  const graph = loadGraph(join(project, 'data'));
  return graphToColumns(graph, sourceTexts === null ? new Map<string, string>() : loadSourceTexts(sourceTexts, graph));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
