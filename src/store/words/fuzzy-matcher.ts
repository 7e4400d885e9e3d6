import { EditMatrix } from './edit-matrix.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isPlain } from './word-weights.ts';

/** A word of a vocabulary, and by how many typing errors it differs from a term. */
export interface NearWord {
  readonly number: number;
  readonly distance: number;
}

/** Finds the words of a vocabulary to which typing errors lead, which are those of `isPlain`. */
export class NearWords {
  private readonly vocabulary: Vocabulary;
  /** The numbers of the plain words, in order, and how many first letters each shares with the one before it. */
  readonly plain: Uint32Array;
  readonly shared: Uint8Array;
  /** The least number of shared letters in each block of words. */
  private readonly leastShared: Uint8Array;

  /** Takes the arrays of `plainWords` as they are. */
  constructor(vocabulary: Vocabulary, { plain, shared }: PlainWords) {
    this.vocabulary = vocabulary;
    this.plain = plain;
    this.shared = shared;
    this.leastShared = new Uint8Array(Math.ceil(shared.length / blockSize)).fill(mostShared);
    for (let index = 0; index < shared.length; index += 1) {
      const block = Math.floor(index / blockSize);
      this.leastShared[block] = Math.min(at(this.leastShared, block), at(shared, index));
    }
  }

  /**
   * The words within so many insertions, deletions and substitutions of a letter of a plain term of at most 250 letters, in
   * order. A row of the Levenshtein matrix belongs to a beginning and is worked out once for all words that share it; the
   * words that share one that is already too far are passed over.
   */
  within(term: string, errors: number): NearWord[] {
    const { heap, offsets } = this.vocabulary;
    const matrix = new EditMatrix(term, errors);
    const sizes = new Uint16Array(matrix.height); // Of the beginnings to which the rows belong, in bytes.
    const found: NearWord[] = [];
    for (let index = 0; index < this.plain.length; ) {
      const number = this.plain[index] as number; // Within the list, and the next two within the vocabulary.
      const start = offsets[number] as number;
      const end = offsets[number + 1] as number;
      let letters = at(this.shared, index);
      let place = start + (sizes[letters] as number); // There is a row for what is shared.
      let least = 0;
      while (place < end && least <= errors) {
        const size = sizeOf(at(heap, place));
        letters += 1;
        least = matrix.fill(letters, letterAt(heap, place, size));
        place += size;
        sizes[letters] = place - start;
      }
      const distance = least > errors ? least : matrix.distance(letters);
      if (distance <= errors) found.push({ number, distance });
      index = least > errors ? this.after(index, letters) : index + 1;
    }
    return found;
  }

  /** The next plain word that does not share so many letters with one. */
  private after(index: number, letters: number): number {
    const { shared, leastShared } = this;
    let next = index + 1;
    while (next < shared.length && at(shared, next) >= letters) {
      next += 1;
      while (next % blockSize === 0 && next < shared.length && at(leastShared, next / blockSize) >= letters)
        next += blockSize;
    }
    return next;
  }
}

/** The words of a vocabulary that typing errors can lead to. */
export interface PlainWords {
  /** Their numbers, in order. */
  readonly plain: Uint32Array;
  /** How many first letters each shares with the one before it; 255 stands for more. */
  readonly shared: Uint8Array;
}

/** Finds them, word by word. */
export function plainWords(vocabulary: Vocabulary): PlainWords {
  const plain = new Uint32Array(vocabulary.size);
  const shared = new Uint8Array(vocabulary.size);
  let count = 0;
  let before = '';
  for (let number = 0; number < vocabulary.size; number += 1) {
    const word = vocabulary.wordAt(number);
    if (!isPlain(word)) continue;
    plain[count] = number;
    shared[count] = sharedLetters(before, word);
    before = word;
    count += 1;
  }
  return { plain: plain.slice(0, count), shared: shared.slice(0, count) };
}

const blockSize = 16;
const mostShared = 255;

/** In bytes, of the letter that begins with one. */
function sizeOf(lead: number): number {
  if (lead < 0x80) return 1;
  return lead < 0xe0 ? 2 : 3;
}

/** The code unit of a letter of the first plane, which in UTF-8 has from one to three bytes. */
function letterAt(heap: Uint8Array, place: number, size: number): number {
  const lead = at(heap, place);
  if (size === 1) return lead;
  const second = at(heap, place + 1) & 0x3f;
  if (size === 2) return ((lead & 0x1f) << 6) | second;
  return ((lead & 0x0f) << 12) | (second << 6) | (at(heap, place + 2) & 0x3f);
}

function sharedLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length, mostShared);
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
}

function at(numbers: Uint8Array, index: number): number {
  return numbers[index] as number; // Within the list, the blocks, or the bytes of a word.
}
