import { setImmediate } from 'node:timers/promises';

/**
 * Lets a long operation leave the event loop to others: what it does goes in turns of so many milliseconds each, and the loop goes round between
 * two turns. What is small is done in one.
 */
export class Turns {
  private room = thingsAtOnce;
  private began = performance.now();
  private due: Promise<void> | null = null;
  private readonly turnMs: number;

  /**
   * Of turns that take so many milliseconds at least, where there is so much to do. Going round takes time; and the shorter the turns, the more operations
   * are half done at any time, whose objects the garbage collector then has to carry along.
   */
  constructor(turnMs = 1) {
    this.turnMs = turnMs;
  }

  /** The last turn that is still to come; null where none is waited for. */
  get coming(): Promise<void> | null {
    return this.due;
  }

  /** When so many more things may be done; null for now. */
  next(count: number): Promise<void> | null {
    if (count <= this.room) {
      this.room -= count;
      return this.due;
    }
    this.room = thingsAtOnce - count;
    if (!this.due && performance.now() - this.began < this.turnMs) return null;
    const coming: Promise<void> = (this.due ?? Promise.resolve())
      .then(() => setImmediate())
      .then(() => {
        if (this.due === coming) this.due = null;
        this.began = performance.now();
      });
    this.due = coming;
    return coming;
  }
}

/** So many things are done before the clock is looked at. A thing is an object that is completed or looked up, from 1 to 10 µs. */
const thingsAtOnce = 100;
