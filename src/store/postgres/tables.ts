import { raw, type Sql } from 'sql-template-tag';
import type { RelationKindName } from '../../model/relation-kinds.ts';

// What `sql/tables.sql` defines, as far as loading and reading must agree on it.

/** The tables of one version of the graph, with their schema. */
export interface Tables {
  readonly entities: Sql;
  readonly adjacency: Sql;
  readonly degreeCounts: Sql;
  readonly names: Sql;
  readonly words: Sql;
  readonly postings: Sql;
  readonly paragraphs: Sql;
}

/**
 * The format of the tables. A server reads no other. Raise it with every change of `tables.sql` or of what is stored
 * there.
 */
export const tablesFormat = 8;

/** The maximum length of a word in bytes of UTF-8: the limit of a tsvector in PostgreSQL. */
export const maxWordBytes = 2_046;

/** The maximum length of a name in bytes of UTF-8: three of them must fit on an index page. */
export const maxNameBytes = 2_400;

/** The tables in a schema. */
export function tablesIn(schema: string): Tables {
  if (!/^[a-z0-9_]+$/.test(schema))
    throw new RangeError(`A schema name must consist of a-z, 0-9 and _, but got "${schema}".`);
  const table = (name: string) => raw(`${schema}.${name}`);
  return {
    entities: table('entities'),
    adjacency: table('adjacency'),
    degreeCounts: table('degree_counts'),
    names: table('names'),
    words: table('words'),
    postings: table('postings'),
    paragraphs: table('paragraphs'),
  };
}

/** The value of the column `directed_kind`: "+kind" at the source of a relation, "-kind" at its target. */
export function directedKind(kind: RelationKindName, direction: 'OUT' | 'IN'): string {
  return `${direction === 'OUT' ? '+' : '-'}${kind}`;
}

/** The direction of a directed kind. */
export function directionOf(directedKind: string): 'OUT' | 'IN' {
  return directedKind.startsWith('+') ? 'OUT' : 'IN';
}
