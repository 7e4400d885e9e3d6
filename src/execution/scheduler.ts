import { setImmediate } from 'node:timers/promises';

/**
 * Lets a long operation leave the event loop to others: what it does goes in turns of so many milliseconds each, and the loop goes round between
 * two turns. What is small is done in one.
 */
export class Scheduler {
  private readonly turnMs: (taken: number) => number;
  private taken = 0;
  private began = performance.now();
  private room = thingsAtOnce;
  /** Whether what is to be done has to wait for the next turn. */
  private over = false;
  /** The first first. */
  private readonly waiting: Waiting[] = [];
  private rounds: Promise<void> | null = null;

  /** How long a turn takes where there is so much to do, by how many there were before. */
  constructor(turnMs = usualTurnMs) {
    this.turnMs = turnMs;
  }

  /** When all that waits will have had its turn; null where nothing waits. */
  get pending(): Promise<void> | null {
    return this.rounds;
  }

  /** When so many more things may be done; null for now. */
  next(count: number): Promise<void> | null {
    if (!this.over && this.hasTime(count)) return null;
    this.over = true;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.waiting.push({ count, go: resolve });
    this.rounds ??= this.goRound();
    return promise;
  }

  private hasTime(count: number): boolean {
    this.room -= count;
    if (this.room >= 0) return true;
    this.room = thingsAtOnce;
    return performance.now() - this.began < this.turnMs(this.taken);
  }

  /** Lets go what waits, in as many turns as it takes; in each at least one. */
  private async goRound(): Promise<void> {
    while (this.waiting.length > 0) {
      await setImmediate();
      this.taken += 1;
      this.began = performance.now();
      this.room = thingsAtOnce;
      this.over = false;
      for (let [next] = this.waiting; next; next = this.following()) {
        this.room -= next.count;
        this.waiting.shift();
        next.go();
        await null; // In the meantime it does what it waited for, as far as there is time.
      }
    }
    this.rounds = null;
  }

  /** The next that waits, if there is time for it in this turn. */
  private following(): Waiting | undefined {
    return this.over || !this.hasTime(0) ? undefined : this.waiting[0];
  }
}

interface Waiting {
  /** How many things it will do. */
  readonly count: number;
  readonly go: () => void;
}

/** So many things are done before the clock is looked at. A thing is an object that is completed or looked up, from 1 to 10 µs. */
const thingsAtOnce = 25;

/** In milliseconds. Going round takes time; but what takes long after all keeps others waiting in each of its turns. */
function usualTurnMs(taken: number): number {
  return taken < 10 ? 1 : 0.25;
}
