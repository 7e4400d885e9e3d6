import { byteOrder } from './byte-order.ts';
import { GrowingArray } from './growing-array.ts';

/** Different words, numbered from 0 as they come. They are kept as bytes: in a `Map` of strings they would take several times the memory. */
export class WordTable {
  /** UTF-8, one word after the other. */
  private heap = Buffer.alloc(4_096);
  private readonly offsets = new GrowingArray(Uint32Array);
  /** A hash table with linear probing, at most half full: of each word the number + 1, where nothing is 0. */
  private slots = new Uint32Array(1_024);

  constructor() {
    this.offsets.push(0);
  }

  /** How many there are. */
  get size(): number {
    return this.offsets.length - 1;
  }

  /** The number of a word, which is added if it is new. */
  add(word: string): number {
    const number = this.size;
    const start = this.offsets.at(number);
    const end = this.write(word, start); // Behind all others, where it stays if it is new.
    const slot = this.slotOf(start, end);
    const known = this.slots[slot];
    if (known) return known - 1;
    this.slots[slot] = number + 1;
    this.offsets.push(end);
    if (2 * this.size > this.slots.length) this.spread();
    return number;
  }

  /** All words sorted by their bytes, and the place of each by its number; to be called last, for no more can be added. */
  take(): { heap: Uint8Array; offsets: Uint32Array; places: Uint32Array } {
    const offsets = this.offsets.take();
    const order = byteOrder(this.heap, offsets);
    const sorted = { heap: new Uint8Array(at(offsets, order.length)), offsets: new Uint32Array(offsets.length) };
    const places = new Uint32Array(order.length);
    let end = 0;
    for (const [place, number] of order.entries()) {
      const word = this.heap.subarray(at(offsets, number), at(offsets, number + 1));
      sorted.heap.set(word, end);
      end += word.length;
      sorted.offsets[place + 1] = end;
      places[number] = place;
    }
    return { ...sorted, places };
  }

  /** Writes a word into the heap, and answers where it ends. */
  private write(word: string, start: number): number {
    const room = start + 3 * word.length;
    if (room > this.heap.length) {
      const larger = Buffer.alloc(2 * room);
      larger.set(this.heap);
      this.heap = larger;
    }
    return start + this.heap.write(word, start);
  }

  /** The slot of the word with these bytes, or the free one where it belongs. */
  private slotOf(start: number, end: number): number {
    const { heap, slots, offsets } = this;
    const mask = slots.length - 1;
    for (let slot = hash(heap, start, end) & mask; ; slot = (slot + 1) & mask) {
      const known = slots[slot];
      if (!known) return slot;
      const [from, to] = [offsets.at(known - 1), offsets.at(known)];
      if (to - from === end - start && same(heap, from, start, to - from)) return slot;
    }
  }

  private spread(): void {
    this.slots = new Uint32Array(2 * this.slots.length);
    for (let number = 0; number < this.size; number += 1)
      this.slots[this.slotOf(this.offsets.at(number), this.offsets.at(number + 1))] = number + 1;
  }
}

/** FNV-1a. */
function hash(heap: Uint8Array, start: number, end: number): number {
  let state = 0x811c9dc5;
  for (let at = start; at < end; at += 1) state = Math.imul(state ^ (heap[at] as number), 0x01000193); // Within the heap.
  return state >>> 0;
}

function same(heap: Uint8Array, a: number, b: number, length: number): boolean {
  for (let index = 0; index < length; index += 1) if (heap[a + index] !== heap[b + index]) return false;
  return true;
}

function at(numbers: Uint32Array, index: number): number {
  return numbers[index] as number; // Every index is that of a word, or of the end of the last.
}
