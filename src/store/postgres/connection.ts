import type { Sql } from 'sql-template-tag';
import type { Database } from './database.ts';

/** One connection, so that statements can share a transaction. */
export interface Connection extends Database {
  /** Runs SQL of one or more statements that give no rows. */
  run(script: string): Promise<void>;
  /** Runs `COPY … FROM STDIN` with rows in its text format. */
  copy(statement: Sql, rows: string): Promise<void>;
}
