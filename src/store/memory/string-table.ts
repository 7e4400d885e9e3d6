import { BuildError } from './build-error.ts';
import { Growing } from '../growable-array.ts';
import { hashOf } from './hash.ts';
import { arrayOf, type Sections } from './sections.ts';

/** Texts by number, from one heap of bytes. */
export class Strings {
  private readonly bytes: Buffer;
  /** Where each begins; it ends where the next begins. */
  private readonly starts: Uint32Array;
  /** A bit for each, set where it is not all ASCII. */
  private readonly wide: Uint8Array;
  /** Of those that were asked for lately, one for each number that ends in the same bits, and its number + 1. */
  private readonly recent: string[] = new Array(mostRecent).fill('');
  private readonly recentNumbers = new Uint32Array(mostRecent);

  constructor(sections: Sections) {
    const { buffer, byteOffset, byteLength } = arrayOf(sections, 'bytes', Uint8Array);
    this.bytes = Buffer.from(buffer, byteOffset, byteLength);
    this.starts = arrayOf(sections, 'starts', Uint32Array);
    this.wide = arrayOf(sections, 'wide', Uint8Array);
  }

  /** The text of a number that the builder gave. */
  at(number: number): string {
    const slot = number & (mostRecent - 1);
    if (this.recentNumbers[slot] === number + 1) return this.recent[slot] as string; // There is one for each number.
    const [start, end] = [this.starts[number] as number, this.starts[number + 1] as number]; // A number of the builder.
    const isWide = ((this.wide[number >>> 3] ?? 0) >>> (number & 7)) & 1;
    const text = isWide ? this.bytes.toString('utf8', start, end) : this.bytes.toString('latin1', start, end);
    if (end - start <= longestRecent) {
      this.recent[slot] = text;
      this.recentNumbers[slot] = number + 1;
    }
    return text;
  }
}

/** A power of two. What is known of so many takes a few megabytes. */
const mostRecent = 16_384;
/** In bytes. */
const longestRecent = 200;

/** Collects texts in one heap, and numbers them from 0. */
export class StringsBuilder {
  private bytes: Buffer = Buffer.allocUnsafeSlow(1024);
  private readonly starts = new Growing();
  private readonly wide: number[] = [];
  /** Numbers + 1 of interned texts by their hashes, with open addressing; 0 where there is none. */
  private table = new Uint32Array(1024);
  private readonly interned = new Growing();
  private readonly hashes = new Growing();

  constructor() {
    this.starts.push(0);
  }

  /** @throws {BuildError} if it is not of Unicode characters, or all together are too long. */
  add(text: string): number {
    const number = this.starts.length - 1;
    const start = this.starts.at(number);
    this.reserve(start + 3 * text.length);
    const written = this.bytes.write(text, start);
    if (written !== text.length) this.markWide(number, text);
    if (start + written >= 2 ** 32) throw new BuildError('A graph in memory must have less than 4 GiB of texts.');
    this.starts.push(start + written);
    return number;
  }

  /** The number of the same text if it was interned before, or else a new one. */
  intern(text: string): number {
    const hash = hashOf(text);
    const mask = this.table.length - 1;
    let slot = hash & mask;
    for (let entry = this.table[slot]; entry; entry = this.table[slot]) {
      if (this.hashes.at(entry - 1) === hash && this.at(this.interned.at(entry - 1)) === text)
        return this.interned.at(entry - 1);
      slot = (slot + 1) & mask;
    }
    const number = this.add(text);
    this.interned.push(number);
    this.hashes.push(hash);
    this.table[slot] = this.interned.length;
    if (2 * this.interned.length > this.table.length) this.rehash();
    return number;
  }

  at(number: number): string {
    return this.bytes.toString('utf8', this.starts.at(number), this.starts.at(number + 1));
  }

  sections(): Sections {
    const starts = this.starts.array().slice();
    const wide = new Uint8Array((starts.length >>> 3) + 1);
    for (const number of this.wide) wide[number >>> 3] = (wide[number >>> 3] ?? 0) | (1 << (number & 7));
    const end = this.starts.at(this.starts.length - 1);
    return { bytes: new Uint8Array(this.bytes.buffer, 0, end), starts, wide };
  }

  private markWide(number: number, text: string): void {
    if (!text.isWellFormed())
      throw new BuildError(
        `A text must be of Unicode characters, but this holds half a surrogate pair: ${JSON.stringify(text.slice(0, 80))}.`,
      );
    this.wide.push(number);
  }

  private reserve(length: number): void {
    if (length <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * length);
    this.bytes.copy(larger);
    this.bytes = larger;
  }

  private rehash(): void {
    this.table = new Uint32Array(2 * this.table.length);
    const mask = this.table.length - 1;
    for (const [index, hash] of this.hashes.array().entries()) {
      let slot = hash & mask;
      while (this.table[slot]) slot = (slot + 1) & mask;
      this.table[slot] = index + 1;
    }
  }
}
