import type { Sql } from 'sql-template-tag';

/** Runs statements on a database. */
export interface Database {
  /**
   * The rows of one statement.
   * @throws {UnavailableError} if the database is unavailable.
   */
  rows<R>(statement: Sql): Promise<R[]>;
}

/** A single connection, on which statements can share a transaction. */
export interface Connection extends Database {
  /** Runs a script of one or more statements without returning rows. */
  run(script: string): Promise<void>;
  /** Runs `COPY … FROM STDIN` with rows in the text format. */
  copy(statement: Sql, rows: string): Promise<void>;
}
