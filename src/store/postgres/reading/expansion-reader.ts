import sql, { type Sql } from 'sql-template-tag';
import type { Entity } from '../../../model/entities.ts';
import type { Relation } from '../../../model/graph.ts';
import type { Expansion, ExpansionQuery, ExpansionStep, KindSelection } from '../../queries.ts';
import type { Database } from '../database.ts';
import { chosenWays, type Tables } from '../tables.ts';

/** Follows relations breadth first, one statement a level: what a level leads to may lie anywhere. */
export class Reaching {
  private readonly database: Database;
  private readonly tables: Tables;

  constructor(database: Database, tables: Tables) {
    this.database = database;
    this.tables = tables;
  }

  async reach({ from, first, next, families, depth, limit }: ExpansionQuery): Promise<Expansion> {
    const seen = new Set(from);
    const taken = new Set<string>(); // What has been taken may be met again from its other end.
    const steps: ExpansionStep[] = [];
    let frontier: readonly string[] = [...seen];
    const level = async (selection: KindSelection, most: number) => {
      const rows = await this.database.rows<LevelRow>(
        levelQuery(this.tables, { frontier, seen: [...seen], families, selection, most }),
      );
      rows.sort((a, b) => a.n - b.n || (a.place ?? 0) - (b.place ?? 0));
      const found = rows.flatMap(({ relation, other }) => (relation && other ? [{ relation, other }] : []));
      return { found, opened: rows.map((row) => row.opened) };
    };
    for (let number = 1; number <= depth && frontier.length > 0; number += 1) {
      // Each may come from both of its ends; one more than the limit shows that there is more.
      const most = 2 * (limit + 1);
      const { found, opened } = await level(number === 1 ? first : next, most);
      for (const slug of opened) seen.add(slug);
      const reached: string[] = [];
      for (const { relation, other } of found) {
        if (taken.has(relation.key)) continue;
        taken.add(relation.key);
        if (steps.length === limit) return { steps, hasMore: () => true };
        steps.push({ depth: number, relation, entity: other });
        if (!seen.has(other.slug)) reached.push(other.slug);
        seen.add(other.slug);
      }
      frontier = reached;
    }
    const hasMore = async () => {
      if (frontier.length === 0) return false;
      const { found } = await level(next, 2 * taken.size + 1);
      return found.some(({ relation }) => !taken.has(relation.key));
    };
    return { steps, hasMore };
  }
}

interface Level {
  /** What to open, in order. */
  readonly frontier: readonly string[];
  /** Of the relatives of those, the ones not to open. */
  readonly seen: readonly string[];
  readonly families: boolean;
  readonly selection: KindSelection;
  /** How many relations at most. */
  readonly most: number;
}

interface LevelRow {
  readonly n: number;
  readonly opened: string;
  /** Null, with what follows, where a relative of the frontier has no relations. */
  readonly place: number | null;
  readonly relation: Relation | null;
  readonly other: Entity | null;
}

function levelQuery(tables: Tables, { frontier, seen, families, selection, most }: Level): Sql {
  const limit = Math.min(most, Number.MAX_SAFE_INTEGER);
  const own = sql`select f.slug, f.n::int as n from unnest(${frontier}::text[]) with ordinality as f(slug, n)`;
  // The relatives follow the frontier: family by family, in natural order.
  const relatives = sql`
    select r.slug, (${frontier.length}::int + row_number() over (order by k.n, r.position))::int as n
    from (
      select e.family, min(f.n) as n
      from unnest(${frontier}::text[]) with ordinality as f(slug, n) join ${tables.entities} e on e.slug = f.slug
      where e.family is not null group by 1
    ) k join ${tables.entities} r on r.family = k.family
    where r.slug <> all(${seen}::text[])`;
  return sql`
    with opened as materialized (${families ? sql`${own} union all ${relatives}` : own}),
    chosen as (
      select o.n, i.entity, i.position, i.way
      from opened o cross join lateral (
        select i.entity, i.position, i.way from ${tables.incidents} i
        where i.entity = o.slug and ${chosenWays(selection)} order by i.position, i.way limit ${limit}
      ) i
      order by o.n, i.position, i.way limit ${limit}
    )
    select o.n, o.slug as opened, c.place, c.relation, c.other
    from opened o left join (
      select c.n, row_number() over (partition by c.n order by c.position, c.way)::int as place, i.relation, i.other
      from chosen c join ${tables.incidents} i on i.entity = c.entity and i.position = c.position and i.way = c.way
    ) c on c.n = o.n`;
}
