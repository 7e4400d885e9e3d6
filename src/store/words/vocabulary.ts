import { uint32At } from './at.ts';

/**
 * Distinct words, numbered in the order of their UTF-8 bytes, which is the order of code points. Word n has the bytes
 * from `offsets[n]` to `offsets[n + 1]` of the heap.
 */
export class Vocabulary {
  readonly heap: Uint8Array;
  readonly offsets: Uint32Array;
  /** A view of the heap that can decode strings. */
  private readonly buffer: Buffer;

  /** Takes the arrays without copying. */
  constructor(heap: Uint8Array, offsets: Uint32Array) {
    this.heap = heap;
    this.offsets = offsets;
    this.buffer = Buffer.from(heap.buffer, heap.byteOffset, heap.byteLength);
  }

  get size(): number {
    return this.offsets.length - 1;
  }

  wordAt(number: number): string {
    return this.buffer.toString('utf8', uint32At(this.offsets, number), uint32At(this.offsets, number + 1));
  }

  /** The length of a word in Unicode code points. */
  lengthOf(number: number): number {
    const end = uint32At(this.offsets, number + 1);
    let length = 0;
    // Counts all bytes but continuation bytes.
    for (let offset = uint32At(this.offsets, number); offset < end; offset += 1)
      if (((this.heap[offset] as number) & 0xc0) !== 0x80) length += 1; // Within the heap.
    return length;
  }

  /** The number of a word; null if it is not in the vocabulary. */
  numberOf(word: string): number | null {
    const bytes = Buffer.from(word);
    const number = this.lowerBound(bytes);
    return number < this.size && this.compare(number, bytes) === 0 ? number : null;
  }

  /** The range of words with a prefix; the end is exclusive. */
  withPrefix(prefix: string): readonly [start: number, end: number] {
    const bytes = Buffer.from(prefix);
    return [this.lowerBound(bytes), this.lowerBound(Buffer.concat([bytes, afterAnyByte]))];
  }

  /** The first word that does not sort before some bytes. */
  private lowerBound(bytes: Uint8Array): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, bytes) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Negative if a word sorts before some bytes, 0 if it equals them, positive if it sorts after them. */
  private compare(number: number, bytes: Uint8Array): number {
    const start = uint32At(this.offsets, number);
    const length = uint32At(this.offsets, number + 1) - start;
    for (let index = 0; index < length && index < bytes.length; index += 1) {
      const difference = (this.heap[start + index] as number) - (bytes[index] as number); // Within both.
      if (difference !== 0) return difference;
    }
    return length - bytes.length;
  }
}

/** Greater than any byte that occurs in UTF-8. */
const afterAnyByte = Uint8Array.of(0xff);
