import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { Entity } from '../../../model/entities.ts';
import { foldName } from '../../../model/names.ts';
import { type Property, properties } from '../../properties.ts';
import type { Condition, FacetCount, FacetQuery, ListQuery, ListSelection, Page, Step } from '../../queries.ts';
import type { UnknownCursorError } from '../../store.ts';
import type { Database } from '../database.ts';
import { holding, type Tables, wayOf } from '../tables.ts';
import { type Ordered, type PageRow, pageQuery, readPages, union } from './pages.ts';

/** Lists of entities: filtered, ordered, cut, counted and grouped in the database. */
export class Lists {
  private readonly database: Database;
  private readonly tables: Tables;

  constructor(database: Database, tables: Tables) {
    this.database = database;
    this.tables = tables;
  }

  async list(questions: readonly ListQuery[]): Promise<(Page<Entity> | UnknownCursorError)[]> {
    if (questions.length === 0) return [];
    const queries = questions.map((question, index) =>
      pageQuery(sql`(values (${raw(String(index + 1))})) as q(n)`, this.ordered(question), question.range),
    );
    const rows = await this.database.rows<PageRow & { readonly body: Entity }>(union(queries));
    const ranges = questions.map(({ range }) => range);
    return readPages(rows, ranges, ({ body }) => body);
  }

  async count(selections: readonly ListSelection[]): Promise<number[]> {
    if (selections.length === 0) return [];
    const counts = selections.map(
      (selection, index) =>
        sql`select ${raw(String(index))} as question, count(*)::int as count from ${this.tables.entities} e where ${this.selected(selection)}`,
    );
    const rows = await this.database.rows<{ question: number; count: number }>(union(counts));
    return selections.map((_, index) => rows.find(({ question }) => question === index)?.count ?? 0);
  }

  async groups(questions: readonly FacetQuery[]): Promise<(readonly FacetCount[])[]> {
    if (questions.length === 0) return [];
    const queries = questions.map((question, index) => this.grouped(question, raw(String(index))));
    const rows = await this.database.rows<FacetCount & { readonly question: number; readonly place: number }>(
      union(queries),
    );
    rows.sort((a, b) => a.place - b.place);
    return questions.map(({ by }, index) =>
      rows
        .filter(({ question }) => question === index)
        .map(({ value, entity, count }) => ({ value: groupValue(by, value), entity, count })),
    );
  }

  private ordered(question: ListQuery): Ordered {
    const { orderBy } = question;
    const down = orderBy?.descending ?? false;
    const key = orderBy ? orderKey(orderBy.property, down) : sql`e.position`;
    const tie = orderBy ? sql`${down ? sql`(-e.position)` : sql`e.position`} as tie,` : empty;
    return {
      parts: [
        sql`
        select ${key} as order_key, ${tie} e.slug as anchor, e.body
        from ${this.tables.entities} e where ${this.selected(question, down)}`,
      ],
      tied: orderBy !== null,
      columns: sql`r.body`,
      descending: down,
    };
  }

  private selected({ types, where }: ListSelection, down = false): Sql {
    const [only] = types;
    const ofType = types.length === 1 ? sql`e.type = ${only}` : sql`e.type = any(${types}::text[])`;
    return join([ofType, ...where.map((condition) => this.meets(condition, down))], ' and ');
  }

  /** A condition on the table `e`, which may be ordered downwards. */
  private meets(condition: Condition, down: boolean): Sql {
    if ('anyOf' in condition) {
      const choices = condition.anyOf.map((choice) => this.meets(choice, down));
      return choices.length === 0 ? sql`false` : sql`(${join(choices, ' or ')})`;
    }
    if ('nameContains' in condition) {
      const part = foldName(condition.nameContains).replace(/[\\%_]/g, '\\$&');
      return sql`e.labels like ${`%${part}%`}`;
    }
    if ('via' in condition) {
      const leads = sql`e.slug in (${this.startsOf(condition.via, condition)})`;
      return condition.not ? sql`not (${leads})` : leads;
    }
    const { property } = condition;
    if ('oneOf' in condition) return isOneOf(property, condition.oneOf);
    return isBetween(property, condition, down);
  }

