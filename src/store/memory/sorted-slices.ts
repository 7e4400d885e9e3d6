/** A part of an array of ascending numbers. */
export interface SortedSlice {
  readonly numbers: Uint32Array;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * Several sorted slices read as one ascending list, by a k-way merge of only the requested part. Of equal numbers, that
 * of the first slice comes first.
 */
export class MergedSlices<S extends SortedSlice = SortedSlice> {
  readonly length: number;
  private readonly slices: readonly S[];

  constructor(slices: readonly S[]) {
    this.slices = slices;
    let length = 0;
    for (const { start, end } of slices) length += end - start;
    this.length = length;
  }

  /** The numbers, without copying, if there is one slice; otherwise null. */
  only(): Uint32Array | null {
    const [slice] = this.slices;
    return slice && this.slices.length === 1 ? slice.numbers.subarray(slice.start, slice.end) : null;
  }

  /** The index of the first occurrence of a number in the merged list; -1 if there is none. */
  indexOf(number: number): number {
    let [index, found] = [0, false];
    for (const slice of this.slices) {
      const bound = lowerBound(slice, number);
      index += bound - slice.start;
      found ||= bound < slice.end && slice.numbers[bound] === number;
    }
    return found ? index : -1;
  }

  /**
   * Maps the numbers from index `from` up to `to`, exclusive. The callback also gets the slice of each, and the index
   * there.
   */
  slice<T>(from: number, to: number, map: (number: number, slice: S, index: number) => T): T[] {
    const mapped: T[] = [];
    const [only] = this.slices;
    if (only && this.slices.length === 1) {
      const end = Math.min(only.end, only.start + to);
      for (let index = only.start + from; index < end; index += 1)
        mapped.push(map(only.numbers[index] as number, only, index));
      return mapped;
    }
    const cursors = this.cursorsAt(from);
    for (let remaining = Math.min(to, this.length) - from; remaining > 0; remaining -= 1)
      this.next(cursors, (number, slice, index) => mapped.push(map(number, slice, index)));
    return mapped;
  }

  /** Whether a number passes a test, which is called in order until it returns true. */
  some(test: (number: number, slice: S, index: number) => boolean): boolean {
    if (this.slices.length === 1) {
      const slice = this.slices[0] as S; // The only one.
      for (let index = slice.start; index < slice.end; index += 1)
        if (test(slice.numbers[index] as number, slice, index)) return true;
      return false;
    }
    const cursors = this.cursorsAt(0);
    for (let remaining = this.length; remaining > 0; remaining -= 1) if (this.next(cursors, test)) return true;
    return false;
  }

  /** Passes the smallest number at the cursors to a callback and advances its cursor. There must be one. */
  private next<T>(cursors: number[], receive: (number: number, slice: S, index: number) => T): T {
    const smallest = this.sliceOfSmallest(cursors);
    const slice = this.slices[smallest] as S;
    const index = cursors[smallest] as number;
    cursors[smallest] = index + 1;
    return receive(slice.numbers[index] as number, slice, index);
  }

  /** Which slice has the smallest number at its cursor. */
  private sliceOfSmallest(cursors: readonly number[]): number {
    let [smallest, found] = [Number.POSITIVE_INFINITY, -1];
    for (let candidate = 0; candidate < this.slices.length; candidate += 1) {
      const { numbers, end } = this.slices[candidate] as S; // One of the slices, each of which has a cursor.
      const cursor = cursors[candidate] as number;
      if (cursor === end || (numbers[cursor] as number) >= smallest) continue;
      smallest = numbers[cursor] as number;
      found = candidate;
    }
    return found;
  }

  /** The cursor of each slice after the first `count` numbers of the merged list. */
  private cursorsAt(count: number): number[] {
    if (count === 0) return this.slices.map(({ start }) => start);
    // A binary search for the largest number that has at most `count` numbers below it.
    let [low, high] = [0, 2 ** 32];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      const below = this.slices.reduce((sum, slice) => sum + lowerBound(slice, middle) - slice.start, 0);
      if (below <= count) low = middle;
      else high = middle;
    }
    const cursors = this.slices.map((slice) => lowerBound(slice, low));
    let remaining = count - cursors.reduce((sum, cursor, index) => sum + cursor - (this.slices[index]?.start ?? 0), 0);
    for (; remaining > 0; remaining -= 1) {
      const smallest = this.sliceOfSmallest(cursors);
      cursors[smallest] = (cursors[smallest] ?? 0) + 1;
    }
    return cursors;
  }
}

/** The index of the first number in a slice that is not less than the given one. */
function lowerBound({ numbers, start, end }: SortedSlice, number: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
