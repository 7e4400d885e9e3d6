import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { EdgeName } from '../../model/edges.ts';
import type { AdjacentRelationSelection, KindSelection } from '../queries.ts';

/** The tables of one version of the graph: those of `tables.sql`, with their schema. */
export interface Tables {
  readonly entities: Sql;
  readonly incidents: Sql;
  readonly degrees: Sql;
  readonly names: Sql;
  readonly words: Sql;
  readonly postings: Sql;
  readonly paragraphs: Sql;
}

/** What the tables are like; a server reads no other. To be raised with every change of `tables.sql`, or of what is put there. */
export const tablesFormat = 2;

/** How many bytes of UTF-8 a word has at most: PostgreSQL's bound. The longest word of any language is far below it. */
export const longestWord = 2_046;

/** The tables in a schema. */
export function tablesIn(schema: string): Tables {
  if (!/^[a-z0-9_]+$/.test(schema))
    throw new RangeError(`A schema's name must be of a-z, 0-9 and _, but got "${schema}".`);
  const table = (name: string) => raw(`${schema}.${name}`);
  return {
    entities: table('entities'),
    incidents: table('incidents'),
    degrees: table('degrees'),
    names: table('names'),
    words: table('words'),
    postings: table('postings'),
    paragraphs: table('paragraphs'),
  };
}

/** How many bytes an indexed name may have: a page of an index must hold three. */
export const longestName = 2_400;

/** How `incidents.way` spells a kind seen from its source, or from its target. */
export function wayOf(kind: EdgeName, direction: 'OUT' | 'IN'): string {
  return `${direction === 'OUT' ? '+' : '-'}${kind}`;
}

/** The direction that a way has. */
export function directionOf(way: string): 'OUT' | 'IN' {
  return way.startsWith('+') ? 'OUT' : 'IN';
}

/** The incidents of a selection, as a condition on the table `i`. */
export function chosenWays({ out, in: into }: KindSelection): Sql {
  if (out === null && into === null) return sql`true`;
  const any = [
    ...(out === null ? [sql`starts_with(i.way, '+')`] : []),
    ...(into === null ? [sql`starts_with(i.way, '-')`] : []),
  ];
  const ways = [...(out ?? []).map((kind) => wayOf(kind, 'OUT')), ...(into ?? []).map((kind) => wayOf(kind, 'IN'))];
  // One way is an equality, so that the index of ways gives the order too.
  if (ways.length === 1) any.push(sql`i.way = ${ways[0]}`);
  if (ways.length > 1) any.push(sql`i.way = any(${ways}::text[])`);
  return any.length === 0 ? sql`false` : sql`(${join(any, ' or ')})`;
}

/** Those that can hold on the day, if there is one. */
export function chosenIncidents(selection: AdjacentRelationSelection): Sql {
  return sql`${chosenWays(selection)} and ${holding(selection.asOf)}`;
}

/** The incidents that can hold on a day, as `holdsOn` says; null for any. */
export function holding(day: string | null): Sql {
  if (day === null) return sql`true`;
  return sql`(i.holds_to is null or i.holds_to >= ${day}) and (i.holds_from is null or i.holds_from <= ${day})`;
}
