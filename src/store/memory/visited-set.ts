/** Marks on numbers below a limit, all taken off at once: no walk pays for more than it touches. */
export class Marks {
  private readonly rounds: Uint8Array;
  private round = 0;

  constructor(limit: number) {
    this.rounds = new Uint8Array(limit);
  }

  /** Takes all marks off. */
  clear(): void {
    this.round += 1;
    if (this.round < 256) return;
    this.rounds.fill(0);
    this.round = 1;
  }

  /** Whether the number had no mark yet. */
  add(number: number): boolean {
    if (this.rounds[number] === this.round) return false;
    this.rounds[number] = this.round;
    return true;
  }
}
