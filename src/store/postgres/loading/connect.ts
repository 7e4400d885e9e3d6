import pg from 'pg';
import { from } from 'pg-copy-streams';
import type { Sql } from 'sql-template-tag';
import type { Connection } from '../connection.ts';
import { DatabaseError, errorMessage } from '../database-errors.ts';
import { databaseName } from '../pool.ts';
import { parameters } from '../statements.ts';

/** Opens one connection to a PostgreSQL server, for work in transactions. @throws {DatabaseError} if it cannot. */
export async function connect(url: string): Promise<Connection & { close(): Promise<void> }> {
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'msme-graph load',
  });
  client.on('error', () => {}); // The statement under way hears of it too.
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseError(
      `Cannot connect to ${databaseName(url)}: ${errorMessage(error)}. Is DATABASE_URL right, and the database there?`,
    );
  }
  // A program that is killed while a long statement runs leaves its locks within a second, where the server can tell.
  await client
    .query(
      "select set_config(name, '1s', false) from pg_settings where name = 'client_connection_check_interval' and setting = '0'",
    )
    .catch(() => {});
  return {
    async rows<R>(statement: Sql) {
      const { rows } = await client.query({ text: statement.text, values: parameters(statement) });
      return rows as R[]; // As whoever wrote the statement says.
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
