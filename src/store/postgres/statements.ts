import { createHash } from 'node:crypto';
import type { Sql } from 'sql-template-tag';

/**
 * The parameters of a statement. NUL and lone surrogates, which PostgreSQL rejects in texts, are replaced by a
 * character that no data contains, so that they match nothing.
 */
export function toParameters(statement: Sql): unknown[] {
  return statement.values.map((value) => (Array.isArray(value) ? value.map(sanitize) : sanitize(value)));
}

/** Replaces what PostgreSQL rejects. Data with this character cannot be loaded. */
export const replacementCharacter = '\uffff';

/** The names under which connections prepare statements. */
export class PreparedStatementNames {
  private readonly names = new Map<string, string>();

  /**
   * The name of a statement; undefined if it should not be prepared: because it is long, or two hundred others are.
   * Filters can be combined in very many ways, and every connection keeps the plan of every prepared statement.
   */
  nameOf({ text }: Sql): string | undefined {
    const cached = this.names.get(text);
    if (cached !== undefined || this.names.size === 200 || text.length > 10_000) return cached;
    const name = `s${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
    this.names.set(text, name);
    return name;
  }

  /** Makes room for the statements on another version of the graph. */
  clear(): void {
    this.names.clear();
  }
}

function sanitize(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\0|\p{Surrogate}/gu, replacementCharacter) : value;
}
