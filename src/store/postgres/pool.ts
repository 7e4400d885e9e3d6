import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { StatementTimeoutError, UnavailableError } from '../store.ts';
import type { Database } from './database.ts';
import { type DatabaseErrorKind, databaseErrorKind, errorMessage } from './database-errors.ts';
import { ReadingSessions } from './session.ts';
import { PreparedStatementNames, toParameters } from './statements.ts';

/** The limits of a connection pool. */
export interface PoolOptions {
  /** The maximum number of connections to each database. */
  readonly maxConnections: number;
  /** The time limit of a statement, in milliseconds. */
  readonly statementTimeoutMs: number;
}

/** A pool of read-only connections to one database. */
export interface Pool extends Database {
  /** Host, port and database name, for messages; without user and password. */
  readonly name: string;
  /** Whether the latest connection led to a pooler rather than to a session of its own. */
  readonly pooled: boolean;
  /** Makes room for the statements on another version of the graph. */
  forgetPreparedStatements(): void;
  close(): Promise<void>;
}

/** The database cannot be used at all, so that the statement may succeed on another one. */
export class DatabaseUnavailableError extends UnavailableError {
  override name = 'DatabaseUnavailableError';
}

/** The maximum time that a statement waits for a connection, in milliseconds. */
const connectTimeoutMs = 2_000;

/**
 * Opens connections on demand. If the connection of a statement is lost, the statement is retried for `retryWindowMs`,
 * which is safe because statements only read.
 */
export function openPool(
  url: string,
  { maxConnections, statementTimeoutMs }: PoolOptions,
  retryWindowMs = 1_000,
): Pool {
  const name = databaseName(url);
  const preparedNames = new PreparedStatementNames();
  const sessions = new ReadingSessions(statementTimeoutMs);
  let pooled = false;
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: Math.min(statementTimeoutMs, connectTimeoutMs),
    idleTimeoutMillis: 30_000,
    maxLifetimeSeconds: 3_600, // Frees the statements that a connection has prepared.
    query_timeout: statementTimeoutMs + 1_000, // In case the server hangs and cannot enforce its own timeout.
    keepAlive: true,
    application_name: 'msme-graph',
    // Not as startup parameters, which poolers reject.
    onConnect: async (client) => {
      client.on('error', () => {}); // The current statement fails with the same error.
      pooled = !(await sessions.open(client));
    },
  });
  pool.on('error', () => {}); // An idle connection was lost; the next statement opens another.
  const run = async (query: pg.QueryConfig): Promise<unknown[]> => {
    const client = await pool.connect();
    try {
      const rows = await sessions.rows(client, query);
      client.release();
      return rows;
    } catch (error) {
      client.release(true); // Its state is unknown.
      throw error;
    }
  };
  return {
    name,
    get pooled() {
      return pooled;
    },
    async rows<R>(statement: Sql) {
      const query = {
        text: statement.text,
        values: toParameters(statement),
        name: preparedNames.nameOf(statement),
      };
      let deadline: number | null = null;
      for (let pauseMs = 20; ; pauseMs *= 2) {
        try {
          return (await run(query)) as R[]; // The caller knows what the statement selects.
        } catch (error) {
          const kind = databaseErrorKind(error);
          if (kind === null) throw error;
          const message = `${problems[kind](name)}: ${errorMessage(error)}`;
          if (kind === 'timeout') throw new StatementTimeoutError(message, { cause: error });
          if (kind === 'contention') throw new UnavailableError(message, { cause: error });
          deadline ??= performance.now() + retryWindowMs;
          if (kind === 'unavailable' || performance.now() + pauseMs > deadline)
            throw new DatabaseUnavailableError(message, { cause: error });
          await sleep(pauseMs);
        }
      }
    },
    forgetPreparedStatements: () => preparedNames.clear(),
    close: () => pool.end(),
  };
}

/** Host, port and database name of a URL, without user and password. */
export function databaseName(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'the database';
}

const problems: Record<DatabaseErrorKind, (name: string) => string> = {
  connection: (name) => `Cannot connect to ${name}`,
  unavailable: (name) => `Cannot use ${name}`,
  contention: (name) => `${name} is busy`,
  timeout: (name) => `A statement on ${name} exceeded its time or resource limit`,
};
