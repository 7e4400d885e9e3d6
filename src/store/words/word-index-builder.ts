import type { Entity } from '../../model/entities.ts';
import { GrowingArray } from './growing-array.ts';
import { plainWords } from './fuzzy-matcher.ts';
import { Vocabulary } from './vocabulary.ts';
import type { WordSections } from './word-index.ts';
import { WordTable } from './word-table.ts';
import { impactsOf } from './word-weights.ts';

/** Makes a `WordIndex` of entities that come one after the other. It holds no object for each word or posting. */
export class WordIndexBuilder {
  private readonly table = new WordTable();
  /** Compressed sparse rows, the other way round than in the index: from ends[n - 1] to ends[n] stand the words that entity n has. */
  private readonly ends = new GrowingArray(Uint32Array);
  private readonly words = new GrowingArray(Uint32Array);
  private readonly impacts = new GrowingArray(Uint16Array); // Whatever the fields, their impacts on one word come to less than 4,000.

  /** Adds the next entity, in natural order, with the text of a paragraph where it is attached. */
  add(entity: Entity, text: string | null): void {
    for (const [word, impact] of impactsOf(entity, text)) {
      this.words.push(this.table.add(word));
      this.impacts.push(impact);
    }
    this.ends.push(this.words.length);
  }

  /** What an index is made from; to be called last. */
  sections(): WordSections {
    const { heap, offsets, places } = this.table.take();
    const { plain, shared } = plainWords(new Vocabulary(heap, offsets));
    const postings = postingsOf(this.ends.take(), this.words.take(), this.impacts.take(), places);
    return { heap, offsets, plain, shared, ...postings };
  }
}

/** The entities of each word, from the words of each entity; `places` has the numbers that words have in the index. */
function postingsOf(ends: Uint32Array, words: Uint32Array, impacts: Uint16Array, places: Uint32Array) {
  const starts = new Uint32Array(places.length + 1);
  for (let entry = 0; entry < words.length; entry += 1) {
    const word = at(places, at(words, entry));
    words[entry] = word;
    starts[word + 1] = at(starts, word + 1) + 1;
  }
  for (let word = 0; word < places.length; word += 1) starts[word + 1] = at(starts, word) + at(starts, word + 1);
  const free = starts.slice();
  const sorted = { entities: new Uint32Array(words.length), impacts: new Uint16Array(words.length) };
  let entry = 0;
  for (let entity = 0; entity < ends.length; entity += 1) {
    for (const end = at(ends, entity); entry < end; entry += 1) {
      const word = at(words, entry);
      const place = at(free, word);
      sorted.entities[place] = entity;
      sorted.impacts[place] = impacts[entry] as number; // Each entry has one.
      free[word] = place + 1;
    }
  }
  return { starts, ...sorted };
}

function at(numbers: Uint32Array, index: number): number {
  return numbers[index] as number; // Entries are of words and entities that were added.
}
