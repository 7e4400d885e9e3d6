/**
 * The numbers of different words in the order of their bytes, which is that of code points. Word n has the bytes from
 * offsets[n] to offsets[n + 1]. Three-way radix quicksort (Bentley and Sedgewick, 1997): beginnings that many words share
 * are compared once.
 */
export function byteOrder(heap: Uint8Array, offsets: Uint32Array): Uint32Array {
  const order = new Uint32Array(offsets.length - 1);
  for (let word = 0; word < order.length; word += 1) order[word] = word;
  sort(0, order.length, 0);
  return order;

  /** Sorts a part of the order, whose words all have the same first bytes, so many. */
  function sort(from: number, to: number, shared: number): void {
    let [first, last, depth] = [from, to, shared];
    while (last - first > 1) {
      const pivot = byteOf(at(order, (first + last) >>> 1), depth);
      let [less, more] = [first, last];
      for (let place = first; place < more; ) {
        const byte = byteOf(at(order, place), depth);
        if (byte < pivot) swap(less++, place++);
        else if (byte > pivot) swap(place, --more);
        else place += 1;
      }
      sort(first, less, depth);
      sort(more, last, depth);
      if (pivot === none) return; // Only one word ends here.
      [first, last, depth] = [less, more, depth + 1];
    }
  }

  function byteOf(word: number, depth: number): number {
    const place = at(offsets, word) + depth;
    return place < at(offsets, word + 1) ? (heap[place] as number) : none; // Within the heap.
  }

  function swap(a: number, b: number): void {
    const word = at(order, a);
    order[a] = at(order, b);
    order[b] = word;
  }
}

/** After the end of a word: less than any byte. */
const none = -1;

function at(numbers: Uint32Array, index: number): number {
  return numbers[index] as number; // Every index is that of a word, or of the end of the last.
}
