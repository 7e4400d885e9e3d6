export { BuildError } from './build-error.ts';
export { buildColumns, graphToColumns } from './builder.ts';
export type { Sections } from './sections.ts';
export { readSnapshot, SnapshotError, writeSnapshot } from './snapshot.ts';
export { columnStore, memoryStore } from './store.ts';
