import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { Entity } from '../../../model/entities.ts';
import { foldName } from '../../../model/names.ts';
import { isDate, type Property, properties } from '../../properties.ts';
import type { Condition, FacetCount, FacetQuery, ListQuery, ListSelection, Page, Step } from '../../queries.ts';
import type { UnknownCursorError } from '../../store.ts';
import type { Database } from '../database.ts';
import { directedKind, type Tables } from '../tables.ts';
import { asOfCondition, sourcesCondition } from './adjacency-conditions.ts';
import { type OrderedRows, type PageRow, pageQuery, readPages, unionAll } from './pages.ts';

/** Filters, orders, pages and counts entities. */
export class ListReader {
  private readonly database: Database;
  private readonly tables: Tables;

  constructor(database: Database, tables: Tables) {
    this.database = database;
    this.tables = tables;
  }

  async list(queries: readonly ListQuery[]): Promise<(Page<Entity> | UnknownCursorError)[]> {
    if (queries.length === 0) return [];
    const pages = queries.map((query, index) =>
      pageQuery(sql`(values (${raw(String(index + 1))})) as q(n)`, this.orderedRows(query), query.range),
    );
    const rows = await this.database.rows<PageRow & { readonly body: Entity }>(unionAll(pages));
    const ranges = queries.map(({ range }) => range);
    return readPages(rows, ranges, ({ body }) => body);
  }

  async count(selections: readonly ListSelection[]): Promise<number[]> {
    if (selections.length === 0) return [];
    const { entities } = this.tables;
    const counts = selections.map(
      (selection, index) => sql`
        select ${raw(String(index))} as query_index, count(*)::int as count
        from ${entities} e where ${this.selectionCondition(selection)}`,
    );
    const rows = await this.database.rows<{ query_index: number; count: number }>(unionAll(counts));
    return selections.map((_, index) => rows.find(({ query_index }) => query_index === index)?.count ?? 0);
  }

  async countFacets(queries: readonly FacetQuery[]): Promise<(readonly FacetCount[])[]> {
    if (queries.length === 0) return [];
    const facets = queries.map((query, index) => this.facetCounts(query, raw(String(index))));
    const rows = await this.database.rows<FacetCount & { readonly query_index: number; readonly rank: number }>(
      unionAll(facets),
    );
    rows.sort((a, b) => a.rank - b.rank);
    return queries.map(({ by }, index) =>
      rows
        .filter(({ query_index }) => query_index === index)
        .map(({ value, entity, count }) => ({ value: facetValue(by, value), entity, count })),
    );
  }

  private orderedRows(query: ListQuery): OrderedRows {
    const { orderBy } = query;
    const descending = orderBy?.descending ?? false;
    const key = orderBy ? orderKey(orderBy.property, descending) : sql`e.position`;
    const tie = orderBy ? sql`${descending ? sql`(-e.position)` : sql`e.position`} as tie,` : empty;
    return {
      parts: [
        sql`
        select ${key} as order_key, ${tie} e.slug as anchor, e.body
        from ${this.tables.entities} e where ${this.selectionCondition(query, descending)}`,
      ],
      tied: orderBy !== null,
      columns: sql`r.body`,
      descending,
    };
  }

  /**
   * A condition on the table `entities` as `e`. `descending` is the order of the list, so that its index can be used.
   */
  private selectionCondition({ types, where }: ListSelection, descending = false): Sql {
    const [only] = types;
    const ofTypes = types.length === 1 ? sql`e.type = ${only}` : sql`e.type = any(${types}::text[])`;
    return join([ofTypes, ...where.map((condition) => this.condition(condition, descending))], ' and ');
  }

  private condition(condition: Condition, descending: boolean): Sql {
    if ('anyOf' in condition) {
      const choices = condition.anyOf.map((choice) => this.condition(choice, descending));
      return choices.length === 0 ? sql`false` : sql`(${join(choices, ' or ')})`;
    }
    if ('not' in condition) {
      const all = condition.not.map((one) => this.condition(one, descending));
      // A condition on a value that an entity does not have is null, and thus not true.
      return sql`(${join([sql`true`, ...all], ' and ')}) is not true`;
    }
    if ('nameContains' in condition) {
      const part = foldName(condition.nameContains).replace(/[\\%_]/g, '\\$&');
      return sql`e.labels like ${`%${part}%`}`;
    }
    if ('via' in condition) return sql`e.slug in (${this.stepSources(condition.via, condition)})`;
    const { property } = condition;
    if ('oneOf' in condition) return isOneOf(property, condition.oneOf);
    return isBetween(property, condition, descending);
  }

  /**
   * The slugs from which steps lead to one of the targets, or to any entity. Steps are followed backwards from the
   * targets.
   */
  private stepSources(
    via: readonly Step[],
    target: Pick<Extract<Condition, { via: unknown }>, 'to' | 'asOf' | 'inSources'>,
  ): Sql {
    const { adjacency } = this.tables;
    const [step, ...rest] = via;
    if (!step) throw new RangeError('A condition must have at least one step.');
    const holds = sql`${asOfCondition(rest.length === 0 ? target.asOf : null)} and ${sourcesCondition(sql`a`, target.inSources ?? null)}`;
    if (rest.length === 0 && target.to === null) {
      const kind = directedKind(step.kind, step.direction);
      return sql`select a.entity from ${adjacency} a where a.directed_kind = ${kind} and ${holds}`;
    }
    const reverseKind = directedKind(step.kind, step.direction === 'OUT' ? 'IN' : 'OUT');
    const startsAt =
      rest.length === 0
        ? sql`a.entity = any(${target.to}::text[])`
        : sql`a.entity in (${this.stepSources(rest, target)})`;
    return sql`
      select a.neighbor_slug from ${adjacency} a where a.directed_kind = ${reverseKind} and ${startsAt} and ${holds}`;
  }

