import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGraph } from '../dataset/index.ts';
import { loadSourceTexts } from '../ingest/index.ts';
import type { Settings } from '../server/settings/index.ts';
import type { CurrentStore } from '../store/index.ts';
import { columnStore, graphToColumns, readSnapshot, type Sections, writeSnapshot } from '../store/memory/index.ts';
import { watchPostgres } from '../store/postgres/index.ts';
import { projectFolder } from './project.ts';

/** The store that the server serves. */
export interface ServedStore {
  readonly currentStore: CurrentStore;
  readonly ready: () => Promise<boolean>;
  /** What is served, for the log. */
  readonly description: string;
  /**
   * Reads the data files or the snapshot again and serves them from now on. A database is watched, and needs none of this.
   * @throws if they are not valid; then the store stays as it is.
   */
  reload(): void;
  close(): Promise<void>;
}

/** Opens what the settings name: a database, a snapshot, or else the data files. `onMessage` gets what operators should know. */
export async function openStore(
  { database, snapshot, sourceText }: Settings,
  onMessage: (message: string) => void,
): Promise<ServedStore> {
  if (database.url !== null) {
    const { currentStore, ready, close } = await watchPostgres({ ...database, url: database.url, onMessage });
    return { currentStore, ready, description: 'from PostgreSQL', reload() {}, close };
  }
  const open = () => columnStore(snapshot.file === null ? readDataFiles(sourceText.dir) : readSnapshot(snapshot.file));
  let store = open();
  const reload = () => {
    store = open();
  };
  const { entityCounts, relationCounts } = await store.dataset();
  const relations = [...relationCounts.values()].flatMap((byBasis) => [...byBasis.values()]);
  const size = `${sum([...entityCounts.values()])} entities, ${sum(relations)} relations`;
  const description = snapshot.file === null ? size : `${size}, from ${snapshot.file}`;
  return { currentStore: () => store, ready: async () => true, description, reload, close: async () => {} };
}

/** A snapshot of the data files as they are now, for worker processes to share. `remove` it when no worker reads it any more. */
export function createSharedSnapshot({ sourceText }: Settings): { readonly file: string; remove(): void } {
  const sections = readDataFiles(sourceText.dir);
  const folder = mkdtempSync(join(tmpdir(), 'msme-graph-'));
  const file = join(folder, 'graph.snapshot');
  writeSnapshot(file, sections);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function readDataFiles(sourceTextDir: string | null): Sections {
  const graph = loadGraph(join(projectFolder, 'data'));
  return graphToColumns(graph, sourceTextDir === null ? new Map() : loadSourceTexts(sourceTextDir, graph));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
