import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { StatementTimeoutError, UnavailableError } from '../store.ts';
import type { Database } from './database.ts';
import { databaseErrorKind, errorMessage } from './database-errors.ts';
import { parameters, StatementNames } from './statements.ts';

/** How a server uses its database. */
export interface PoolOptions {
  /** How many connections to each database at most. */
  readonly maxConnections: number;
  /** How long a statement may take, in milliseconds. */
  readonly statementTimeoutMs: number;
}

/** Connections to one PostgreSQL server, for reading. */
export interface Pool extends Database {
  /** Without the host's password: for logs. */
  readonly name: string;
  /** Forgets which statements are prepared: those of another version follow. */
  forget(): void;
  close(): Promise<void>;
}

/** The database cannot be used at all: another one may answer the same statement. */
export class DatabaseUnavailableError extends UnavailableError {
  override name = 'AwayError';
}

/** How long a request waits for a connection at most, in milliseconds. */
const connectMs = 2_000;

/**
 * Opens connections as they are needed. A statement whose connection drops is asked again until `patienceMs` have passed since:
 * it only reads.
 */
export function openPool(url: string, { maxConnections, statementTimeoutMs }: PoolOptions, patienceMs = 1_000): Pool {
  const name = databaseName(url);
  const names = new StatementNames();
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: Math.min(statementTimeoutMs, connectMs),
    idleTimeoutMillis: 30_000,
    maxLifetimeSeconds: 3_600, // With it goes what it has prepared.
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + 1_000, // For a server that hangs and cannot keep its own time.
    keepAlive: true,
    application_name: 'msme-graph',
    options: '-c default_transaction_read_only=on -c jit=off -c work_mem=64MB',
  });
  pool.on('error', () => {}); // An idle connection dropped; the next statement opens another.
  return {
    name,
    async rows<R>(statement: Sql) {
      const query = { text: statement.text, values: parameters(statement), name: names.of(statement) };
      let deadline: number | null = null;
      for (let pauseMs = 20; ; pauseMs *= 2) {
        try {
          const { rows } = await pool.query(query);
          return rows as R[]; // As whoever wrote the statement says.
        } catch (error) {
          const trouble = databaseErrorKind(error);
          if (trouble === null) throw error;
          const message = `${name} cannot answer: ${errorMessage(error)}`;
          if (trouble === 'long') throw new StatementTimeoutError(message, { cause: error });
          if (trouble === 'busy') throw new UnavailableError(message, { cause: error });
          deadline ??= performance.now() + patienceMs;
          if (trouble === 'away' || performance.now() + pauseMs > deadline)
            throw new DatabaseUnavailableError(message, { cause: error });
          await sleep(pauseMs);
        }
      }
    },
    forget: () => names.clear(),
    close: () => pool.end(),
  };
}

/** The address of a database without its user and password. */
export function databaseName(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'the database';
}
