import pg from 'pg';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type PostgresServer, startPostgresServer } from './postgres-server.ts';

/** A PostgreSQL server for the tests in a `describe`, with a new database for each test. */
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
      if (!server) throw new Error('The server can only be used within tests and hooks.');
      return server;
    },
    /** The name of the latest database. */
    get database() {
      return `graph_${count}`;
    },
    newDatabase() {
      count += 1;
      return this.server.createDatabase(this.database);
    },
    /** Runs a statement in the latest database. */
    query<R extends pg.QueryResultRow>(statement: string) {
      return this.server.query<R>(statement, this.database);
    },
    /** Locks a table of the latest database exclusively. Returns a function that releases the lock. */
    async lock(table: string) {
      const client = new pg.Client(this.server.urlOf(this.database));
      await client.connect();
      await client.query(`begin; lock table ${table} in access exclusive mode`);
      return () => client.end();
    },
    /** Registers a function to be called after the test. The last one is called first. */
    atEnd(close: () => unknown) {
      atEnd.push(async () => close());
    },
  };
}
