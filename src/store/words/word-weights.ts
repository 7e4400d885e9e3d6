import { distance } from 'fastest-levenshtein';
import type { Entity } from '../../model/entities.ts';
import { type SearchField, searchFieldNames, searchFields } from '../../model/search-fields.ts';
import { termsOf, wordsOf } from '../../model/words.ts';

// The weights of search: BM25 in integers, so that every store computes the same score, whatever its arithmetic.

/**
 * The impact of each word on an entity, from 1 to 4,000: higher in a name than in a summary, and in a short text than
 * in a long one.
 */
export function impactsOf(entity: Entity, text: string | null): Map<string, number> {
  const fields = searchFields(entity, text);
  const impacts = new Map<string, number>();
  for (const field of searchFieldNames) {
    if (fields[field] === '') continue; // Most fields of most entities are empty.
    const counts = new Map<string, number>();
    const words = wordsOf(fields[field]).filter(({ term }) => term !== ''); // A lone combining accent folds to nothing.
    for (const { term } of words) counts.set(term, (counts.get(term) ?? 0) + 1);
    const { boost, typicalLength } = fieldWeights[field];
    const damping = 1.2 * (0.25 + (0.75 * words.length) / typicalLength);
    for (const [term, count] of counts) {
      const impact = Math.max(1, Math.round((100 * boost * count * 2.2) / (count + damping)));
      impacts.set(term, (impacts.get(term) ?? 0) + impact);
    }
  }
  return impacts;
}

/** A word of a query, and which words of the index match it. */
export interface QueryTerm {
  readonly term: string;
  /** Whether longer words that begin with the term match. */
  readonly prefix: boolean;
  /** The maximum Levenshtein distance of a word that `isFuzzyMatchable`. */
  readonly maxEdits: number;
}

/** The terms of a query: the first ten distinct ones, because the cost of a search grows with their number. */
export function queryTerms(query: string): QueryTerm[] {
  const terms = [...new Set(termsOf(query))].filter((term) => term !== '').slice(0, 10);
  return terms.map((term) => ({
    term,
    // So many words begin with the same two letters that only a query of one term may match them by prefix.
    prefix: term.length >= 3 || (term.length === 2 && terms.length === 1),
    maxEdits: maxEditsFor(term),
  }));
}

/**
 * Whether a word may match a term with typing errors. Not words with digits or slashes, which are symbols; nor words
 * with code points beyond U+FFFF, whose length differs between UTF-16 and databases.
 */
export function isFuzzyMatchable(word: string): boolean {
  return !/[\d/\u{10000}-\u{10FFFF}]/u.test(word);
}

/**
 * The inverse document frequency of a word that `count` of all entities have, in hundredths of the natural logarithm.
 */
export function idf(count: number, total: number): number {
  return Math.round(100 * Math.log(1 + (total - count + 0.5) / (count + 0.5)));
}

/** Whether a word matches a term exactly, by prefix, or with typing errors. */
export function matchesTerm({ term, prefix, maxEdits }: QueryTerm, word: string): boolean {
  if (word === term || (prefix && word.startsWith(term))) return true;
  if (maxEdits === 0 || Math.abs(word.length - term.length) > maxEdits) return false;
  return isFuzzyMatchable(word) && distance(term, word) <= maxEdits;
}

/** How closely a word matches a term, in thousandths. Lengths are in Unicode code points, as in databases. */
export const similarity = {
  exact: 1_000,
  prefix: (length: number, wordLength: number) =>
    Math.floor((6_000 * length) / (10 * length + 3 * (wordLength - length))),
  fuzzy: (length: number, edits: number) => Math.floor((300 * length) / (length + edits)),
} as const;

/** The score that callers see, from the sum of similarity × idf × impact. It is lower than that of any exact match. */
export function scoreOf(sum: number): number {
  return sum / 1_000_000;
}

/** The score of an entity whose slug, name or symbol is the query, by its index among these. */
export function exactScore(index: number): number {
  return 1_000_000 - index;
}

/** The boost of each field, and its typical number of words: in longer fields each word has less impact. */
const fieldWeights: Record<SearchField, { readonly boost: number; readonly typicalLength: number }> = {
  symbols: { boost: 6, typicalLength: 6 },
  name: { boost: 4, typicalLength: 6 },
  aliases: { boost: 3, typicalLength: 4 },
  externalNames: { boost: 2, typicalLength: 4 },
  title: { boost: 3, typicalLength: 8 },
  summary: { boost: 1, typicalLength: 15 },
  text: { boost: 1, typicalLength: 100 },
};

/** Two edits only in long words: in six letters they would match "gender" with "ended". */
function maxEditsFor(term: string): number {
  if (term.length < 5 || term.length > 40 || !isFuzzyMatchable(term)) return 0;
  return term.length < 8 ? 1 : 2;
}
