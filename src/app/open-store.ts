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
  /** The size or origin of the data, for the log. */
  readonly description: string;
  /**
   * Reloads the data files or the snapshot. Does nothing for a database, which is watched for new versions.
   * @throws if they are invalid. The current store then stays in use.
   */
  reload(): void;
  close(): Promise<void>;
}

/**
 * Opens the store that is configured: a database, a snapshot, or by default the data files. `onMessage` receives
 * messages for operators.
 */
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
  const { entityCounts, relationCounts } = store.dataset;
  const relations = [...relationCounts.values()].flatMap((byBasis) => [...byBasis.values()]);
  const size = `${sum([...entityCounts.values()])} entities, ${sum(relations)} relations`;
  const description = snapshot.file === null ? size : `${size}, from ${snapshot.file}`;
  return { currentStore: () => store, ready: async () => true, description, reload, close: async () => {} };
}

/**
 * Creates a temporary snapshot of the current data files, which worker processes share. Call `remove` when no worker
 * reads it any more.
 */
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
