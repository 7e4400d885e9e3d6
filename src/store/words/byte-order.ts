import { byteAt, uint32At } from './at.ts';

/**
 * The numbers of distinct words, sorted by the bytes of the words, which for UTF-8 is the order of code points. Word n
 * has the bytes from `offsets[n]` to `offsets[n + 1]`. Three-way radix quicksort (Bentley and Sedgewick, 1997): a
 * prefix that many words share is compared once.
 */
export function byteOrder(heap: Uint8Array, offsets: Uint32Array): Uint32Array {
  const order = new Uint32Array(offsets.length - 1);
  for (let word = 0; word < order.length; word += 1) order[word] = word;
  sort(0, order.length, 0);
  return order;

  /** Sorts a part of the order, whose words have the first `prefixLength` bytes in common. */
  function sort(from: number, to: number, prefixLength: number): void {
    let [first, last, depth] = [from, to, prefixLength];
    while (last - first > 1) {
      const pivot = byteOf(uint32At(order, (first + last) >>> 1), depth);
      let [less, greater] = [first, last];
      for (let index = first; index < greater; ) {
        const byte = byteOf(uint32At(order, index), depth);
        if (byte < pivot) swap(less++, index++);
        else if (byte > pivot) swap(index, --greater);
        else index += 1;
      }
      sort(first, less, depth);
      sort(greater, last, depth);
      if (pivot === endOfWord) return; // Words are distinct, so only one ends here.
      [first, last, depth] = [less, greater, depth + 1];
    }
  }

  function byteOf(word: number, depth: number): number {
    const offset = uint32At(offsets, word) + depth;
    return offset < uint32At(offsets, word + 1) ? byteAt(heap, offset) : endOfWord;
  }

  function swap(a: number, b: number): void {
    const word = uint32At(order, a);
    order[a] = uint32At(order, b);
    order[b] = word;
  }
}

/** Stands for the byte after the last of a word: less than any byte. */
const endOfWord = -1;
