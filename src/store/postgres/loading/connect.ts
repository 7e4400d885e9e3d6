import pg from 'pg';
import { from } from 'pg-copy-streams';
import type { Sql } from 'sql-template-tag';
import type { Connection } from '../database.ts';
import { DatabaseError, errorMessage } from '../database-errors.ts';
import { databaseName } from '../pool.ts';
import { toParameters } from '../statements.ts';

/** Opens a connection for loading. @throws {DatabaseError} if that fails. */
export async function connect(url: string): Promise<Connection & { close(): Promise<void> }> {
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'msme-graph load',
  });
  client.on('error', () => {}); // The current statement fails with the same error.
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseError(
      `Cannot connect to ${databaseName(url)}: ${errorMessage(error)}. Check DATABASE_URL, and that the database is running.`,
    );
  }
  return {
    async rows<R>(statement: Sql) {
      const { rows } = await client.query({ text: statement.text, values: toParameters(statement) });
      return rows as R[]; // The caller knows what the statement selects.
    },
    async run(script) {
      await client.query(script);
    },
    copy(statement, rows) {
      return new Promise((resolve, reject) => {
        client.query(from(statement.text)).on('error', reject).on('finish', resolve).end(rows);
      });
    },
    close: () => client.end(),
  };
}
