/** An entity that was found, by number, and the sum of its weights, from which its score derives. */
export interface Match {
  readonly id: number;
  readonly sum: number;
}

/** Search results: the largest sum first, then in natural order. Only the requested part is sorted. */
export class Matches {
  private readonly ids: Uint32Array;
  private readonly sums: Float64Array;

  /** Takes distinct ids and the sum of each, without copying, and reorders them in place. */
  constructor(ids: Uint32Array, sums: Float64Array) {
    this.ids = ids;
    this.sums = sums;
  }

  get total(): number {
    return this.ids.length;
  }

  /** The index of an entity in the sorted results; null if it was not found. */
  rankOf(id: number): number | null {
    const index = this.ids.indexOf(id);
    if (index < 0) return null;
    const sum = this.sumAt(index);
    let better = 0;
    for (let other = 0; other < this.total; other += 1) if (this.precedes(other, sum, id)) better += 1;
    return better;
  }

  /** The sorted results from `start` up to `end`, exclusive, as by `Array.prototype.slice`. */
  slice(start: number, end: number): Match[] {
    this.sort(0, this.total, start, end);
    const ids = this.ids.subarray(start, end);
    return Array.from(ids, (id, index) => ({ id, sum: this.sumAt(start + index) }));
  }

  /**
   * Quicksort of the items from `from` up to `to`, limited to the partitions that overlap with those from `start` up to
   * `end`.
   */
  private sort(from: number, to: number, start: number, end: number): void {
    let first = from;
    while (to - first > 1 && first < end && start < to) {
      this.swap(first, this.pivot(first, to, start, end));
      const split = this.partition(first, to);
      this.sort(first, split, start, end);
      first = split;
    }
  }

  /**
   * Moves the items that precede the first one before the others, by Hoare's scheme. Returns the index where the others
   * begin; neither part is empty.
   */
  private partition(from: number, to: number): number {
    const [sum, id] = [this.sumAt(from), this.idAt(from)];
    let [left, right] = [from - 1, to];
    for (;;) {
      do left += 1;
      while (this.precedes(left, sum, id));
      do right -= 1;
      while (this.follows(right, sum, id));
      if (left >= right) return right + 1;
      this.swap(left, right);
    }
  }

  /** The index of a pivot: of a random sample, the item that is likely to separate the requested part from the rest. */
  private pivot(from: number, to: number, start: number, end: number): number {
    const size = to - from;
    const boundary = end < to ? end : start > from ? start : (from + to) / 2;
    const sample = Array.from({ length: 9 }, () => from + Math.floor(Math.random() * size));
    sample.sort((a, b) => this.sumAt(b) - this.sumAt(a) || this.idAt(a) - this.idAt(b));
    return sample[Math.floor((9 * (boundary - from)) / size)] ?? from;
  }

  private precedes(index: number, sum: number, id: number): boolean {
    const own = this.sumAt(index);
    return own > sum || (own === sum && this.idAt(index) < id);
  }

  private follows(index: number, sum: number, id: number): boolean {
    const own = this.sumAt(index);
    return own < sum || (own === sum && this.idAt(index) > id);
  }

  private swap(a: number, b: number): void {
    const [id, sum] = [this.idAt(a), this.sumAt(a)];
    this.ids[a] = this.idAt(b);
    this.sums[a] = this.sumAt(b);
    this.ids[b] = id;
    this.sums[b] = sum;
  }

  private idAt(index: number): number {
    return this.ids[index] as number; // Every index is less than the total.
  }

  private sumAt(index: number): number {
    return this.sums[index] as number; // Every index is less than the total.
  }
}
