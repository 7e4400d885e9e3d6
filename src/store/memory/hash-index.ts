import { type Rows, rowsIn, rowsOf } from './csr-matrix.ts';
import { hashOf } from './hash.ts';
import type { Sections } from './sections.ts';

/** Numbers by a text that each has: rows of those whose texts' hashes fall together. The texts themselves it does not hold. */
export class HashIndex {
  private readonly rows: Rows;

  constructor(sections: Sections) {
    this.rows = rowsIn(sections);
  }

  /** The first number that has the text, among those that may; -1 for none. */
  find(text: string, has: (number: number) => boolean): number {
    const { starts, entries } = this.rows;
    const row = hashOf(text) & (starts.length - 2);
    const end = starts[row + 1] as number; // A row below the count, which is a power of two.
    for (let entry = starts[row] as number; entry < end; entry += 1) {
      const number = entries[entry] as number;
      if (has(number)) return number;
    }
    return -1;
  }

  /** All numbers that have the text, each once and in ascending order. */
  all(text: string, has: (number: number) => boolean): number[] {
    const found: number[] = [];
    this.find(text, (number) => {
      if (number !== found.at(-1) && has(number)) found.push(number);
      return false;
    });
    return found;
  }
}

/**
 * The sections of an index of numbers by the hashes of their texts. A number may come with several, one after the other;
 * without `numbers` the first hash is that of 0, the next of 1, and so on.
 */
export function hashSections(hashes: Uint32Array, numbers: Uint32Array | null = null): Rows {
  const count = 2 ** Math.floor(Math.log2(Math.max(1, hashes.length)));
  const { starts, entries } = rowsOf(
    hashes.map((hash) => hash & (count - 1)),
    count,
  );
  return { starts, entries: numbers ? entries.map((entry) => numbers[entry] as number) : entries };
}
