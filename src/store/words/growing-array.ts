/** Whole numbers of one kind, to which more can be added. */
export class GrowingArray<T extends Uint16Array | Uint32Array> {
  length = 0;
  private readonly kind: new (
    buffer: ArrayBuffer,
  ) => T;
  private buffer: ArrayBuffer;
  private items: Uint16Array | Uint32Array;

  constructor(kind: new (buffer: ArrayBuffer) => T) {
    this.kind = kind;
    this.buffer = new ArrayBuffer(4_096);
    this.items = new kind(this.buffer);
  }

  push(item: number): void {
    if (this.length === this.items.length) {
      this.buffer = this.buffer.transfer(2 * this.buffer.byteLength);
      this.items = new this.kind(this.buffer);
    }
    this.items[this.length] = item;
    this.length += 1;
  }

  /** @throws {RangeError} if nothing was added at the place. */
  at(index: number): number {
    const item = index < this.length ? this.items[index] : undefined;
    if (item === undefined) throw new RangeError(`An index must be less than ${this.length}, but got ${index}.`);
    return item;
  }

  /** All of them; to be called last, for no more can be added. */
  take(): T {
    return new this.kind(this.buffer.transfer(this.length * this.items.BYTES_PER_ELEMENT));
  }
}
