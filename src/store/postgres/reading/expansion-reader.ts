import sql, { type Sql } from 'sql-template-tag';
import type { Entity } from '../../../model/entities.ts';
import type { Relation } from '../../../model/graph.ts';
import type { Expansion, ExpansionQuery, ExpansionStep, KindSelection } from '../../queries.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import { kindCondition, sourcesCondition } from './adjacency-conditions.ts';

/** Expands entities breadth first, with one statement for each level. */
export class ExpansionReader {
  private readonly database: Database;
  private readonly tables: Tables;

  constructor(database: Database, tables: Tables) {
    this.database = database;
    this.tables = tables;
  }

  async expand({ from, first, next, inSources, families, depth, limit }: ExpansionQuery): Promise<Expansion> {
    const visited = new Set(from);
    const visitedKeys = new Set<string>(); // A relation may be met a second time from its other end.
    const steps: ExpansionStep[] = [];
    let frontier: readonly string[] = [...visited];
    const readLevel = async (selection: KindSelection, rowLimit: number) => {
      const rows = await this.database.rows<LevelRow>(
        levelQuery(this.tables, { frontier, visited: [...visited], families, inSources, selection, rowLimit }),
      );
      rows.sort((a, b) => a.n - b.n || (a.rank ?? 0) - (b.rank ?? 0));
      const found = rows.flatMap(({ relation, neighbor }) => (relation && neighbor ? [{ relation, neighbor }] : []));
      return { found, expanded: rows.map((row) => row.expanded) };
    };
    for (let level = 1; level <= depth && frontier.length > 0; level += 1) {
      // A relation may come from both of its ends; one more than the limit shows that there are more.
      const { found, expanded } = await readLevel(level === 1 ? first : next, 2 * (limit + 1));
      for (const slug of expanded) visited.add(slug);
      const reached: string[] = [];
      for (const { relation, neighbor } of found) {
        if (visitedKeys.has(relation.key)) continue;
        visitedKeys.add(relation.key);
        if (steps.length === limit) return { steps, hasMore: () => true };
        steps.push({ depth: level, relation, entity: neighbor });
        if (!visited.has(neighbor.slug)) reached.push(neighbor.slug);
        visited.add(neighbor.slug);
      }
      frontier = reached;
    }
    const hasMore = async () => {
      if (frontier.length === 0) return false;
      const { found } = await readLevel(next, 2 * visitedKeys.size + 1);
      return found.some(({ relation }) => !visitedKeys.has(relation.key));
    };
    return { steps, hasMore };
  }
}

interface Level {
  /** The slugs to expand, in order. */
  readonly frontier: readonly string[];
  /** Family members with these slugs are not expanded. */
  readonly visited: readonly string[];
  readonly families: boolean;
  readonly inSources: ExpansionQuery['inSources'];
  readonly selection: KindSelection;
  /** The maximum number of relations. */
  readonly rowLimit: number;
}

interface LevelRow {
  /** The number of the expanded entity, in the order of the expansion. */
  readonly n: number;
  /** The slug of the expanded entity. */
  readonly expanded: string;
  /** The rank of the relation among those of the entity; null, as the following, if it has none. */
  readonly rank: number | null;
  readonly relation: Relation | null;
  readonly neighbor: Entity | null;
}

function levelQuery(tables: Tables, { frontier, visited, families, inSources, selection, rowLimit }: Level): Sql {
  const limit = Math.min(rowLimit, Number.MAX_SAFE_INTEGER);
  const own = sql`select f.slug, f.n::int as n from unnest(${frontier}::text[]) with ordinality as f(slug, n)`;
  // Family members follow the frontier, family by family in natural order.
  const members = sql`
    select m.slug, (${frontier.length}::int + row_number() over (order by k.n, m.position))::int as n
    from (
      select e.family, min(f.n) as n
      from unnest(${frontier}::text[]) with ordinality as f(slug, n) join ${tables.entities} e on e.slug = f.slug
      where e.family is not null group by 1
    ) k join ${tables.entities} m on m.family = k.family
    where m.slug <> all(${visited}::text[])`;
  return sql`
    with expanded as materialized (${families ? sql`${own} union all ${members}` : own}),
    selected as (
      select x.n, a.entity, a.position, a.directed_kind
      from expanded x cross join lateral (
        select a.entity, a.position, a.directed_kind from ${tables.adjacency} a
        where a.entity = x.slug and ${kindCondition(selection)} and ${sourcesCondition(sql`a`, inSources)} order by a.position, a.directed_kind limit ${limit}
      ) a
      order by x.n, a.position, a.directed_kind limit ${limit}
    )
    select x.n, x.slug as expanded, r.rank, r.relation, r.neighbor
    from expanded x left join (
      select s.n, row_number() over (partition by s.n order by s.position, s.directed_kind)::int as rank,
        a.relation, a.neighbor
      from selected s
      join ${tables.adjacency} a
        on a.entity = s.entity and a.position = s.position and a.directed_kind = s.directed_kind
    ) r on r.n = x.n`;
}
