/** A list of unsigned 32-bit integers whose capacity doubles when it is full. */
export class GrowableUint32Array {
  length = 0;
  private items = new Uint32Array(16);

  push(item: number): void {
    this.set(this.length, item);
  }

  /** Sets the item at an index. Items between the former end and the index become 0. */
  set(index: number, item: number): void {
    if (index >= this.items.length) {
      const capacity = Math.max(2 * this.items.length, index + 1);
      this.items = new Uint32Array(this.items.buffer.transfer(capacity * Uint32Array.BYTES_PER_ELEMENT));
    }
    this.items[index] = item;
    if (index >= this.length) this.length = index + 1;
  }

  /** The item at an index; 0 if it was never set. */
  at(index: number): number {
    return this.items[index] ?? 0;
  }

  /** All items, without a copy. Valid until the next item is added. */
  view(): Uint32Array {
    return this.items.subarray(0, this.length);
  }

  /** All items, in memory of exactly their size. No more can be added. */
  finish(): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.items.buffer.transfer(this.length * Uint32Array.BYTES_PER_ELEMENT));
  }
}
