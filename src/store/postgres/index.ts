export type { Database } from './database.ts';
export { DatabaseError, databaseErrorKind } from './database-errors.ts';
export { connect } from './loading/connect.ts';
export { load, type OnProgress } from './loading/load.ts';
export { databaseName, openPool, type Pool } from './pool.ts';
export { postgresStore } from './store.ts';
export { tablesIn } from './tables.ts';
export { currentVersion } from './versions.ts';
export { watchPostgres } from './watcher.ts';
