/** This program cannot use the database, or cannot load the data into it. The message says why, and what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/**
 * Why a statement failed, if not because of itself:
 * - `connection`: the connection was lost or refused; a retry may succeed.
 * - `unavailable`: the database cannot be used, or a table is missing.
 * - `contention`: a lock or a connection was not available in time.
 * - `timeout`: the statement exceeded a time or resource limit.
 */
export type DatabaseErrorKind = 'connection' | 'unavailable' | 'contention' | 'timeout';

/** The kind of an error of PostgreSQL or of the connection; null if the statement itself is invalid. */
export function databaseErrorKind(error: unknown): DatabaseErrorKind | null {
  const { code, message, severity } = error as { code?: unknown; message?: unknown; severity?: unknown };
  // With this code, PgBouncer reports whatever makes it close a connection; PostgreSQL, a defect of this program.
  if (code === '08P01') return severity === 'FATAL' ? 'connection' : null;
  const found = Object.entries(errorPatterns).find(([, { codes, messages }]) =>
    typeof code === 'string' ? codes.test(code) : messages.test(String(message)),
  );
  return found ? (found[0] as DatabaseErrorKind) : null; // The keys of `errorPatterns`.
}

/** The message of an error; if several addresses were tried, the messages of all. */
export function errorMessage(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(errorMessage).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** Error codes of PostgreSQL and Node.js, and messages of node-postgres errors, which have no code. */
const errorPatterns: Record<DatabaseErrorKind, { readonly codes: RegExp; readonly messages: RegExp }> = {
  // Connection failures, shutdown, startup, and conflicts with recovery on a standby.
  connection: {
    codes:
      /^(0800[01346]|57P0[1-5]|40001|ECONN.*|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT|ERR_STREAM_DESTROYED)$/,
    messages: /^(Connection terminated( unexpectedly)?|Client .* is not queryable)$/,
  },
  // Too many connections; access to the server, database or table denied; I/O errors; tables that were dropped.
  unavailable: {
    codes: /^(53300|28...|3D000|58...|42P01|42501|3F000|ETIMEDOUT)$/,
    messages:
      /^(Connection terminated due to connection timeout|Query read timeout|timeout expired|SASL: .*|The server does not support SSL connections)$/,
  },
  // Statement timeout; disk, memory or a configured limit exceeded; statement too complex.
  timeout: { codes: /^(57014|53[124]00|54...)$/, messages: /^$/ },
  // Lock timeout; no free connection in the pool.
  contention: { codes: /^55P03$/, messages: /^timeout exceeded when trying to connect$/ },
};
