import type { Sql } from 'sql-template-tag';

/** Where statements run. */
export interface Database {
  /**
   * The rows of one statement, which is prepared once for each connection that it meets.
   * @throws {UnavailableError} if the database is away.
   */
  rows<R>(statement: Sql): Promise<R[]>;
}
