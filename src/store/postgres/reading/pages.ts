import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { Page, PageRange } from '../../queries.ts';
import { UnknownCursorError } from '../../store.ts';

/** An ordered list of rows in the database, of which pages are read. */
export interface OrderedRows {
  /**
   * Queries whose rows together are the list, each in the order of an index of its own. They select `order_key` and, if
   * keys may be equal, `tie`, which order the list; `anchor`, the value by which a cursor identifies a row; and
   * `columns`.
   */
  readonly parts: readonly Sql[];
  /** Whether several rows can have the same `order_key`, so that `tie` orders them. */
  readonly tied: boolean;
  /** The columns that the page returns, from the table alias `r`. */
  readonly columns: Sql;
  /** The anchor of a cursor, if it is not the cursor itself. */
  readonly anchorOf?: (cursor: string) => Sql;
  /** Whether the list is in descending order. */
  readonly descending: boolean;
}

/**
 * A query for a page of a list, for each row of `q`, whose column `n` numbers them from 1. It returns one row more than
 * the page has, to show whether there are more, and for each whether it is `in_range`; and at least one row, which says
 * whether the cursors at the start and the end of the range are in the list.
 */
export function pageQuery(q: Sql, list: OrderedRows, range: PageRange): Sql {
  const backward = range.first === null;
  const [limit, start, end] = backward
    ? [range.last ?? 0, range.before, range.after]
    : [range.first, range.after, range.before];
  const descending = list.descending !== backward;
  const keyOf = (table: string) => raw(list.tied ? `(${table}.order_key, ${table}.tie)` : `${table}.order_key`);
  const direction = raw(descending ? 'desc' : 'asc');
  const order = list.tied ? sql`r.order_key ${direction}, r.tie ${direction}` : sql`r.order_key ${direction}`;
  const [after, before] = [raw(descending ? '<' : '>'), raw(descending ? '>' : '<')];
  const all = join(list.parts, ' union all ');
  const limited = (rows: Sql) => sql`
    select r.* from (${rows}) r
    where ${start === null ? sql`true` : sql`${keyOf('r')} ${after} ${keyOf('s')}`}
    order by ${order}
    limit ${limit + 1}`;
  // The limit is applied to each part first, because PostgreSQL does not merge the orders of the parts.
  const rows = list.parts.length === 1 ? limited(all) : limited(unionAll(list.parts.map(limited)));
  const cursorRow = (name: Sql, cursor: string | null) =>
    cursor === null
      ? empty
      : sql`left join lateral (select c.* from (${all}) c where c.anchor = ${list.anchorOf?.(cursor) ?? cursor} order by ${keyOf('c')} limit 1) ${name} on true`;
  return sql`
    select q.n::int - 1 as query_index, p.*,
      ${start === null ? sql`true` : sql`s.order_key is not null`} as start_found,
      ${end === null ? sql`true` : sql`e.order_key is not null`} as end_found
    from ${q}
    ${cursorRow(sql`s`, start)}
    ${cursorRow(sql`e`, end)}
    left join lateral (
      select r.anchor, ${list.columns}, ${end === null ? sql`true` : sql`${keyOf('r')} ${before} ${keyOf('e')}`} as in_range,
        row_number() over (order by ${order})::int as rank
      from (${rows}) r
    ) p on true`; // Ranked after the limit: a window over the complete list would sort all of it.
}

/** The rows of several queries, in one statement. */
export function unionAll(queries: readonly Sql[]): Sql {
  return join(
    queries.map((query) => sql`(${query})`),
    ' union all ',
  );
}

/** A row of `pageQuery`, besides `columns`. */
export interface PageRow {
  /** The index of its query, from 0. */
  readonly query_index: number;
  readonly start_found: boolean;
  readonly end_found: boolean;
  /** Null, as the following, if the page is empty. */
  readonly anchor: string | number | null;
  readonly in_range: boolean | null;
  readonly rank: number | null;
}

/** The pages in the rows of `pageQuery`, in the order of the queries. */
export function readPages<R extends PageRow, T>(
  rows: readonly R[],
  ranges: readonly PageRange[],
  toItem: (row: R) => T,
): (Page<T> | UnknownCursorError)[] {
  const byQuery = Map.groupBy(rows, ({ query_index }) => query_index);
  return ranges.map((range, index) => {
    const all = byQuery.get(index) ?? [];
    const [{ start_found: startFound, end_found: endFound } = { start_found: true, end_found: true }] = all;
    const backward = range.first === null;
    const [afterFound, beforeFound] = backward ? [endFound, startFound] : [startFound, endFound];
    if (range.after !== null && !afterFound) return new UnknownCursorError(range.after);
    if (range.before !== null && !beforeFound) return new UnknownCursorError(range.before);
    const found = all.filter(({ anchor }) => anchor !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    const page = found.filter(({ in_range }) => in_range).slice(0, (backward ? range.last : range.first) ?? 0);
    const more = found.length > page.length;
    return backward
      ? {
          items: page.reverse().map(toItem),
          hasNext: range.before !== null,
          hasPrevious: more || range.after !== null,
        }
      : { items: page.map(toItem), hasNext: more, hasPrevious: range.after !== null };
  });
}
