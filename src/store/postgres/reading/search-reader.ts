import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Entity } from '../../../model/entities.ts';
import { nameKeysFor } from '../../../model/names.ts';
import { namedIn } from '../../../model/search-query.ts';
import type { Hit, NameQuery, SearchPage, SearchQuery } from '../../queries.ts';
import { UnknownCursorError } from '../../store.ts';
import { exactScore, type QueryTerm, queryTerms, scoreOf } from '../../words/index.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import { sourcesCondition } from './adjacency-conditions.ts';
import { type PageRow, pageQuery, readPages, unionAll } from './pages.ts';
import { expandTerms, termQuery } from './term-expansion.ts';

/** Finds entities by name, and by full-text search with the weights of `word-weights.ts`. */
export class SearchReader {
  private readonly database: Database;
  private readonly tables: Tables;

  constructor(database: Database, tables: Tables) {
    this.database = database;
    this.tables = tables;
  }

  async entitiesByName(queries: readonly NameQuery[]): Promise<(readonly Entity[])[]> {
    if (queries.length === 0) return [];
    const keys = queries.map(({ name }) => nameKeysFor(name).join(' ')); // Folded names have no spaces.
    const types = queries.map(({ types }) => types?.join(' ') ?? null);
    const rows = await this.database.rows<{ query_index: number; position: number; body: Entity }>(sql`
      select q.n::int - 1 as query_index, e.position, e.body
      from unnest(${keys}::text[], ${types}::text[]) with ordinality as q(keys, types, n)
      cross join lateral (${this.slugsByName(sql`string_to_array(q.keys, ' ')`)}) s
      cross join lateral (select e.position, e.type, e.body from ${this.tables.entities} e where e.slug = s.slug offset 0) e
      where q.types is null or e.type = any(string_to_array(q.types, ' '))`);
    rows.sort((a, b) => a.position - b.position);
    return queries.map((_, index) => rows.filter(({ query_index }) => query_index === index).map(({ body }) => body));
  }

  async search(queries: readonly SearchQuery[]): Promise<(SearchPage | UnknownCursorError)[]> {
    if (queries.length === 0) return [];
    const statements = queries.map((query, index) => this.hits(query, index + 1));
    const rows = await this.database.rows<HitRow>(unionAll(statements));
    const ranges = queries.map(({ range }) => range);
    const pages = readPages(rows, ranges, ({ query_index, body, exact_rank, sum, matched_words }): Hit => {
      if (exact_rank === null) return { entity: body, score: scoreOf(sum ?? 0), terms: matched_words };
      const terms = queryTerms(queries[query_index]?.query ?? '').map(({ term }) => term);
      return { entity: body, score: exactScore(exact_rank - 1), terms };
    });
    return pages.map((page, index) => {
      if (page instanceof UnknownCursorError) return page;
      return { ...page, total: rows.find(({ query_index }) => query_index === index)?.total ?? 0 };
    });
  }

  private hits(query: SearchQuery, number: number): Sql {
    const { entities } = this.tables;
    const terms = queryTerms(query.query);
    const list = {
      parts: [sql`select h.order_key, h.position as tie, h.position as anchor, h.exact_rank, h.sum from hits h`],
      anchorOf: (slug: string) => sql`(select position from ${entities} where slug = ${slug})`,
      tied: true,
      columns: sql`r.exact_rank, r.sum`,
      descending: false,
    };
    return sql`
      with ${this.exactMatches(query)},
      expanded as materialized (${expandTerms(this.tables, terms)}),
      ${this.wordMatches(query, terms)},
      hits as materialized (
        select position, rank as exact_rank, null::bigint as sum, rank - 9000000000000000000 as order_key from exact_matches
        union all
        select position, null, sum, -sum from word_matches where position <> all(array(select position from exact_matches))
      ),
      page as (${pageQuery(sql`(values (${raw(String(number))})) as q(n)`, list, query.range)})
      select p.query_index, p.start_found, p.end_found, p.anchor, p.in_range, p.rank,
        p.exact_rank::int, p.sum::float8, e.body,
        (select count(*)::int from hits) as total,
        array(
          select u.lexeme from unnest(e.words) u
          where u.lexeme in (select word from expanded) order by u.lexeme collate "C"
        ) as matched_words
      from page p left join ${entities} e on e.position = p.anchor`;
  }

