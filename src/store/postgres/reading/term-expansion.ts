import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { QueryTerm } from '../../words/index.ts';
import { replacementCharacter } from '../statements.ts';
import { maxWordBytes, type Tables } from '../tables.ts';

/**
 * The words of the vocabulary that match terms, as rows of (term, word, fuzzy, weight). `term` is the index of the
 * term; `weight` is similarity × idf, as in `word-weights.ts`.
 */
export function expandTerms({ words }: Tables, terms: readonly QueryTerm[]): Sql {
  if (terms.length === 0)
    return sql`select 0 as term, ''::text as word, false as fuzzy, 0::bigint as weight where false`;
  const queries = terms.flatMap((term, index) => [
    prefixTerms(words, term, index),
    ...(term.maxEdits > 0 ? [fuzzyTerms(words, term, index)] : []),
  ]);
  return join(queries, ' union all ');
}

/** A term and its fuzzy matches as a tsquery. The rows of `expandTerms` must be available as `expanded`. */
export function termQuery({ term, prefix }: QueryTerm, index: number): Sql {
  // PostgreSQL rejects longer words in a tsquery. No entity has such a word, and none has the replacement.
  const word = Buffer.byteLength(term) > maxWordBytes ? replacementCharacter : term;
  const query = `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${prefix ? ':*' : ''}`;
  return sql`(select coalesce(${query}::tsquery || string_agg(quote_literal(x.word), '|')::tsquery, ${query}::tsquery)
    from expanded x where x.fuzzy and x.term = ${raw(String(index))})`;
}

/** The term itself and, if it may match as a prefix, the words that begin with it. */
function prefixTerms(words: Sql, { term, prefix }: QueryTerm, index: number): Sql {
  const number = raw(String(index));
  if (!prefix)
    return sql`select ${number} as term, w.word, false as fuzzy, 1000 * w.idf::bigint as weight from ${words} w where w.word = ${term}`;
  const length = raw(String([...term].length));
  return sql`
    select ${number} as term, w.word, false as fuzzy, w.idf::bigint * case when w.word = ${term} then 1000
      else (6000 * ${length}) / (10 * ${length} + 3 * (char_length(w.word) - ${length})) end as weight
    from ${words} w where w.word >= ${term} and w.word < ${`${term}\u{10FFFF}`}`;
}

/**
 * The fuzzy matches of a term. If a term with k edits is split into k + 1 parts, at least one part is unchanged. So a
 * match begins with the first part, ends with the last, or contains another, which indexes can find; the distance is
 * computed only for these.
 */
function fuzzyTerms(words: Sql, { term, prefix, maxEdits }: QueryTerm, index: number): Sql {
  const parts = split(term, maxEdits + 1);
  const patterns = parts.map((part, position) =>
    position === 0 ? `${part}%` : position === parts.length - 1 ? `%${part}` : `%${part}%`,
  );
  const candidates = patterns.map((pattern) => sql`w.word like ${pattern}`);
  const length = raw(String(term.length));
  return sql`
    select ${raw(String(index))} as term, w.word, true as fuzzy, w.idf::bigint * ((300 * ${length}) / (${length} + w.distance)) as weight
    from (
      select w.word, w.idf,
        case when char_length(w.word) between ${term.length - maxEdits}::int and ${term.length + maxEdits}::int
        then levenshtein_less_equal(w.word, ${term}, ${maxEdits}) end as distance
      from ${words} w
      where w.word !~ '[0-9/]' and (${join(candidates, ' or ')})
    ) w
    where w.distance between 1 and ${maxEdits}::int and w.word !~ ${beyondPlane0}
      and not (${prefix} and starts_with(w.word, ${term}))`;
}

const beyondPlane0 = '[\u{10000}-\u{10FFFF}]';

/** Splits a word into parts whose lengths differ by at most one; the first is the shortest. */
function split(word: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    word.slice(Math.floor((word.length * index) / count), Math.floor((word.length * (index + 1)) / count)),
  );
}
