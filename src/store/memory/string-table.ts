import { GrowableUint32Array } from '../growable-array.ts';
import { BuildError } from './build-error.ts';
import { hashOf } from './hash.ts';
import { readArray, type Sections } from './sections.ts';

/** Strings by number, decoded from one heap of UTF-8 bytes. */
export class StringTable {
  private readonly bytes: Buffer;
  /** The offset of each string; it ends where the next one starts. */
  private readonly starts: Uint32Array;
  /** A bit for each string, set if it is not all ASCII. */
  private readonly nonAscii: Uint8Array;
  /** A direct-mapped cache of decoded strings, and in each slot the number of its string + 1. */
  private readonly cache: string[] = new Array(cacheSize).fill('');
  private readonly cachedNumbers = new Uint32Array(cacheSize);

  constructor(sections: Sections) {
    const { buffer, byteOffset, byteLength } = readArray(sections, 'bytes', Uint8Array);
    this.bytes = Buffer.from(buffer, byteOffset, byteLength);
    this.starts = readArray(sections, 'starts', Uint32Array);
    this.nonAscii = readArray(sections, 'nonAscii', Uint8Array);
  }

  /** The string of a number that the builder returned. */
  at(number: number): string {
    const slot = number & (cacheSize - 1);
    if (this.cachedNumbers[slot] === number + 1) return this.cache[slot] as string; // A slot of the cache.
    const [start, end] = [this.starts[number] as number, this.starts[number + 1] as number]; // A number of the builder.
    const isNonAscii = ((this.nonAscii[number >>> 3] ?? 0) >>> (number & 7)) & 1;
    const text = isNonAscii ? this.bytes.toString('utf8', start, end) : this.bytes.toString('latin1', start, end);
    if (end - start <= maxCachedBytes) {
      this.cache[slot] = text;
      this.cachedNumbers[slot] = number + 1;
    }
    return text;
  }
}

/** A power of two. A full cache takes a few megabytes. */
const cacheSize = 16_384;
/** Longer strings are not cached. */
const maxCachedBytes = 200;

/** Collects strings in one heap and numbers them from 0. */
export class StringTableBuilder {
  private bytes: Buffer = Buffer.allocUnsafeSlow(1024);
  private readonly starts = new GrowableUint32Array();
  private readonly nonAscii: number[] = [];
  /** A hash table with open addressing. Each slot has an index into `interned` + 1, or 0 if it is free. */
  private slots = new Uint32Array(1024);
  private readonly interned = new GrowableUint32Array();
  private readonly hashes = new GrowableUint32Array();

  constructor() {
    this.starts.push(0);
  }

  /**
   * Adds a string and returns its number. @throws {BuildError} if it is not well-formed Unicode, or the heap gets too
   * large.
   */
  add(text: string): number {
    const number = this.starts.length - 1;
    const start = this.starts.at(number);
    this.reserve(start + 3 * text.length);
    const written = this.bytes.write(text, start);
    if (written !== text.length) this.markNonAscii(number, text);
    if (start + written >= 2 ** 32)
      throw new BuildError(
        'The texts of a graph in memory must be smaller than 4 GiB in total. Use PostgreSQL instead.',
      );
    this.starts.push(start + written);
    return number;
  }

  /** The number of an equal string that was interned before, or else a new number. */
  intern(text: string): number {
    const hash = hashOf(text);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.slots[slot]; entry; entry = this.slots[slot]) {
      if (this.hashes.at(entry - 1) === hash && this.at(this.interned.at(entry - 1)) === text)
        return this.interned.at(entry - 1);
      slot = (slot + 1) & mask;
    }
    const number = this.add(text);
    this.interned.push(number);
    this.hashes.push(hash);
    this.slots[slot] = this.interned.length;
    if (2 * this.interned.length > this.slots.length) this.rehash();
    return number;
  }

  at(number: number): string {
    return this.bytes.toString('utf8', this.starts.at(number), this.starts.at(number + 1));
  }

  sections(): Sections {
    const starts = this.starts.view().slice();
    const nonAscii = new Uint8Array((starts.length >>> 3) + 1);
    for (const number of this.nonAscii) nonAscii[number >>> 3] = (nonAscii[number >>> 3] ?? 0) | (1 << (number & 7));
    const end = this.starts.at(this.starts.length - 1);
    return { bytes: new Uint8Array(this.bytes.buffer, 0, end), starts, nonAscii };
  }

  private markNonAscii(number: number, text: string): void {
    if (!text.isWellFormed())
      throw new BuildError(
        `A text must be well-formed Unicode, but this one has a lone surrogate: ${JSON.stringify(text.slice(0, 80))}.`,
      );
    this.nonAscii.push(number);
  }

  private reserve(length: number): void {
    if (length <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * length);
    this.bytes.copy(larger);
    this.bytes = larger;
  }

  private rehash(): void {
    this.slots = new Uint32Array(2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (const [index, hash] of this.hashes.view().entries()) {
      let slot = hash & mask;
      while (this.slots[slot]) slot = (slot + 1) & mask;
      this.slots[slot] = index + 1;
    }
  }
}
