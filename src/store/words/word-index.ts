import { type TypeName, typeNames } from '../../model/entities.ts';
import type { Whole } from '../memory/index.ts';
import { Matches } from './matches.ts';
import { NearWords } from './fuzzy-matcher.ts';
import { Vocabulary } from './vocabulary.ts';
import { closeness, type QueryTerm, rarity } from './word-weights.ts';

/** All that a `WordIndex` holds, by name: as it is made by `WordIndexBuilder`, or mapped from a file that it was written to. */
export type WordSections = {
  /** The vocabulary: its words in UTF-8, sorted and one after the other; where each begins, and where the last ends. */
  readonly heap: Uint8Array;
  readonly offsets: Uint32Array;
  /** Those that typing errors can lead to, as `PlainWords`. */
  readonly plain: Uint32Array;
  readonly shared: Uint8Array;
  /** Compressed sparse rows: from starts[n] to starts[n + 1] stand the entities that have word n, and its impact on each. */
  readonly starts: Uint32Array;
  readonly entities: Uint32Array;
  readonly impacts: Uint16Array;
};

/** Finds entities, by number, by words: of names, symbols, titles and summaries, and of the texts of paragraphs where they are attached. */
export class WordIndex {
  private readonly vocabulary: Vocabulary;
  private readonly near: NearWords;
  private readonly starts: Uint32Array;
  private readonly entities: Uint32Array;
  private readonly impacts: Uint16Array;
  private readonly types: Whole;
  /** Of the query under way: which entities were met, by how many so far; of each, what it scores, and its terms as bits. Cleared after each. */
  private readonly touched: Uint32Array;
  private touchedCount = 0;
  private readonly sums: Float64Array;
  private readonly terms: Uint16Array;

  /** Takes the arrays as they are. `types` has the type of each entity, as a place in `typeNames()`. */
  constructor(sections: WordSections, types: Whole) {
    this.vocabulary = new Vocabulary(sections.heap, sections.offsets);
    this.near = new NearWords(this.vocabulary, { plain: sections.plain, shared: sections.shared });
    this.starts = sections.starts;
    this.entities = sections.entities;
    this.impacts = sections.impacts;
    this.types = types;
    this.touched = new Uint32Array(types.length);
    this.sums = new Float64Array(types.length);
    this.terms = new Uint16Array(types.length);
  }

  /**
   * What has all terms, or if nothing has, any; of some types, null for any; and of that, without some entities of those types.
   * @throws {RangeError} if there are more than 16 terms.
   */
  find(terms: readonly QueryTerm[], types: readonly TypeName[] | null, without: ReadonlySet<number>): Matches {
    if (terms.length > 16) throw new RangeError(`A query must have at most 16 terms, but got ${terms.length}.`);
    for (const [index, term] of terms.entries())
      this.eachMet(term, (word, closeness) => this.addUp(word, closeness, 1 << index));
    const matches = this.matches(2 ** terms.length - 1, types, without);
    this.clear();
    return matches;
  }

  /** Visits every word that a term meets, once: as it is, as its beginning, or else with typing errors. */
  private eachMet({ term, prefix, errors }: QueryTerm, visit: (word: number, closeness: number) => void): void {
    const length = [...term].length;
    const whole = this.vocabulary.numberOf(term);
    if (whole !== null) visit(whole, closeness.whole);
    const [from, to] = prefix ? this.vocabulary.beginningWith(term) : [0, 0];
    for (let word = from; word < to; word += 1) {
      if (word !== whole) visit(word, closeness.beginning(length, this.vocabulary.lengthOf(word)));
    }
    if (errors === 0) return;
    for (const { number, distance } of this.near.within(term, errors)) {
      if (distance > 0 && !(from <= number && number < to)) visit(number, closeness.mistyped(length, distance));
    }
  }

  /** Adds what a word says of the entities that have it to what they score; the bit is that of its term. */
  private addUp(word: number, closeness: number, bit: number): void {
    const { starts, entities, impacts, touched, sums, terms } = this;
    const [start, end] = [starts[word] as number, starts[word + 1] as number]; // Words are of the vocabulary, and entries of their rows.
    const weight = closeness * rarity(end - start, sums.length);
    let count = this.touchedCount;
    for (let entry = start; entry < end; entry += 1) {
      const id = entities[entry] as number;
      const met = terms[id] as number;
      if (met === 0) touched[count++] = id;
      terms[id] = met | bit;
      sums[id] = (sums[id] as number) + weight * (impacts[entry] as number);
    }
    this.touchedCount = count;
  }

  /** What was met by all terms, whose bits make that number, or by any. */
  private matches(all: number, types: readonly TypeName[] | null, without: ReadonlySet<number>): Matches {
    const wanted = Uint8Array.from(typeNames(), (type) => Number(types === null || types.includes(type)));
    const onlyAll = [...without].some((id) => this.terms[id] === all);
    for (const id of without) this.terms[id] = 0;
    const complete = this.metBy(all, types && wanted);
    return onlyAll || complete.total > 0 ? complete : this.metBy(1, types && wanted);
  }

  /** What was met by terms whose bits make at least some number, of wanted types. */
  private metBy(least: number, wanted: Uint8Array | null): Matches {
    const { touched, touchedCount, sums, terms, types } = this;
    const [found, scores] = [new Uint32Array(touchedCount), new Float64Array(touchedCount)];
    let count = 0;
    for (let index = 0; index < touchedCount; index += 1) {
      const id = touched[index] as number;
      if ((terms[id] as number) < least) continue;
      if (wanted !== null && wanted[types[id] as number] === 0) continue;
      found[count] = id;
      scores[count++] = sums[id] as number;
    }
    return new Matches(found.subarray(0, count), scores.subarray(0, count));
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
