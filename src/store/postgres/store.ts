import sql, { raw } from 'sql-template-tag';
import type { Entity } from '../../model/entities.ts';
import type { Relation } from '../../model/graph.ts';
import type { AdjacentRelation, AdjacentRelationSelection, Page, PageRange, RelationSelection } from '../queries.ts';
import type { DatasetSummary, Store, UnknownCursorError } from '../store.ts';
import type { Database } from './database.ts';
import { Reaching } from './reading/expansion-reader.ts';
import { Lists } from './reading/list-reader.ts';
import { type PageRow, pageQuery, readPages, union } from './reading/pages.ts';
import { Search } from './reading/search-reader.ts';
import { chosenIncidents, directionOf, tablesIn, wayOf } from './tables.ts';

/** What a version says of itself. */
export interface StoredVersion {
  /** The schema of its tables. */
  readonly schema: string;
  readonly dataset: DatasetSummary;
  readonly coverage: Awaited<ReturnType<Store['coverage']>>;
}

/**
 * One version of a graph in PostgreSQL, which never changes. Every method is one statement for all its questions, but `reach`,
 * which is one a level.
 */
export function postgresStore(database: Database, { schema, dataset, coverage }: StoredVersion): Store {
  const tables = tablesIn(schema);
  const lists = new Lists(database, tables);
  const search = new Search(database, tables);
  const reaching = new Reaching(database, tables);
  /** The relations of a selection, cut so that each part is a range of one index: by kind and basis, those that there are. */
  const branches = ({ kinds, basis }: RelationSelection) => {
    if (kinds === null && basis === null) return [sql`true`];
    const parts = [...dataset.relationCounts].flatMap(([kind, counts]) =>
      [...counts]
        .filter(([name, count]) => count > 0 && (kinds?.includes(kind) ?? true) && (basis?.includes(name) ?? true))
        .map(([name]) => sql`i.way = ${wayOf(kind, 'OUT')} and i.basis = ${name}`),
    );
    return parts.length === 0 ? [sql`false`] : parts;
  };
  return {
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
      // A key begins with the source, where the relation is to be found.
      const sources = keys.map((key) => key.split(' ', 1)[0]);
      const rows = await database.rows<{ relation: Relation }>(
        sql`select relation from ${tables.incidents}
          where entity = any(${sources}::text[]) and key = any(${keys}::text[]) and starts_with(way, '+')`,
      );
      const found = new Map(rows.map(({ relation }) => [relation.key, relation]));
      return keys.map((key) => found.get(key) ?? null);
    },

    entitiesByName: (questions) => search.lookup(questions),

    async adjacentRelations(
      slugs: readonly string[],
      selection: AdjacentRelationSelection,
      range: PageRange,
    ): Promise<(Page<AdjacentRelation> | UnknownCursorError)[]> {
      if (slugs.length === 0) return [];
      const list = {
        parts: [
          sql`
          select i.position as order_key, i.way as tie, i.key as anchor, i.position, i.way, i.relation, i.other
          from ${tables.incidents} i where i.entity = q.entity and ${chosenIncidents(selection)}`,
        ],
        tied: true,
        columns: sql`r.position, r.way, r.relation, r.other`,
        descending: false,
      };
      const rows = await database.rows<PageRow & IncidentRow>(
        pageQuery(sql`unnest(${slugs}::text[]) with ordinality as q(entity, n)`, list, range),
      );
      const ranges = slugs.map(() => range);
      return readPages(rows, ranges, ({ position, way, relation, other }) => ({
        relation,
        direction: directionOf(way),
        entity: other,
        position,
      }));
    },

    async countAdjacentRelations(slugs, selection) {
      if (slugs.length === 0) return [];
      // What holds on a day is few; all there is may be much, and was counted once.
      const counts =
        selection.asOf === null
          ? sql`select i.entity, sum(i.count)::int as count from ${tables.degrees} i`
          : sql`select i.entity, count(*)::int as count from ${tables.incidents} i`;
      const rows = await database.rows<{ entity: string; count: number }>(
        sql`${counts} where i.entity = any(${slugs}::text[]) and ${chosenIncidents(selection)} group by 1`,
      );
      const found = new Map(rows.map(({ entity, count }) => [entity, count]));
      return slugs.map((slug) => found.get(slug) ?? 0);
    },

    expand: (questions) => Promise.all(questions.map((question) => reaching.reach(question))),

    list: (questions) => lists.list(questions),

    async countList(selections) {
      const filtered = selections.filter(({ where }) => where.length > 0);
      const counts = new Map((await lists.count(filtered)).map((count, index) => [filtered[index], count]));
      return selections.map(
        (selection) =>
          counts.get(selection) ??
          sum(new Set(selection.types).values().map((type) => dataset.entityCounts.get(type) ?? 0)),
      );
    },

    countFacets: (questions) => lists.groups(questions),

    search: (questions) => search.search(questions),

    async listRelations(questions) {
      if (questions.length === 0) return [];
      const queries = questions.map(({ range, ...selection }, index) => {
        const parts = branches(selection).map(
          (chosen) => sql`
            select i.position as order_key, i.key as anchor, i.relation
            from ${tables.incidents} i where starts_with(i.way, '+') and ${chosen}`,
        );
        const list = {
          parts,
          tied: false,
          columns: sql`r.relation`,
          descending: false,
        };
        return pageQuery(sql`(values (${raw(String(index + 1))})) as q(n)`, list, range);
      });
      const rows = await database.rows<PageRow & { relation: Relation }>(union(queries));
      const ranges = questions.map(({ range }) => range);
      return readPages(rows, ranges, ({ relation }) => relation);
    },

    countRelations: (selections: readonly RelationSelection[]) =>
      selections.map(({ kinds, basis }) =>
        sum(
          dataset.relationCounts
            .entries()
            .filter(([kind]) => kinds === null || kinds.includes(kind))
            .flatMap(([, counts]) => counts)
            .filter(([name]) => basis === null || basis.includes(name))
            .map(([, count]) => count),
        ),
      ),

    dataset: () => dataset,

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

interface IncidentRow {
  readonly position: number;
  readonly way: string;
  readonly relation: Relation;
  readonly other: Entity;
}

function sum(counts: Iterable<number>): number {
  return Iterator.from(counts).reduce((total, count) => total + count, 0);
}
