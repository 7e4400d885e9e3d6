/** Different words, numbered in the order of their UTF-8 bytes, which is that of code points. Word n has the bytes from offsets[n] to offsets[n + 1]. */
export class Vocabulary {
  readonly heap: Uint8Array;
  readonly offsets: Uint32Array;
  /** The heap, as what makes strings of it. */
  private readonly buffer: Buffer;

  /** Takes the arrays as they are. */
  constructor(heap: Uint8Array, offsets: Uint32Array) {
    this.heap = heap;
    this.offsets = offsets;
    this.buffer = Buffer.from(heap.buffer, heap.byteOffset, heap.byteLength);
  }

  get size(): number {
    return this.offsets.length - 1;
  }

  wordAt(number: number): string {
    return this.buffer.toString('utf8', at(this.offsets, number), at(this.offsets, number + 1));
  }

  /** In Unicode code points. */
  lengthOf(number: number): number {
    const end = at(this.offsets, number + 1);
    let length = 0;
    // Every byte but those that continue a code point.
    for (let index = at(this.offsets, number); index < end; index += 1)
      if (((this.heap[index] as number) & 0xc0) !== 0x80) length += 1; // Within the heap.
    return length;
  }

  /** Null where there is no such word. */
  numberOf(word: string): number | null {
    const bytes = Buffer.from(word);
    const number = this.firstFrom(bytes);
    return number < this.size && this.compare(number, bytes) === 0 ? number : null;
  }

  /** The words that begin with a text: from the first number up to, but not including, the second. */
  beginningWith(prefix: string): readonly [from: number, to: number] {
    const bytes = Buffer.from(prefix);
    return [this.firstFrom(bytes), this.firstFrom(Buffer.concat([bytes, pastAll]))];
  }

  /** The first word that does not come before some bytes. */
  private firstFrom(bytes: Uint8Array): number {
    let [from, to] = [0, this.size];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.compare(middle, bytes) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Less than 0 where a word comes before some bytes, 0 where it has them, more where it comes after. */
  private compare(number: number, bytes: Uint8Array): number {
    const start = at(this.offsets, number);
    const length = at(this.offsets, number + 1) - start;
    for (let index = 0; index < length && index < bytes.length; index += 1) {
      const difference = (this.heap[start + index] as number) - (bytes[index] as number); // Within both.
      if (difference !== 0) return difference;
    }
    return length - bytes.length;
  }
}

/** A byte that no UTF-8 has, and more than any that it has. */
const pastAll = Uint8Array.of(0xff);

function at(numbers: Uint32Array, index: number): number {
  return numbers[index] as number; // Every index is that of a word, or of the end of the last.
}
