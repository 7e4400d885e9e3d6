import type { Entity } from '../../model/entities.ts';
import { GrowableUint32Array } from '../growable-array.ts';
import { uint32At } from './at.ts';
import { fuzzyWords } from './fuzzy-matcher.ts';
import { Vocabulary } from './vocabulary.ts';
import type { WordSections } from './word-index.ts';
import { WordTable } from './word-table.ts';
import { impactsOf } from './word-weights.ts';

/** Builds the sections of a `WordIndex` from a stream of entities, without an object for each word or posting. */
export class WordIndexBuilder {
  private readonly table = new WordTable();
  /** A compressed sparse row matrix by entity: entity n has the words and impacts from `ends[n - 1]` to `ends[n]`. */
  private readonly ends = new GrowableUint32Array();
  private readonly words = new GrowableUint32Array();
  private readonly impacts = new GrowableUint32Array();

  /** Adds the next entity, in natural order, with the text of a paragraph if there is one. */
  add(entity: Entity, text: string | null): void {
    for (const [word, impact] of impactsOf(entity, text)) {
      this.words.push(this.table.add(word));
      this.impacts.push(impact);
    }
    this.ends.push(this.words.length);
  }

  /** The sections of the index. No more entities can be added. */
  sections(): WordSections {
    const { heap, offsets, ranks } = this.table.finish();
    const fuzzy = fuzzyWords(new Vocabulary(heap, offsets));
    const postings = transpose(this.ends.finish(), this.words.finish(), this.impacts.finish(), ranks);
    return { heap, offsets, fuzzyWords: fuzzy.words, fuzzySharedLengths: fuzzy.sharedLengths, ...postings };
  }
}

/**
 * Turns the words of each entity into the entities of each word. `ranks` maps word numbers of the table to those of the
 * index.
 */
function transpose(ends: Uint32Array, words: Uint32Array, impacts: Uint32Array, ranks: Uint32Array) {
  const starts = new Uint32Array(ranks.length + 1);
  for (let entry = 0; entry < words.length; entry += 1) {
    const word = uint32At(ranks, uint32At(words, entry));
    words[entry] = word;
    starts[word + 1] = uint32At(starts, word + 1) + 1;
  }
  for (let word = 0; word < ranks.length; word += 1)
    starts[word + 1] = uint32At(starts, word) + uint32At(starts, word + 1);
  const nextSlots = starts.slice();
  // An impact is below 4,000, so two bytes are enough.
  const postings = { entities: new Uint32Array(words.length), impacts: new Uint16Array(words.length) };
  let entry = 0;
  for (let entity = 0; entity < ends.length; entity += 1) {
    for (const end = uint32At(ends, entity); entry < end; entry += 1) {
      const word = uint32At(words, entry);
      const slot = uint32At(nextSlots, word);
      postings.entities[slot] = entity;
      postings.impacts[slot] = uint32At(impacts, entry);
      nextSlots[word] = slot + 1;
    }
  }
  return { starts, ...postings };
}
