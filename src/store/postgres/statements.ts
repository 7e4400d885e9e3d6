import { createHash } from 'node:crypto';
import type { Sql } from 'sql-template-tag';

/** The values of a statement, without what PostgreSQL refuses in texts: NUL and lone surrogates become a character that no data holds. */
export function parameters(statement: Sql): unknown[] {
  return statement.values.map((value) => (Array.isArray(value) ? value.map(storable) : storable(value)));
}

/** What parameters have in place of what PostgreSQL refuses; a load refuses it in data. */
export const unstorable = '\uffff';

/** The names under which connections keep statements prepared. */
export class StatementNames {
  private readonly names = new Map<string, string>();

  /**
   * Undefined, and so not kept, for what is long, and once there are two hundred: filters can be combined in more ways than a
   * server should remember, and each connection keeps the plans of all.
   */
  of({ text }: Sql): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size === 200 || text.length > 10_000) return known;
    const name = `s${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
    this.names.set(text, name);
    return name;
  }

  /** Makes room for the statements of another version. */
  clear(): void {
    this.names.clear();
  }
}

function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\0|\p{Surrogate}/gu, unstorable) : value;
}
