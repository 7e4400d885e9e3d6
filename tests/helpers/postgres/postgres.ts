import { randomBytes } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { linesOf } from '../../../src/dataset/lines.ts';
import type { Graph } from '../../../src/model/graph.ts';
import type { Connection, Database } from '../../../src/store/postgres/database.ts';
import { connect } from '../../../src/store/postgres/loading/connect.ts';
import { load } from '../../../src/store/postgres/loading/load.ts';
import { openPool } from '../../../src/store/postgres/pool.ts';
import { toParameters } from '../../../src/store/postgres/statements.ts';
import { postgresStore } from '../../../src/store/postgres/store.ts';
import { currentVersion } from '../../../src/store/postgres/versions.ts';
import type { Store } from '../../../src/store/store.ts';

/** A database for tests. */
export interface TestDatabase {
  /** For loading. */
  readonly connection: Connection;
  /** For reading, as a server does. */
  readonly reader: Database;
  close(): Promise<void>;
}

/** Starts PostgreSQL in this process, which works on any machine. */
export async function startPGlite(): Promise<TestDatabase> {
  const database = await PGlite.create({ extensions: { pg_trgm, fuzzystrmatch } });
  const connection: Connection = {
    async rows<R>(statement: Sql) {
      const { rows } = await database.query<R>(statement.text, toParameters(statement));
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
  return { connection, reader: connection, close: () => database.close() };
}

/** The URL of a PostgreSQL server for tests; null if none is configured. */
export const serverUrl = process.env.DATABASE_URL ?? null;

if (serverUrl === null)
  process.stderr.write(
    'Tests on a PostgreSQL server are skipped. To run them, set DATABASE_URL (on Debian, apt-get install postgresql).\n',
  );

/** Creates a database on a server. Closing it drops it. */
export async function createServerDatabase(url: string): Promise<TestDatabase> {
  const { url: databaseUrl, drop } = await createDatabase(url);
  const connection = await connect(databaseUrl);
  const pool = openPool(databaseUrl, { maxConnections: 4, statementTimeoutMs: 60_000 });
  return {
    connection,
    reader: pool,
    async close() {
      await pool.close();
      await connection.close();
      await drop();
    },
  };
}

/** Loads a graph into a database and returns its store. */
export async function loadedStore(
  { connection, reader }: TestDatabase,
  graph: Graph,
  texts?: ReadonlyMap<string, string>,
): Promise<Store> {
  await load(connection, linesOf(graph, texts), { version: graph.version });
  return postgresStore(reader, await currentVersion(reader));
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
  const databaseUrl = new URL(url);
  databaseUrl.pathname = `/${name}`;
  return { url: databaseUrl.href, drop: () => admin(`drop database ${name} with (force)`) };
}
