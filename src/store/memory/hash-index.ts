import { type CsrMatrix, readCsr, toCsr } from './csr-matrix.ts';
import { hashOf } from './hash.ts';
import type { Sections } from './sections.ts';

/** A hash index of numbers by their texts. It does not store the texts: callers compare those of the candidates. */
export class HashIndex {
  private readonly buckets: CsrMatrix;

  constructor(sections: Sections) {
    this.buckets = readCsr(sections);
  }

  /** The first candidate that has the text, as `hasText` says; -1 if none has. */
  find(text: string, hasText: (number: number) => boolean): number {
    const { starts, entries } = this.buckets;
    const bucket = hashOf(text) & (starts.length - 2); // The number of buckets is a power of two.
    const end = starts[bucket + 1] as number; // A bucket below their number.
    for (let entry = starts[bucket] as number; entry < end; entry += 1) {
      const number = entries[entry] as number;
      if (hasText(number)) return number;
    }
    return -1;
  }

  /** All candidates that have the text, without duplicates and in ascending order. */
  findAll(text: string, hasText: (number: number) => boolean): number[] {
    const found: number[] = [];
    this.find(text, (number) => {
      if (number !== found.at(-1) && hasText(number)) found.push(number);
      return false;
    });
    return found;
  }
}

/**
 * The sections of an index, from the hash of each text and the number that has it. Numbers must ascend, and may repeat.
 * Without `numbers`, the first hash is that of 0, the second that of 1, and so on.
 */
export function hashIndexSections(hashes: Uint32Array, numbers: Uint32Array | null = null): CsrMatrix {
  const bucketCount = 2 ** Math.floor(Math.log2(Math.max(1, hashes.length)));
  const { starts, entries } = toCsr(
    hashes.map((hash) => hash & (bucketCount - 1)),
    bucketCount,
  );
  return { starts, entries: numbers ? entries.map((entry) => numbers[entry] as number) : entries };
}