  /** The slugs from which steps lead to one of some entities, or to any: found from the end, as each relation is stored at both. */
  private startsOf(
    via: readonly Step[],
    end: { readonly to: readonly string[] | null; readonly asOf: string | null },
  ): Sql {
    const [step, ...rest] = via;
    if (!step) throw new RangeError('A condition must have at least one step.');
    const day = rest.length === 0 ? end.asOf : null;
    if (rest.length === 0 && end.to === null) {
      return sql`select i.entity from ${this.tables.incidents} i where i.way = ${wayOf(step.kind, step.direction)} and ${holding(day)}`;
    }
    const back = wayOf(step.kind, step.direction === 'OUT' ? 'IN' : 'OUT');
    const from =
      rest.length === 0 ? sql`i.entity = any(${end.to}::text[])` : sql`i.entity in (${this.startsOf(rest, end)})`;
    return sql`select i.other_slug from ${this.tables.incidents} i where i.way = ${back} and ${from} and ${holding(day)}`;
  }

  private grouped(question: FacetQuery, number: Sql): Sql {
    const { by, limit } = question;
    const { entities, incidents } = this.tables;
    const selected = this.selected(question);
    if ('property' in by) {
      return sql`
        select ${number} as question, g.value, null::json as entity, g.count, g.place
        from (
          select ${textOf(by.property)} as value, count(*)::int as count,
            row_number() over (order by count(*) desc, min(e.position))::int as place
          from ${entities} e where ${selected} group by 1
        ) g where g.place <= ${limit}`;
    }
    return sql`
      select ${number} as question, null as value, o.body as entity, g.count, g.place
      from (
        select i.other_slug, count(distinct e.position)::int as count,
          row_number() over (order by count(distinct e.position) desc, min(array[e.position, i.position]))::int as place
        from ${entities} e
        left join ${incidents} i on i.entity = e.slug and i.way = ${wayOf(by.kind, by.direction)}
        where ${selected} group by 1
      ) g left join ${entities} o on o.slug = g.other_slug where g.place <= ${limit}`;
  }
}

/** What orders by a property, with what lacks it last. Names, dates and times are indexed so, in `indexes.sql`; the others are few. */
function orderKey(property: Property, down: boolean): Sql {
  const sort = properties[property];
  if (sort === 'name') return sql`e.name_key`;
  const key = sort === 'time' ? sql`e.time_key` : columnOf(property);
  if (sort === 'boolean') return sql`coalesce(${key}::int, ${raw(down ? '-1' : '2')})`;
  if (sort === 'number') return sql`coalesce(${key}, ${raw(down ? `'-Infinity'` : `'Infinity'`)})`;
  return sql`coalesce(${key}, ${raw(down ? `''` : String.raw`U&'\+10FFFF'`)})`;
}

/** Bounds stand on what the list is ordered by, so that its index can begin and end there. */
function isBetween(
  property: Property,
  { from, to }: { readonly from: string | null; readonly to: string | null },
  down: boolean,
): Sql {
  const key = orderKey(property, down);
  if (properties[property] === 'time') {
    // An open end may be any day. A time that begins within the bound orders before what follows the bound: "!" follows " ".
    const bounds = [
      ...(from === null ? [] : [sql`(e.ends is null or e.ends >= ${from})`]),
      ...(to === null ? [] : [sql`${key} < ${`${to}!`}`]),
    ];
    return join([sql`e.time_key is not null`, ...bounds], ' and ');
  }
  const bounds = [...(from === null ? [] : [sql`${key} >= ${from}`]), ...(to === null ? [] : [sql`${key} <= ${to}`])];
  return join([sql`${columnOf(property)} is not null`, ...bounds], ' and ');
}

function isOneOf(property: Property, choices: readonly (string | number | boolean)[]): Sql {
  const sort = properties[property];
  if (sort === 'time') return sql`false`; // A time is no single value.
  const wanted = choices.filter((choice) => typeof choice === (sort === 'name' || sort === 'text' ? 'string' : sort));
  // Written out, so that the index of those that are not held serves.
  if (sort === 'boolean')
    return join(
      [sql`false`, ...wanted.map((is) => sql`${is ? sql`` : sql`not `}${columnOf(property)}`)],
      ' or ',
      '(',
      ')',
    );
  const type = raw(sort === 'number' ? 'double precision[]' : 'text[]');
  return sql`${columnOf(property)} = any(${wanted}::${type})`;
}

/** A value as `String` writes it: PostgreSQL has other words for large and small numbers, 1e+15 for one. */
function groupValue(by: FacetQuery['by'], value: string | null): string | null {
  return value !== null && 'property' in by && properties[by.property] === 'number' ? String(Number(value)) : value;
}

/** What groups by a property: its value as text, null for a time, which is no single value. */
function textOf(property: Property): Sql {
  return properties[property] === 'time' ? sql`null::text` : sql`${columnOf(property)}::text`;
}

/** The column of a property that is no time. */
function columnOf(property: Property): Sql {
  if (properties[property] === 'time') throw new TypeError(`${property} has no single value.`);
  return raw(`e.${property}`);
}
