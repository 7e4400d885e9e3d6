/** A set of numbers below a limit. */
export class NumberSet {
  private readonly members: Uint8Array;

  constructor(limit: number) {
    this.members = new Uint8Array(limit);
  }

  /** Adds a number. Returns whether it is new. */
  add(number: number): boolean {
    if (this.members[number] === 1) return false;
    this.members[number] = 1;
    return true;
  }

  has(number: number): boolean {
    return this.members[number] === 1;
  }
}
