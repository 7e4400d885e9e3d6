/** A number of things that may still be done. */
export class Budget {
  private remaining: number;

  constructor(count: number) {
    this.remaining = count;
  }

  /** Takes one. False if there is none. */
  take(): boolean {
    this.remaining -= 1;
    return this.remaining >= 0;
  }
}
