import sql, { join, type Sql } from 'sql-template-tag';
import type { AdjacentRelationSelection, KindSelection } from '../../queries.ts';
import { directedKind } from '../tables.ts';

// Conditions on rows of the table `adjacency`, which a query calls `a`. Those of kinds also fit the table
// `degree_counts`.

/** The kinds of a selection. */
export function kindCondition({ out, in: into }: KindSelection): Sql {
  if (out === null && into === null) return sql`true`;
  const alternatives = [
    ...(out === null ? [sql`starts_with(a.directed_kind, '+')`] : []),
    ...(into === null ? [sql`starts_with(a.directed_kind, '-')`] : []),
  ];
  const kinds = [
    ...(out ?? []).map((kind) => directedKind(kind, 'OUT')),
    ...(into ?? []).map((kind) => directedKind(kind, 'IN')),
  ];
  // For a single kind, the equality lets PostgreSQL read an index in the order of the page.
  if (kinds.length === 1) alternatives.push(sql`a.directed_kind = ${kinds[0]}`);
  if (kinds.length > 1) alternatives.push(sql`a.directed_kind = any(${kinds}::text[])`);
  return alternatives.length === 0 ? sql`false` : sql`(${join(alternatives, ' or ')})`;
}

/** The kinds, the day and the sources of a selection. */
export function adjacencyCondition(selection: AdjacentRelationSelection): Sql {
  return sql`${kindCondition(selection)} and ${asOfCondition(selection.asOf)} and ${sourcesCondition(sql`a`, selection.inSources)}`;
}

/** Rows of a table that rest on one of some sources, by name; null for any. */
export function sourcesCondition(table: Sql, sources: readonly string[] | null): Sql {
  return sources === null ? sql`true` : sql`${table}.sources && ${sources}::text[]`;
}

/** Relations that can hold on a day, as `holdsOn` defines; null for any day. */
export function asOfCondition(day: string | null): Sql {
  if (day === null) return sql`true`;
  return sql`(a.holds_to is null or a.holds_to >= ${day}) and (a.holds_from is null or a.holds_from <= ${day})`;
}
