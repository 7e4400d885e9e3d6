/** A set of numbers below a limit that is cleared in constant time, so that a traversal costs only what it visits. */
export class VisitedSet {
  /** A number is in the set if its epoch is the current one. */
  private readonly epochs: Uint8Array;
  private epoch = 0;

  constructor(limit: number) {
    this.epochs = new Uint8Array(limit);
  }

  clear(): void {
    this.epoch += 1;
    if (this.epoch < 256) return;
    this.epochs.fill(0);
    this.epoch = 1;
  }

  /** Adds a number. Returns whether it is new. */
  add(number: number): boolean {
    if (this.epochs[number] === this.epoch) return false;
    this.epochs[number] = this.epoch;
    return true;
  }
}