  /**
   * The slugs of the entities with the first of some keys that any entity has. "offset 0" makes PostgreSQL look up each key
   * on the one shard that has it.
   */
  private slugsByName(keys: Sql): Sql {
    const { names } = this.tables;
    return sql`
      select n.slug
      from (
        select k.key from unnest(${keys}) with ordinality as k(key, n)
        where exists (select from ${names} where name = k.key) order by k.n limit 1
      ) k
      cross join lateral (select n.slug from ${names} n where n.name = k.key offset 0) n`;
  }

  /**
   * `exact_matches`: by slug or meeting date, then by name, then by the symbols among its words, then the other documents of
   * their families.
   */
  private exactMatches({ query, ...selection }: SearchQuery): Sql {
    const { slugs, names, symbols } = namedIn(query);
    const keys = [...symbols.map(({ key }) => key), ...symbols.map(({ family }) => family)];
    const slugsByName = this.slugsByName(sql`${names}::text[]`);
    return sql`
      exact_candidates as (
        select e.position, array[0, array_position(${slugs}::text[], e.slug), 0] as sort_key
        from ${this.tables.entities} e where e.slug = any(${slugs}::text[]) and ${isSelected(selection)}
        union all
        select e.position, array[1, e.position, 0]
        from ${this.tables.entities} e where e.slug = any(array(${slugsByName})) and ${isSelected(selection)}
        union all
        select e.position, array[2, k.n::int, e.position]
        from (
          select k.n, n.slug from unnest(${keys}::text[]) with ordinality as k(key, n)
          cross join lateral (select n.slug from ${this.tables.names} n where n.name = k.key offset 0) n
        ) k
        join ${this.tables.entities} e on e.slug = k.slug
        where ${isSelected(selection)}
      ),
      exact_matches as materialized (
        select position, row_number() over (order by min(sort_key)) as rank from exact_candidates group by 1
      )`;
  }

  /**
   * `word_matches`: the entities that have all terms or, if none has, any. The full-text index finds those that have
   * all, however common each term is. For a single term, or any of several, the postings are summed without reading
   * entities.
   */
  private wordMatches(selection: SearchQuery, terms: readonly QueryTerm[]): Sql {
    const { entities, postings } = this.tables;
    const { types, inSources } = selection;
    const fromSources =
      inSources === null
        ? sql`true`
        : sql`exists (select from ${entities} e where e.position = u.position and ${sourcesCondition(sql`e`, inSources)})`;
    const anyTerm = sql`
      select u.position, sum(x.weight * u.impact)::bigint as sum
      from expanded x join ${postings} p on p.word = x.word
      cross join lateral unnest(p.positions, p.impacts) as u(position, impact)
      where ${types === null ? sql`true` : sql`p.type = any(${types}::text[])`} and ${fromSources}
      group by 1`;
    if (terms.length < 2) return sql`word_matches as (${anyTerm})`;
    return sql`
      all_terms as materialized (
        select e.position, sum(x.weight * u.positions[1])::bigint as sum
        from ${entities} e cross join lateral unnest(e.words) u join expanded x on x.word = u.lexeme
        where e.words @@ (${join(terms.map(termQuery), ' && ')}) and ${isSelected(selection)}
        group by 1
      ),
      word_matches as (
        select * from all_terms
        union all
        select * from (${anyTerm}) any_term where not exists (select from all_terms)
      )`;
  }
}

interface HitRow extends PageRow {
  /** The rank among the exact matches, from 1; null if it is not one. */
  readonly exact_rank: number | null;
  readonly sum: number | null;
  readonly body: Entity;
  readonly total: number;
  readonly matched_words: string[];
}

/** Whether a search may find the entity `e`. */
function isSelected({ types, inSources }: Pick<SearchQuery, 'types' | 'inSources'>): Sql {
  const ofTypes = types === null ? sql`true` : sql`e.type = any(${types}::text[])`;
  return sql`${ofTypes} and ${sourcesCondition(sql`e`, inSources)}`;
}
