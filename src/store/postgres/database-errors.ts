/** The database is not one that this program can load into or read, and the message says what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/**
 * Why a database did not answer: the connection was lost or refused, and another may be had at once; the database cannot be used,
 * or lacks the tables; it is there, but was too busy for this statement; the statement took too long.
 */
export type DatabaseErrorKind = 'dropped' | 'away' | 'busy' | 'long';

/** The trouble of which an error of PostgreSQL or of the connection tells; null if the statement itself is at fault. */
export function databaseErrorKind(error: unknown): DatabaseErrorKind | null {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const found = Object.entries(signs).find(([, { codes, messages }]) =>
    typeof code === 'string' ? codes.test(code) : messages.test(String(message)),
  );
  return found ? (found[0] as DatabaseErrorKind) : null; // The names in `signs`.
}

/** The words of an error; where several addresses were tried, each has its own inside. */
export function errorMessage(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(errorMessage).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** By the codes of PostgreSQL and of Node, and by the messages of pg, which have none. */
const signs: Record<DatabaseErrorKind, { readonly codes: RegExp; readonly messages: RegExp }> = {
  // Connection failures, shutdown, start, and a standby's conflict with what it replays.
  dropped: {
    codes:
      /^(0800[01346]|57P0[1-5]|40001|ECONN.*|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT|ERR_STREAM_DESTROYED)$/,
    messages: /^(Connection terminated( unexpectedly)?|Client .* is not queryable)$/,
  },
  // Too many connections, a login, a database or a table that is refused, a broken disk, a version that is gone.
  away: {
    codes: /^(53300|28...|3D000|58...|42P01|42501|3F000|ETIMEDOUT)$/,
    messages:
      /^(Connection terminated due to connection timeout|Query read timeout|timeout expired|SASL: .*|The server does not support SSL connections)$/,
  },
  // A statement that is cancelled for its time, or needs more than there is.
  long: { codes: /^(57014|53[124]00|54...)$/, messages: /^$/ },
  // A lock, or a connection, that was not free in time.
  busy: { codes: /^55P03$/, messages: /^timeout exceeded when trying to connect$/ },
};
