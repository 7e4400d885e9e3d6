import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { Page, PageRange } from '../../queries.ts';
import { UnknownCursorError } from '../../store.ts';

/** An ordered list in the database, of which pages are cut. */
export interface Ordered {
  /**
   * Queries whose rows make it up, each in the order of an index of its own. Their columns are `order_key` and perhaps `tie`, by
   * which it is ordered; `anchor`, by which a cursor names a row; and what `columns` names.
   */
  readonly parts: readonly Sql[];
  /** Whether `order_key` may be the same in two rows, so that `tie` tells them apart. */
  readonly tied: boolean;
  /** The columns of the parts, there called `r`, that the page gives. */
  readonly columns: Sql;
  /** What `anchor` is for the row that a cursor names; without it, what the cursor says. */
  readonly anchorOf?: (at: string) => Sql;
  /** Whether the last of that order comes first. */
  readonly descending: boolean;
}

/**
 * The rows of a page as a query, for each row of `q`, numbered by its column `n`: one more than asked for, so that it shows
 * whether there is more, each with whether it lies `inside` the range; and at least one row, which says whether the range
 * begins and ends at rows of the list.
 */
export function pageQuery(q: Sql, list: Ordered, range: PageRange): Sql {
  const backward = range.first === null;
  const [limit, start, end] = backward
    ? [range.last ?? 0, range.before, range.after]
    : [range.first, range.after, range.before];
  const down = list.descending !== backward;
  const columns = (table: string) => raw(list.tied ? `(${table}.order_key, ${table}.tie)` : `${table}.order_key`);
  const direction = raw(down ? 'desc' : 'asc');
  const order = list.tied ? sql`r.order_key ${direction}, r.tie ${direction}` : sql`r.order_key ${direction}`;
  const [after, before] = [raw(down ? '<' : '>'), raw(down ? '>' : '<')];
  const all = join(list.parts, ' union all ');
  const cut = (rows: Sql) => sql`
    select r.* from (${rows}) r
    where ${start === null ? sql`true` : sql`${columns('r')} ${after} ${columns('s')}`}
    order by ${order}
    limit ${limit + 1}`;
  // Each part is cut before all are: PostgreSQL does not merge the orders of parts by itself.
  const found = list.parts.length === 1 ? cut(all) : cut(union(list.parts.map(cut)));
  const anchor = (name: Sql, at: string | null) =>
    at === null
      ? empty
      : sql`left join lateral (select a.* from (${all}) a where a.anchor = ${list.anchorOf?.(at) ?? at} order by ${columns('a')} limit 1) ${name} on true`;
  return sql`
    select q.n::int as question, p.*,
      ${start === null ? sql`true` : sql`s.order_key is not null`} as start_found,
      ${end === null ? sql`true` : sql`e.order_key is not null`} as end_found
    from ${q}
    ${anchor(sql`s`, start)}
    ${anchor(sql`e`, end)}
    left join lateral (
      select r.anchor, ${list.columns}, ${end === null ? sql`true` : sql`${columns('r')} ${before} ${columns('e')}`} as inside,
        row_number() over (order by ${order})::int as place
      from (${found}) r
    ) p on true`; // Numbered after the cut: a window over the whole list would sort all of it.
}

/** The rows of several queries, in one statement. */
export function union(queries: readonly Sql[]): Sql {
  return join(
    queries.map((query) => sql`(${query})`),
    ' union all ',
  );
}

/** A row of `pageQuery`; all else null where the page has none. */
export interface PageRow {
  /** The number of its row of `q`. */
  readonly question: number;
  readonly start_found: boolean;
  readonly end_found: boolean;
  /** Null where the row only stands for a page without any. */
  readonly anchor: string | number | null;
  readonly inside: boolean | null;
  readonly place: number | null;
}

/** The pages that the rows of `pageQuery` make, in the order of the questions. */
export function readPages<R extends PageRow, T>(
  rows: readonly R[],
  ranges: readonly PageRange[],
  itemOf: (row: R) => T,
): (Page<T> | UnknownCursorError)[] {
  const byQuestion = Map.groupBy(rows, ({ question }) => question);
  return ranges.map((range, index) => {
    const all = byQuestion.get(index + 1) ?? [];
    const [{ start_found: startFound, end_found: endFound } = { start_found: true, end_found: true }] = all;
    const backward = range.first === null;
    const [afterFound, beforeFound] = backward ? [endFound, startFound] : [startFound, endFound];
    if (range.after !== null && !afterFound) return new UnknownCursorError(range.after);
    if (range.before !== null && !beforeFound) return new UnknownCursorError(range.before);
    const found = all.filter(({ anchor }) => anchor !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
    const items = found.filter(({ inside }) => inside).slice(0, (backward ? range.last : range.first) ?? 0);
    const more = found.length > items.length;
    return backward
      ? {
          items: items.reverse().map(itemOf),
          hasNext: range.before !== null,
          hasPrevious: more || range.after !== null,
        }
      : { items: items.map(itemOf), hasNext: more, hasPrevious: range.after !== null };
  });
}
