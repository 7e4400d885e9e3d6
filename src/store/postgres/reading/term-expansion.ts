import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { QueryTerm } from '../../words/index.ts';
import { longestWord, type Tables } from '../tables.ts';

/** The words of the vocabulary that terms meet, as rows of (term, word, typo, weight), weight being closeness × rarity of `word-weights.ts`. */
export function metWords({ words }: Tables, terms: readonly QueryTerm[]): Sql {
  if (terms.length === 0)
    return sql`select 0 as term, ''::text as word, false as typo, 0::bigint as weight where false`;
  const queries = terms.flatMap((term, index) => [
    begun(words, term, index),
    ...(term.errors > 0 ? [typos(words, term, index)] : []),
  ]);
  return join(queries, ' union all ');
}

/** A term as a tsquery, with what typing errors lead to: the rows of `metWords` are `met`. */
export function termQuery({ term, prefix }: QueryTerm, index: number): Sql {
  // Longer than PostgreSQL lets a word be: no entity has it, nor the character that stands in its place.
  const word = Buffer.byteLength(term) > longestWord ? '\uffff' : term;
  const query = `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${prefix ? ':*' : ''}`;
  return sql`(select coalesce(${query}::tsquery || string_agg(quote_literal(m.word), '|')::tsquery, ${query}::tsquery)
    from met m where m.typo and m.term = ${raw(String(index))})`;
}

/** The term itself and, if it may be the beginning of a word, the words that it begins. */
function begun(words: Sql, { term, prefix }: QueryTerm, index: number): Sql {
  const number = raw(String(index));
  if (!prefix)
    return sql`select ${number} as term, w.word, false as typo, 1000 * w.rarity::bigint as weight from ${words} w where w.word = ${term}`;
  const length = raw(String([...term].length));
  return sql`
    select ${number} as term, w.word, false as typo, w.rarity::bigint * case when w.word = ${term} then 1000
      else (6000 * ${length}) / (10 * ${length} + 3 * (char_length(w.word) - ${length})) end as weight
    from ${words} w where w.word >= ${term} and w.word < ${`${term}\u{10FFFF}`}`;
}

/**
 * The words that typing errors lead to from a term. Of k errors in k + 1 parts of a word one part has none, and so stands in
 * the right word too: the first at its beginning, the last at its end, another anywhere. Those are few, and are measured.
 */
function typos(words: Sql, { term, prefix, errors }: QueryTerm, index: number): Sql {
  const parts = partsOf(term, errors + 1);
  const patterns = parts.map((part, at) =>
    at === 0 ? `${part}%` : at === parts.length - 1 ? `%${part}` : `%${part}%`,
  );
  const likely = patterns.map((pattern) => sql`w.word like ${pattern}`);
  const length = raw(String(term.length));
  return sql`
    select ${raw(String(index))} as term, w.word, true as typo, w.rarity::bigint * ((300 * ${length}) / (${length} + w.distance)) as weight
    from (
      select w.word, w.rarity,
        case when char_length(w.word) between ${term.length - errors}::int and ${term.length + errors}::int
        then levenshtein_less_equal(w.word, ${term}, ${errors}) end as distance
      from ${words} w
      where w.word !~ '[0-9/]' and (${join(likely, ' or ')})
    ) w
    where w.distance between 1 and ${errors}::int and w.word !~ ${beyondFirstPlane}
      and not (${prefix} and starts_with(w.word, ${term}))`;
}

const beyondFirstPlane = '[\u{10000}-\u{10FFFF}]';

/** A word in so many parts of nearly the same length, the first the shortest. */
function partsOf(word: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    word.slice(Math.floor((word.length * index) / count), Math.floor((word.length * (index + 1)) / count)),
  );
}
