import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Entity } from '../../model/entities.ts';
import type { Relation } from '../../model/graph.ts';
import type { AdjacentRelation, AdjacentRelationSelection, Page, PageRange, RelationQuery } from '../queries.ts';
import type { Store, UnknownCursorError } from '../store.ts';
import type { Database } from './database.ts';
import { adjacencyCondition } from './reading/adjacency-conditions.ts';
import { ExpansionReader } from './reading/expansion-reader.ts';
import { ListReader } from './reading/list-reader.ts';
import { type PageRow, pageQuery, readPages, unionAll } from './reading/pages.ts';
import { classCount, hasEnds, relationConditions } from './reading/relation-conditions.ts';
import { SearchReader } from './reading/search-reader.ts';
import { directionOf, tablesIn } from './tables.ts';
import type { StoredVersion } from './versions.ts';

/**
 * The store of one version of a graph in PostgreSQL, which never changes. A call of a method is one statement for all
 * its queries, except `expand`, which runs one statement for each level.
 */
export function postgresStore(database: Database, { schema, dataset, coverage }: StoredVersion): Store {
  const tables = tablesIn(schema);
  const lists = new ListReader(database, tables);
  const searches = new SearchReader(database, tables);
  const expansions = new ExpansionReader(database, tables);
  return {
    dataset,

    async entities(slugs) {
      if (slugs.length === 0) return [];
      const rows = await database.rows<{ body: Entity }>(
        sql`select body from ${tables.entities} where slug = any(${slugs}::text[])`,
      );
      const found = new Map(rows.map(({ body }) => [body.slug, body]));
      return slugs.map((slug) => found.get(slug) ?? null);
    },

    async relations(keys) {
      if (keys.length === 0) return [];
      // A key begins with the slug of the source, which is the distribution key.
      const sources = keys.map((key) => key.split(' ', 1)[0]);
      const rows = await database.rows<{ relation: Relation }>(
        sql`select relation from ${tables.adjacency}
          where entity = any(${sources}::text[]) and key = any(${keys}::text[]) and starts_with(directed_kind, '+')`,
      );
      const found = new Map(rows.map(({ relation }) => [relation.key, relation]));
      return keys.map((key) => found.get(key) ?? null);
    },

    entitiesByName: (queries) => searches.entitiesByName(queries),

    async adjacentRelations(
      slugs: readonly string[],
      selection: AdjacentRelationSelection,
      range: PageRange,
    ): Promise<(Page<AdjacentRelation> | UnknownCursorError)[]> {
      if (slugs.length === 0) return [];
      const list = {
        parts: [
          sql`
          select a.position as order_key, a.directed_kind as tie, a.key as anchor,
            a.position, a.directed_kind, a.relation, a.neighbor
          from ${tables.adjacency} a where a.entity = q.entity and ${adjacencyCondition(selection)}`,
        ],
        tied: true,
        columns: sql`r.position, r.directed_kind, r.relation, r.neighbor`,
        descending: false,
      };
      const rows = await database.rows<PageRow & AdjacencyRow>(
        pageQuery(sql`unnest(${slugs}::text[]) with ordinality as q(entity, n)`, list, range),
      );
      const ranges = slugs.map(() => range);
      return readPages(rows, ranges, ({ position, directed_kind, relation, neighbor }) => ({
        relation,
        direction: directionOf(directed_kind),
        entity: neighbor,
        position,
      }));
    },

    async countAdjacentRelations(slugs, selection) {
      if (slugs.length === 0) return [];
      // Without a day and sources there may be very many relations, so they were counted when the graph was loaded.
      const counts =
        selection.asOf === null && selection.inSources === null
          ? sql`select a.entity, sum(a.count)::int as count from ${tables.degreeCounts} a`
          : sql`select a.entity, count(*)::int as count from ${tables.adjacency} a`;
      const rows = await database.rows<{ entity: string; count: number }>(
        sql`${counts} where a.entity = any(${slugs}::text[]) and ${adjacencyCondition(selection)} group by 1`,
      );
      const found = new Map(rows.map(({ entity, count }) => [entity, count]));
      return slugs.map((slug) => found.get(slug) ?? 0);
    },

    expand: (queries) => Promise.all(queries.map((query) => expansions.expand(query))),

    list: (queries) => lists.list(queries),

    async countList(selections) {
      const filtered = selections.filter(({ where }) => where.length > 0);
      const counts = new Map((await lists.count(filtered)).map((count, index) => [filtered[index], count]));
      return selections.map(
        (selection) =>
          counts.get(selection) ??
          sum(new Set(selection.types).values().map((type) => dataset.entityCounts.get(type) ?? 0)),
      );
    },

    countFacets: (queries) => lists.countFacets(queries),

    search: (queries) => searches.search(queries),

    async listRelations(queries) {
      if (queries.length === 0) return [];
      const pages = queries.map(({ range, bySourceCount, ...selection }, index) => {
        const order = relationOrder(bySourceCount);
        const parts = relationConditions(selection, dataset).map(
          (condition) => sql`
            select ${order}, a.key as anchor, a.relation
            from ${tables.adjacency} a where starts_with(a.directed_kind, '+') and ${condition}`,
        );
        const list = {
          parts,
          tied: bySourceCount !== null,
          columns: sql`r.relation`,
          descending: false,
        };
        return pageQuery(sql`(values (${raw(String(index + 1))})) as q(n)`, list, range);
      });
      const rows = await database.rows<PageRow & { relation: Relation }>(unionAll(pages));
      const ranges = queries.map(({ range }) => range);
      return readPages(rows, ranges, ({ relation }) => relation);
    },

    async countRelations(selections) {
      const counted = selections.filter(hasEnds);
      if (counted.length === 0) return selections.map((selection) => classCount(selection, dataset));
      const statements = counted.map((selection, index) => {
        const parts = relationConditions(selection, dataset).map((condition) => sql`(${condition})`);
        return sql`select ${raw(String(index))} as query_index, count(*)::int as count
          from ${tables.adjacency} a where starts_with(a.directed_kind, '+') and (${join(parts, ' or ')})`;
      });
      const rows = await database.rows<{ query_index: number; count: number }>(unionAll(statements));
      const counts = new Map(rows.map(({ query_index, count }) => [counted[query_index], count]));
      return selections.map((selection) => counts.get(selection) ?? classCount(selection, dataset));
    },

    coverage: () => coverage,

    async texts(slugs) {
      if (slugs.length === 0) return [];
      const rows = await database.rows<{ slug: string; text: string }>(
        sql`select slug, text from ${tables.paragraphs} where slug = any(${slugs}::text[])`,
      );
      const found = new Map(rows.map(({ slug, text }) => [slug, text]));
      return slugs.map((slug) => found.get(slug) ?? null);
    },
  };
}

/** The columns that order a list of relations. */
function relationOrder(bySourceCount: RelationQuery['bySourceCount']): Sql {
  if (bySourceCount === null) return sql`a.position as order_key`;
  const count = bySourceCount === 'DESC' ? sql`(-cardinality(a.sources))` : sql`cardinality(a.sources)`;
  return sql`${count} as order_key, a.position as tie`;
}

interface AdjacencyRow {
  readonly position: number;
  readonly directed_kind: string;
  readonly relation: Relation;
  readonly neighbor: Entity;
}

function sum(counts: Iterable<number>): number {
  return Iterator.from(counts).reduce((total, count) => total + count, 0);
}
