import { distance } from 'fastest-levenshtein';
import type { Entity } from '../../model/entities.ts';
import { type SearchField, searchFieldNames, searchFields } from '../../model/search-fields.ts';
import { termsOf, wordsOf } from '../../model/words.ts';

// How search weighs words: BM25 in whole numbers, so that every store comes to the same score, whatever its arithmetic.

/** How much each word says of an entity, from 1 to 4,000: more in a name than in a summary, and more in a short text. */
export function impactsOf(entity: Entity, text: string | null): Map<string, number> {
  const fields = searchFields(entity, text);
  const impacts = new Map<string, number>();
  for (const field of searchFieldNames) {
    if (fields[field] === '') continue; // Most entities have few of them.
    const counts = new Map<string, number>();
    const words = wordsOf(fields[field]).filter(({ term }) => term !== ''); // A letter that is all accent folds to nothing.
    for (const { term } of words) counts.set(term, (counts.get(term) ?? 0) + 1);
    const { boost, usualLength } = fieldWeights[field];
    const damping = 1.2 * (0.25 + (0.75 * words.length) / usualLength);
    for (const [term, count] of counts) {
      const impact = Math.max(1, Math.round((100 * boost * count * 2.2) / (count + damping)));
      impacts.set(term, (impacts.get(term) ?? 0) + impact);
    }
  }
  return impacts;
}

/** A word of a query, and how it may be met. */
export interface QueryTerm {
  readonly term: string;
  /** Whether a longer word that begins with it counts. */
  readonly prefix: boolean;
  /** How many typing errors may part it from a word of `isPlain`. */
  readonly errors: number;
}

/** The words of a query: at most ten different ones, for what one search costs grows with them. */
export function queryTerms(query: string): QueryTerm[] {
  const terms = [...new Set(termsOf(query))].filter((term) => term !== '').slice(0, 10);
  return terms.map((term) => ({
    term,
    // Two letters begin so many words that only a query of one word may ask for them, and one letter nobody.
    prefix: term.length >= 3 || (term.length === 2 && terms.length === 1),
    errors: errorsIn(term),
  }));
}

/** Whether a typing error can lead to a word: not to one with figures, nor, as they count twice in places, letters beyond Unicode's first plane. */
export function isPlain(word: string): boolean {
  return !/[\d/\u{10000}-\u{10FFFF}]/u.test(word);
}

/** How rare a word is that so many of all entities have, in hundredths of the natural logarithm. */
export function rarity(having: number, all: number): number {
  return Math.round(100 * Math.log(1 + (all - having + 0.5) / (having + 0.5)));
}

/** Whether a word meets a term: whole, as its beginning, or with typing errors. */
export function meets({ term, prefix, errors }: QueryTerm, word: string): boolean {
  if (word === term || (prefix && word.startsWith(term))) return true;
  return errors > 0 && Math.abs(word.length - term.length) <= errors && isPlain(word) && distance(term, word) <= errors;
}

/** How well a word meets a term, in thousandths. Lengths are in Unicode code points, as databases count. */
export const closeness = {
  whole: 1_000,
  beginning: (length: number, wordLength: number) =>
    Math.floor((6_000 * length) / (10 * length + 3 * (wordLength - length))),
  mistyped: (length: number, errors: number) => Math.floor((300 * length) / (length + errors)),
} as const;

/** The score that callers see, from the sum of closeness × rarity × impact. Exact names outrank it: they have 1,000,000 and less. */
export function scoreOf(sum: number): number {
  return sum / 1_000_000;
}

/** The score of what bears the query as its name, by its place among those. */
export function exactScore(place: number): number {
  return 1_000_000 - place;
}

/** How many words a field has as a rule; what has more says less with each. */
const fieldWeights: Record<SearchField, { readonly boost: number; readonly usualLength: number }> = {
  symbols: { boost: 6, usualLength: 6 },
  name: { boost: 4, usualLength: 6 },
  aliases: { boost: 3, usualLength: 4 },
  title: { boost: 3, usualLength: 8 },
  summary: { boost: 1, usualLength: 15 },
  text: { boost: 1, usualLength: 100 },
};

/** One error in a word, two in a long one: two in six letters would make "gender" of "ended". */
function errorsIn(term: string): number {
  if (term.length < 5 || term.length > 40 || !isPlain(term)) return 0;
  return term.length < 8 ? 1 : 2;
}
