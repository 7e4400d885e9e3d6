import pg from 'pg';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type PostgresServer, startPostgresServer } from './postgres-server.ts';

/** A PostgreSQL server of the tests in this `describe`, with a new database for each. */
export function temporaryPostgres() {
  let server: PostgresServer | null = null;
  let count = 0;
  const atEnd: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    server = await startPostgresServer();
  }, 60_000);

  afterEach(async () => {
    for (const close of atEnd.splice(0).reverse()) await close();
  });

  afterAll(() => server?.destroy());

  return {
    get server(): PostgresServer {
      if (!server) throw new Error('The server is there once the tests begin.');
      return server;
    },
    /** The name of the newest database. */
    get database() {
      return `graph_${count}`;
    },
    newDatabase() {
      count += 1;
      return this.server.createDatabase(this.database);
    },
    /** Runs a statement in the newest database. */
    query<R extends pg.QueryResultRow>(statement: string) {
      return this.server.query<R>(statement, this.database);
    },
    /** Keeps everyone from a table of the newest database. Gives what lets it go. */
    async lock(table: string) {
      const client = new pg.Client(this.server.urlOf(this.database));
      await client.connect();
      await client.query(`begin; lock table ${table} in access exclusive mode`);
      return () => client.end();
    },
    /** What is to be closed after the test; the last first. */
    atEnd(close: () => unknown) {
      atEnd.push(async () => close());
    },
  };
}
