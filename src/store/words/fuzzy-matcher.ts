import { scanStep, type Work } from '../work.ts';
import { byteAt } from './at.ts';
import { EditMatrix } from './edit-matrix.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isFuzzyMatchable } from './word-weights.ts';

/** A word of a vocabulary, and its Levenshtein distance from a term. */
export interface FuzzyMatch {
  readonly number: number;
  readonly distance: number;
}

/**
 * Finds the words of a vocabulary that differ from a term by a few typing errors, among those that `isFuzzyMatchable`
 * admits.
 */
export class FuzzyMatcher {
  private readonly vocabulary: Vocabulary;
  private readonly words: Uint32Array;
  private readonly sharedLengths: Uint8Array;
  /** The smallest shared length in each block of words. */
  private readonly minSharedLengths: Uint8Array;

  /** Takes the arrays of `fuzzyWords` without copying. */
  constructor(vocabulary: Vocabulary, { words, sharedLengths }: FuzzyWords) {
    this.vocabulary = vocabulary;
    this.words = words;
    this.sharedLengths = sharedLengths;
    this.minSharedLengths = new Uint8Array(Math.ceil(sharedLengths.length / blockSize)).fill(maxSharedLength);
    for (let index = 0; index < sharedLengths.length; index += 1) {
      const block = Math.floor(index / blockSize);
      this.minSharedLengths[block] = Math.min(byteAt(this.minSharedLengths, block), byteAt(sharedLengths, index));
    }
  }

  /**
   * The words within `maxEdits` insertions, deletions and substitutions of a letter, in order. The term must be fuzzy
   * matchable and have at most 250 letters. Each row of the Levenshtein matrix belongs to a prefix and is computed once
   * for all words that share it; words that share a prefix which is already too far are skipped.
   */
  *find(term: string, maxEdits: number): Work<FuzzyMatch[]> {
    const { heap, offsets } = this.vocabulary;
    const matrix = new EditMatrix(term, maxEdits);
    const prefixSizes = new Uint16Array(matrix.height); // By row, in bytes.
    const found: FuzzyMatch[] = [];
    for (let index = 0, step = 0; index < this.words.length; step += 1) {
      if (step % wordsPerStep === wordsPerStep - 1) yield scanStep.units;
      const number = this.words[index] as number; // Within the list, and the next two within the vocabulary.
      const start = offsets[number] as number;
      const end = offsets[number + 1] as number;
      let letters = byteAt(this.sharedLengths, index);
      let offset = start + (prefixSizes[letters] as number); // The shared prefix has a row.
      let distance = 0; // The smallest in the row of the prefix read so far.
      while (offset < end && distance <= maxEdits) {
        const size = letterSize(byteAt(heap, offset));
        letters += 1;
        distance = matrix.fill(letters, letterAt(heap, offset, size));
        offset += size;
        prefixSizes[letters] = offset - start;
      }
      if (distance > maxEdits) {
        index = this.skipPrefix(index, letters);
        continue;
      }
      distance = matrix.distance(letters);
      if (distance <= maxEdits) found.push({ number, distance });
      index += 1;
    }
    return found;
  }

  /** The index of the next word that does not share the first `letters` letters of the word at an index. */
  private skipPrefix(index: number, letters: number): number {
    const { sharedLengths, minSharedLengths } = this;
    let next = index + 1;
    while (next < sharedLengths.length && byteAt(sharedLengths, next) >= letters) {
      next += 1;
      while (
        next % blockSize === 0 &&
        next < sharedLengths.length &&
        byteAt(minSharedLengths, next / blockSize) >= letters
      )
        next += blockSize;
    }
    return next;
  }
}

/** The words of a vocabulary that typing errors can lead to. */
export interface FuzzyWords {
  /** Their numbers, in ascending order. */
  readonly words: Uint32Array;
  /** How many first letters each word shares with the one before it; at most 255. */
  readonly sharedLengths: Uint8Array;
}

/** Selects these words from a vocabulary. */
export function fuzzyWords(vocabulary: Vocabulary): FuzzyWords {
  const words = new Uint32Array(vocabulary.size);
  const sharedLengths = new Uint8Array(vocabulary.size);
  let count = 0;
  let previous = '';
  for (let number = 0; number < vocabulary.size; number += 1) {
    const word = vocabulary.wordAt(number);
    if (!isFuzzyMatchable(word)) continue;
    words[count] = number;
    sharedLengths[count] = sharedLength(previous, word);
    previous = word;
    count += 1;
  }
  return { words: words.slice(0, count), sharedLengths: sharedLengths.slice(0, count) };
}

/** A word takes longer than an item of other scans. */
const wordsPerStep = scanStep.items / 5;
const blockSize = 16;
const maxSharedLength = 255;

/** The size in bytes of the letter whose first byte is given. */
function letterSize(lead: number): number {
  if (lead < 0x80) return 1;
  return lead < 0xe0 ? 2 : 3;
}

/** The UTF-16 code unit of a letter up to U+FFFF, which has one to three bytes in UTF-8. */
function letterAt(heap: Uint8Array, offset: number, size: number): number {
  const lead = byteAt(heap, offset);
  if (size === 1) return lead;
  const second = byteAt(heap, offset + 1) & 0x3f;
  if (size === 2) return ((lead & 0x1f) << 6) | second;
  return ((lead & 0x0f) << 12) | (second << 6) | (byteAt(heap, offset + 2) & 0x3f);
}

function sharedLength(a: string, b: string): number {
  const max = Math.min(a.length, b.length, maxSharedLength);
  let count = 0;
  while (count < max && a[count] === b[count]) count += 1;
  return count;
}
