import { randomBytes } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { linesOf } from '../../../src/dataset/lines.ts';
import type { Graph } from '../../../src/model/graph.ts';
import type { Connection } from '../../../src/store/postgres/connection.ts';
import type { Database } from '../../../src/store/postgres/database.ts';
import { connect } from '../../../src/store/postgres/loading/connect.ts';
import { load } from '../../../src/store/postgres/loading/load.ts';
import { openPool } from '../../../src/store/postgres/pool.ts';
import { parameters } from '../../../src/store/postgres/statements.ts';
import { postgresStore } from '../../../src/store/postgres/store.ts';
import { currentVersion } from '../../../src/store/postgres/versions.ts';
import type { Store } from '../../../src/store/store.ts';

/** A database for tests: one connection to load through, and what reads as a server does. */
export interface TestDatabase {
  readonly connection: Connection;
  readonly reading: Database;
  close(): Promise<void>;
}

/** PostgreSQL in this process: works on any machine. */
export async function startPGlite(): Promise<TestDatabase> {
  const database = await PGlite.create({ extensions: { pg_trgm, fuzzystrmatch } });
  const connection: Connection = {
    async rows<R>(statement: Sql) {
      const { rows } = await database.query<R>(statement.text, parameters(statement));
      return rows;
    },
    async run(script) {
      await database.exec(script);
    },
    async copy(statement, rows) {
      const text = statement.text.replace(/from stdin$/, "from '/dev/blob'");
      await database.query(text, [], { blob: new Blob([rows]) });
    },
  };
  return { connection, reading: connection, close: () => database.close() };
}

/** The server for tests; null, and said so, where there is none. */
export const serverUrl = process.env.DATABASE_URL ?? null;

if (serverUrl === null)
  process.stderr.write(
    'No PostgreSQL: set DATABASE_URL (Debian: apt-get install postgresql) to run these tests on a server.\n',
  );

/** A new database on that server; closing it drops it. */
export async function startServerDatabase(url: string): Promise<TestDatabase> {
  const { url: own, drop } = await createDatabase(url);
  const connection = await connect(own);
  const reading = openPool(own, { maxConnections: 4, statementTimeoutMs: 60_000 });
  return {
    connection,
    reading,
    async close() {
      await reading.close();
      await connection.close();
      await drop();
    },
  };
}

/** Loads a graph and gives the store that reads it. */
export async function loadedStore(
  { connection, reading }: TestDatabase,
  graph: Graph,
  texts?: ReadonlyMap<string, string>,
): Promise<Store> {
  await load(connection, linesOf(graph, texts), { version: graph.version });
  return postgresStore(reading, await currentVersion(reading));
}

async function createDatabase(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `msme_test_${randomBytes(6).toString('hex')}`;
  const admin = async (statement: string) => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await admin(`create database ${name} encoding utf8 template template0`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => admin(`drop database ${name} with (force)`) };
}
