import { GrowableUint32Array } from '../growable-array.ts';
import { uint32At } from './at.ts';
import { byteOrder } from './byte-order.ts';

/**
 * Distinct words, numbered from 0 in the order in which they are added. They are stored as bytes, because a `Map` of
 * strings takes several times the memory.
 */
export class WordTable {
  /** The words in UTF-8, one after the other. */
  private heap = Buffer.alloc(4_096);
  private readonly offsets = new GrowableUint32Array();
  /**
   * A hash table with linear probing, at most half full. Each slot has the number of a word + 1, or 0 if it is free.
   */
  private slots = new Uint32Array(1_024);

  constructor() {
    this.offsets.push(0);
  }

  /** The number of words. */
  get size(): number {
    return this.offsets.length - 1;
  }

  /** The number of a word, which is added if it is new. */
  add(word: string): number {
    const number = this.size;
    const start = this.offsets.at(number);
    const end = this.write(word, start); // Behind all others, where it stays if it is new.
    const slot = this.slotOf(start, end);
    const entry = this.slots[slot];
    if (entry) return entry - 1;
    this.slots[slot] = number + 1;
    this.offsets.push(end);
    if (2 * this.size > this.slots.length) this.rehash();
    return number;
  }

  /** All words sorted by their bytes, and by number the rank of each. No more words can be added. */
  finish(): { heap: Uint8Array; offsets: Uint32Array; ranks: Uint32Array } {
    const offsets = this.offsets.finish();
    const order = byteOrder(this.heap, offsets);
    const sorted = { heap: new Uint8Array(uint32At(offsets, order.length)), offsets: new Uint32Array(offsets.length) };
    const ranks = new Uint32Array(order.length);
    let end = 0;
    for (const [rank, number] of order.entries()) {
      const word = this.heap.subarray(uint32At(offsets, number), uint32At(offsets, number + 1));
      sorted.heap.set(word, end);
      end += word.length;
      sorted.offsets[rank + 1] = end;
      ranks[number] = rank;
    }
    return { ...sorted, ranks };
  }

  /** Writes a word into the heap and returns where it ends. */
  private write(word: string, start: number): number {
    const capacity = start + 3 * word.length;
    if (capacity > this.heap.length) {
      const larger = Buffer.alloc(2 * capacity);
      larger.set(this.heap);
      this.heap = larger;
    }
    return start + this.heap.write(word, start);
  }

  /** The slot of the word with these bytes, or the free slot for it. */
  private slotOf(start: number, end: number): number {
    const { heap, slots, offsets } = this;
    const mask = slots.length - 1;
    for (let slot = hash(heap, start, end) & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot];
      if (!entry) return slot;
      const [from, to] = [offsets.at(entry - 1), offsets.at(entry)];
      if (to - from === end - start && equalBytes(heap, from, start, to - from)) return slot;
    }
  }

  private rehash(): void {
    this.slots = new Uint32Array(2 * this.slots.length);
    for (let number = 0; number < this.size; number += 1)
      this.slots[this.slotOf(this.offsets.at(number), this.offsets.at(number + 1))] = number + 1;
  }
}

/** FNV-1a. */
function hash(heap: Uint8Array, start: number, end: number): number {
  let state = 0x811c9dc5;
  // Within the heap.
  for (let offset = start; offset < end; offset += 1) state = Math.imul(state ^ (heap[offset] as number), 0x01000193);
  return state >>> 0;
}

function equalBytes(heap: Uint8Array, a: number, b: number, length: number): boolean {
  for (let index = 0; index < length; index += 1) if (heap[a + index] !== heap[b + index]) return false;
  return true;
}
