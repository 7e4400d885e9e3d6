import sql, { join, raw, type Sql } from 'sql-template-tag';
import { type Entity, slugOf } from '../../../model/entities.ts';
import { foldName } from '../../../model/names.ts';
import { canonicalSymbols, familyOf, parseSymbols } from '../../../model/symbol.ts';
import type { Hit, NameQuery, SearchPage, SearchQuery } from '../../queries.ts';
import { UnknownCursorError } from '../../store.ts';
import { exactScore, type QueryTerm, queryTerms, scoreOf } from '../../words/index.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import { type PageRow, pageQuery, readPages, union } from './pages.ts';
import { metWords, termQuery } from './term-expansion.ts';

/** Finds entities by their names and their words, as the store in memory does: the weights are in `word-weights.ts`. */
export class Search {
  private readonly database: Database;
  private readonly tables: Tables;

  constructor(database: Database, tables: Tables) {
    this.database = database;
    this.tables = tables;
  }

  async lookup(questions: readonly NameQuery[]): Promise<(readonly Entity[])[]> {
    if (questions.length === 0) return [];
    const folded = questions.map(({ name }) => foldName(name));
    const symbols = questions.map(({ name }) => foldName(canonicalSymbols(name) ?? name));
    const types = questions.map(({ types }) => types?.join(' ') ?? null);
    const rows = await this.database.rows<{ question: number; position: number; body: Entity }>(sql`
      select q.n::int - 1 as question, e.position, e.body
      from unnest(${folded}::text[], ${symbols}::text[], ${types}::text[]) with ordinality as q(folded, symbol, types, n)
      cross join lateral (${this.bearers(sql`q.folded`, sql`q.symbol`)}) b
      cross join lateral (select e.position, e.type, e.body from ${this.tables.entities} e where e.slug = b.slug offset 0) e
      where q.types is null or e.type = any(string_to_array(q.types, ' '))`);
    rows.sort((a, b) => a.position - b.position);
    return questions.map((_, index) => rows.filter(({ question }) => question === index).map(({ body }) => body));
  }

  async search(questions: readonly SearchQuery[]): Promise<(SearchPage | UnknownCursorError)[]> {
    if (questions.length === 0) return [];
    const queries = questions.map((question, index) => this.hits(question, index + 1));
    const rows = await this.database.rows<HitRow>(union(queries));
    const ranges = questions.map(({ range }) => range);
    const pages = readPages(rows, ranges, ({ question, body, exact, sum, met }): Hit => {
      if (exact === null) return { entity: body, score: scoreOf(sum ?? 0), terms: met };
      const terms = queryTerms(questions[question - 1]?.query ?? '').map(({ term }) => term);
      return { entity: body, score: exactScore(exact - 1), terms };
    });
    return pages.map((page, index) => {
      if (page instanceof UnknownCursorError) return page;
      return { ...page, total: rows.find(({ question }) => question === index + 1)?.total ?? 0 };
    });
  }

  private hits(question: SearchQuery, number: number): Sql {
    const { entities } = this.tables;
    const terms = queryTerms(question.query);
    const list = {
      parts: [sql`select h.order_key, h.position as tie, h.position as anchor, h.exact, h.sum from hits h`],
      anchorOf: (slug: string) => sql`(select position from ${entities} where slug = ${slug})`,
      tied: true,
      columns: sql`r.exact, r.sum`,
      descending: false,
    };
    return sql`
      with ${this.exact(question)}, met as materialized (${metWords(this.tables, terms)}), ${this.found(question, terms)},
      hits as materialized (
        select position, place as exact, null::bigint as sum, place - 9000000000000000000 as order_key from exact
        union all
        select position, null, sum, -sum from found where position <> all(array(select position from exact))
      ),
      page as (${pageQuery(sql`(values (${raw(String(number))})) as q(n)`, list, question.range)})
      select p.question, p.start_found, p.end_found, p.anchor, p.inside, p.place, p.exact::int, p.sum::float8, e.body,
        (select count(*)::int from hits) as total,
        array(select u.lexeme from unnest(e.words) u where u.lexeme in (select word from met) order by u.lexeme collate "C") as met
      from page p left join ${entities} e on e.position = p.anchor`;
  }

  /** The slugs of those who bear a name, or if nobody does, the symbol that it may be. "offset" keeps each name to the place where it is. */
  private bearers(folded: Sql, symbol: Sql): Sql {
    const { names } = this.tables;
    return sql`
      select n.slug
      from (select case when exists (select from ${names} where name = ${folded}) then ${folded} else ${symbol} end as name offset 0) c
      cross join lateral (select n.slug from ${names} n where n.name = c.name and n.name <> '' offset 0) n`;
  }

  /** What the query names, as `exact`: by slug, or the day of a meeting; by name; then the rest of a symbol's family. */
  private exact({ query, types }: SearchQuery): Sql {
    const [folded, symbol] = [foldName(query), foldName(canonicalSymbols(query) ?? query)];
    const bearers = this.bearers(sql`${folded}::text`, sql`${symbol}::text`);
    const slugs = [query.trim(), slugOf('Meeting', query.trim())];
    const families = [...new Set(parseSymbols(query)?.map(familyOf))];
    return sql`
      called as (
        select e.position, array[0, array_position(${slugs}::text[], e.slug), 0] as rank
        from ${this.tables.entities} e where e.slug = any(${slugs}::text[]) and ${ofTypes(types)}
        union all
        select e.position, array[1, e.position, 0]
        from ${this.tables.entities} e where e.slug = any(array(${bearers})) and ${ofTypes(types)}
        union all
        select e.position, array[2, array_position(${families}::text[], e.family), e.position]
        from ${this.tables.entities} e where e.family = any(${families}::text[]) and ${ofTypes(types)}
      ),
      exact as materialized (select position, row_number() over (order by min(rank)) as place from called group by 1)`;
  }

  /**
   * What has all words of the query, or if nothing has, any, as `found`. The index of texts finds what has all, however common
   * each is; what has one, or any, is added up from the postings, without a look at the entities.
   */
  private found({ types }: SearchQuery, terms: readonly QueryTerm[]): Sql {
    const { entities, postings } = this.tables;
    const anyOf = sql`
      select u.position, sum(m.weight * u.impact)::bigint as sum
      from met m join ${postings} p on p.word = m.word
      cross join lateral unnest(p.positions, p.impacts) as u(position, impact)
      where ${types === null ? sql`true` : sql`p.type = any(${types}::text[])`}
      group by 1`;
    if (terms.length < 2) return sql`found as (${anyOf})`;
    return sql`
      all_of as materialized (
        select e.position, sum(m.weight * u.positions[1])::bigint as sum
        from ${entities} e cross join lateral unnest(e.words) u join met m on m.word = u.lexeme
        where e.words @@ (${join(terms.map(termQuery), ' && ')}) and ${ofTypes(types)}
        group by 1
      ),
      found as (
        select * from all_of union all select * from (${anyOf}) any_of where not exists (select from all_of)
      )`;
  }
}

interface HitRow extends PageRow {
  /** Its place among what bears the query as its name, from 1. */
  readonly exact: number | null;
  readonly sum: number | null;
  readonly body: Entity;
  readonly total: number;
  /** The words of the entity that the query meets. */
  readonly met: string[];
}

function ofTypes(types: SearchQuery['types']): Sql {
  return types === null ? sql`true` : sql`e.type = any(${types}::text[])`;
}