  private facetCounts(query: FacetQuery, index: Sql): Sql {
    const { by, limit, inSources = null } = query;
    const { entities, adjacency } = this.tables;
    const selected = this.selectionCondition(query);
    if ('property' in by) {
      return sql`
        select ${index} as query_index, f.value, null::json as entity, f.count, f.rank
        from (
          select ${textOf(by.property)} as value, count(*)::int as count,
            row_number() over (order by count(*) desc, min(e.position))::int as rank
          from ${entities} e where ${selected} group by 1
        ) f where f.rank <= ${limit}::bigint`;
    }
    const [first, ...others] = by.via;
    if (!first) throw new RangeError('A facet must have at least one step.');
    const steps = others.reduce((joined, { kind, direction }, index) => {
      const name = raw(`a${index + 1}`);
      return sql`(${joined} join ${adjacency} ${name}
          on ${name}.entity = ${raw(`a${index}`)}.neighbor_slug and ${name}.directed_kind = ${directedKind(kind, direction)} and ${sourcesCondition(name, inSources)})`;
    }, sql`${adjacency} a0`);
    const positions = join(
      ['e', ...by.via.map((_, step) => `a${step}`)].map((name) => raw(`${name}.position`)),
      ', ',
    );
    return sql`
      select ${index} as query_index, null as value, n.body as entity, f.count, f.rank
      from (
        select ${raw(`a${others.length}`)}.neighbor_slug, count(distinct e.position)::int as count,
          row_number() over (order by count(distinct e.position) desc, min(array[${positions}]))::int as rank
        from ${entities} e left join ${steps}
          on a0.entity = e.slug and a0.directed_kind = ${directedKind(first.kind, first.direction)}
            and ${sourcesCondition(sql`a0`, inSources)}
        where ${selected} group by 1
      ) f left join ${entities} n on n.slug = f.neighbor_slug where f.rank <= ${limit}::bigint`;
  }
}

/**
 * The sort key of a property, with a substitute for null that sorts last. For names, dates and times, `indexes.sql` has
 * indexes.
 */
function orderKey(property: Property, descending: boolean): Sql {
  const type = properties[property];
  if (type === 'name') return sql`e.name_key`;
  if (type === 'texts') return sql`0`; // Several texts are not a single value, so they have no order.
  const key = type === 'time' ? sql`e.time_key` : columnOf(property);
  if (type === 'boolean') return sql`coalesce(${key}::int, ${raw(descending ? '-1' : '2')})`;
  if (type === 'number') return sql`coalesce(${key}, ${raw(descending ? `'-Infinity'` : `'Infinity'`)})`;
  return sql`coalesce(${key}, ${raw(descending ? `''` : String.raw`U&'\+10FFFF'`)})`;
}

/**
 * Compares the sort key of the list rather than the column, so that the index that orders the list can limit the range
 * too.
 */
function isBetween(
  property: Property,
  { from, to, inSources }: Extract<Condition, { from: unknown }>,
  descending: boolean,
): Sql {
  const key = orderKey(property, descending);
  const given =
    isDate(property) && inSources ? [sql`(e.time_sources = '{}' or e.time_sources && ${inSources}::text[])`] : [];
  if (properties[property] === 'time') {
    // A time without a last day may end on any day. The key is the first day, a space and the last day; "!" follows the
    // space.
    const limits = [
      ...(from === null ? [] : [sql`(e.ends is null or e.ends >= ${from})`]),
      ...(to === null ? [] : [sql`${key} < ${`${to}!`}`]),
    ];
    return join([sql`e.time_key is not null`, ...limits, ...given], ' and ');
  }
  const limits = [...(from === null ? [] : [sql`${key} >= ${from}`]), ...(to === null ? [] : [sql`${key} <= ${to}`])];
  return join([sql`${columnOf(property)} is not null`, ...limits, ...given], ' and ');
}

function isOneOf(property: Property, choices: readonly (string | number | boolean)[]): Sql {
  const type = properties[property];
  if (type === 'texts')
    return sql`${columnOf(property)} && ${choices.filter((choice) => typeof choice === 'string')}::text[]`;
  if (type === 'time') return sql`false`; // A time is not a single value.
  const values = choices.filter((choice) => typeof choice === (type === 'name' || type === 'text' ? 'string' : type));
  // Without parameters, so that the partial index of documents that were not ingested can be used.
  if (type === 'boolean')
    return join(
      [sql`false`, ...values.map((value) => sql`${value ? sql`` : sql`not `}${columnOf(property)}`)],
      ' or ',
      '(',
      ')',
    );
  const arrayType = raw(type === 'number' ? 'double precision[]' : 'text[]');
  return sql`${columnOf(property)} = any(${values}::${arrayType})`;
}

/** Numbers as `String` formats them; PostgreSQL formats large and small ones differently, such as 1e+15. */
function facetValue(by: FacetQuery['by'], value: string | null): string | null {
  return value !== null && 'property' in by && properties[by.property] === 'number' ? String(Number(value)) : value;
}

/** The value of a property as text; null for a time or several texts, which are not a single value. */
function textOf(property: Property): Sql {
  const type = properties[property];
  return type === 'time' || type === 'texts' ? sql`null::text` : sql`${columnOf(property)}::text`;
}

/** The column of a property other than `time`. */
function columnOf(property: Property): Sql {
  if (properties[property] === 'time') throw new TypeError(`The property ${property} has no column.`);
  // The column `body` has the complete entity.
  return raw(`e."${property === 'body' ? 'meeting_body' : property}"`);
}
