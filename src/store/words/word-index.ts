import { type TypeName, typeNames } from '../../model/entities.ts';
import type { UintArray } from '../uint-array.ts';
import { FuzzyMatcher } from './fuzzy-matcher.ts';
import { Matches } from './matches.ts';
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
  /**
   * State of the current query, cleared after each: the entities with at least one term, the sum of each, and its terms
   * as bits.
   */
  private readonly touched: Uint32Array;
  private touchedCount = 0;
  private readonly sums: Float64Array;
  private readonly terms: Uint16Array;

  /** Takes the arrays without copying. `types` has the type of each entity, as an index into `typeNames()`. */
  constructor(sections: WordSections, types: UintArray) {
    this.vocabulary = new Vocabulary(sections.heap, sections.offsets);
    const words = { words: sections.fuzzyWords, sharedLengths: sections.fuzzySharedLengths };
    this.fuzzyMatcher = new FuzzyMatcher(this.vocabulary, words);
    this.starts = sections.starts;
    this.entities = sections.entities;
    this.impacts = sections.impacts;
    this.types = types;
    this.touched = new Uint32Array(types.length);
    this.sums = new Float64Array(types.length);
    this.terms = new Uint16Array(types.length);
  }

  /**
   * The entities of some types (null for any) that have all terms or, if no entity has, those that have any. Excluded
   * entities, which must be of those types, count as having their terms but are not returned.
   * @throws {RangeError} if there are more than 16 terms.
   */
  find(terms: readonly QueryTerm[], types: readonly TypeName[] | null, excluded: ReadonlySet<number>): Matches {
    if (terms.length > 16) throw new RangeError(`A query must have at most 16 terms, but got ${terms.length}.`);
    for (const [index, term] of terms.entries())
      this.forEachMatch(term, (word, similarity) => this.addWord(word, similarity, 1 << index));
    const matches = this.matches(2 ** terms.length - 1, types, excluded);
    this.clear();
    return matches;
  }

  /**
   * Visits each word that matches a term once: the term itself, words that it is a prefix of, and words within its
   * maximum edits.
   */
  private forEachMatch({ term, prefix, maxEdits }: QueryTerm, visit: (word: number, similarity: number) => void): void {
    const length = [...term].length;
    const exact = this.vocabulary.numberOf(term);
    if (exact !== null) visit(exact, similarity.exact);
    const [start, end] = prefix ? this.vocabulary.withPrefix(term) : [0, 0];
    for (let word = start; word < end; word += 1) {
      if (word !== exact) visit(word, similarity.prefix(length, this.vocabulary.lengthOf(word)));
    }
    if (maxEdits === 0) return;
    for (const { number, distance } of this.fuzzyMatcher.find(term, maxEdits)) {
      if (distance > 0 && !(start <= number && number < end)) visit(number, similarity.fuzzy(length, distance));
    }
  }

  /** Adds the weight of a word to the sums of the entities that have it; `bit` is that of the term. */
  private addWord(word: number, similarity: number, bit: number): void {
    const { starts, entities, impacts, touched, sums, terms } = this;
    // A word of the vocabulary; entries of its row.
    const [start, end] = [starts[word] as number, starts[word + 1] as number];
    const weight = similarity * idf(end - start, sums.length);
    let count = this.touchedCount;
    for (let entry = start; entry < end; entry += 1) {
      const id = entities[entry] as number;
      const bits = terms[id] as number;
      if (bits === 0) touched[count++] = id;
      terms[id] = bits | bit;
      sums[id] = (sums[id] as number) + weight * (impacts[entry] as number);
    }
    this.touchedCount = count;
  }

  /** The entities that have all terms, whose bits are `allBits`, or else any. */
  private matches(allBits: number, types: readonly TypeName[] | null, excluded: ReadonlySet<number>): Matches {
    const selected = Uint8Array.from(typeNames(), (type) => Number(types === null || types.includes(type)));
    const excludedHaveAll = [...excluded].some((id) => this.terms[id] === allBits);
    for (const id of excluded) this.terms[id] = 0;
    const complete = this.withBits(allBits, types && selected);
    return excludedHaveAll || complete.total > 0 ? complete : this.withBits(1, types && selected);
  }

  /** The entities of the selected types (null for any) whose terms, as bits, make at least `minBits`. */
  private withBits(minBits: number, selected: Uint8Array | null): Matches {
    const { touched, touchedCount, sums, terms, types } = this;
    const [found, foundSums] = [new Uint32Array(touchedCount), new Float64Array(touchedCount)];
    let count = 0;
    for (let index = 0; index < touchedCount; index += 1) {
      const id = touched[index] as number;
      if ((terms[id] as number) < minBits) continue;
      if (selected !== null && selected[types[id] as number] === 0) continue;
      found[count] = id;
      foundSums[count++] = sums[id] as number;
    }
    return new Matches(found.subarray(0, count), foundSums.subarray(0, count));
  }

  private clear(): void {
    const { touched, touchedCount, sums, terms } = this;
    for (let index = 0; index < touchedCount; index += 1) {
      const id = touched[index] as number;
      sums[id] = 0;
      terms[id] = 0;
    }
    this.touchedCount = 0;
  }
}
