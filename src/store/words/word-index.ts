import type { UintArray } from '../uint-array.ts';
import { eachOf, scanStep, type Work } from '../work.ts';
import { FuzzyMatcher } from './fuzzy-matcher.ts';
import type { Matches } from './matches.ts';
import { QuerySums, type WordSelection } from './query-sums.ts';
import { Vocabulary } from './vocabulary.ts';
import { idf, type QueryTerm, similarity } from './word-weights.ts';

/**
 * The arrays of a `WordIndex`, by name: as `WordIndexBuilder` builds them, or as views of a file that they were written
 * to.
 */
export type WordSections = {
  /** The vocabulary: its words in UTF-8, sorted and concatenated; the offset of each, and of the end of the last. */
  readonly heap: Uint8Array;
  readonly offsets: Uint32Array;
  /** The words that typing errors can lead to, as `FuzzyWords`. */
  readonly fuzzyWords: Uint32Array;
  readonly fuzzySharedLengths: Uint8Array;
  /**
   * The postings as a compressed sparse row matrix: word n has the entities and impacts from `starts[n]` to `starts[n +
   * 1]`.
   */
  readonly starts: Uint32Array;
  readonly entities: Uint32Array;
  readonly impacts: Uint16Array;
};

/** Full-text search: finds entities, by number, by the words of their names, symbols, titles, summaries and texts. */
export class WordIndex {
  private readonly vocabulary: Vocabulary;
  private readonly fuzzyMatcher: FuzzyMatcher;
  private readonly starts: Uint32Array;
  private readonly entities: Uint32Array;
  private readonly impacts: Uint16Array;
  private readonly types: UintArray;
  /** Of queries that are done, to be used again: clearing one takes less than creating it. */
  private readonly freeSums: QuerySums[] = [];

  /** Takes the arrays without copying. `types` has the type of each entity, as an index into `typeNames()`. */
  constructor(sections: WordSections, types: UintArray) {
    this.vocabulary = new Vocabulary(sections.heap, sections.offsets);
    const words = { words: sections.fuzzyWords, sharedLengths: sections.fuzzySharedLengths };
    this.fuzzyMatcher = new FuzzyMatcher(this.vocabulary, words);
    this.starts = sections.starts;
    this.entities = sections.entities;
    this.impacts = sections.impacts;
    this.types = types;
  }

  /**
   * The selected entities that have all terms or, if no entity has, those that have any. Excluded entities, which must be
   * selected, too, count as having their terms but are not returned.
   * @throws {RangeError} if there are more than 16 terms.
   */
  *find(terms: readonly QueryTerm[], selection: WordSelection, excluded: ReadonlySet<number>): Work<Matches> {
    if (terms.length > 16) throw new RangeError(`A query must have at most 16 terms, but got ${terms.length}.`);
    const words = (yield* eachOf(terms, (term) => this.matchingWords(term))).flatMap((matching, index) =>
      matching.map((word) => ({ ...word, bit: 1 << index })),
    );
    const sums = this.freeSums.pop() ?? new QuerySums(this.types);
    try {
      for (const { word, similarity, bit } of words) yield* this.addWord(sums, word, similarity, bit);
      return yield* sums.matches(2 ** terms.length - 1, selection, excluded);
    } finally {
      sums.clear();
      this.freeSums.push(sums);
    }
  }

  /**
   * Each word that matches a term, once: the term itself, words that it is a prefix of, and words within its maximum
   * edits.
   */
  private *matchingWords({ term, prefix, maxEdits }: QueryTerm): Work<MatchingWord[]> {
    const length = [...term].length;
    const exact = this.vocabulary.numberOf(term);
    const words: MatchingWord[] = exact === null ? [] : [{ word: exact, similarity: similarity.exact }];
    const [start, end] = prefix ? this.vocabulary.withPrefix(term) : [0, 0];
    for (let word = start; word < end; word += 1) {
      if (word !== exact) words.push({ word, similarity: similarity.prefix(length, this.vocabulary.lengthOf(word)) });
      if (word % scanStep.items === 0) yield scanStep.units;
    }
    if (maxEdits === 0) return words;
    for (const { number, distance } of yield* this.fuzzyMatcher.find(term, maxEdits)) {
      if (distance > 0 && !(start <= number && number < end))
        words.push({ word: number, similarity: similarity.fuzzy(length, distance) });
    }
    return words;
  }

  /** Adds the weight of a word to the sums of the entities that have it; `bit` is that of the term. */
  private *addWord(sums: QuerySums, word: number, similarity: number, bit: number): Work<void> {
    const { starts, entities, impacts, types } = this;
    // A word of the vocabulary; entries of its row.
    const [start, end] = [starts[word] as number, starts[word + 1] as number];
    const weight = similarity * idf(end - start, types.length);
    for (let from = start; from < end; from += postingsPerStep) {
      const to = Math.min(end, from + postingsPerStep);
      sums.add(entities.subarray(from, to), impacts.subarray(from, to), weight, bit);
      yield Math.ceil(((to - from) * scanStep.units) / postingsPerStep);
    }
  }
}

/** A word of the vocabulary that matches a term of a query. */
interface MatchingWord {
  readonly word: number;
  readonly similarity: number;
}

/** A posting takes less than an item of other scans. */
const postingsPerStep = 10 * scanStep.items;
