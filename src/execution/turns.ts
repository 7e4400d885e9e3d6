import { setImmediate } from 'node:timers/promises';

/**
 * Lets a long operation leave the event loop to others: what it does goes in turns of so many things each, and the loop goes round between
 * two turns. What is small is done in one.
 */
export class Turns {
  private room = thingsATurn;
  /** The one that is still to come; null while one is on. */
  private coming: Promise<void> | null = null;

  /** When so many more things may be done; null for now. */
  next(count: number): Promise<void> | null {
    if (count <= this.room) {
      this.room -= count;
      return this.coming;
    }
    this.room = thingsATurn - count;
    const coming: Promise<void> = (this.coming ?? Promise.resolve())
      .then(() => setImmediate())
      .then(() => {
        if (this.coming === coming) this.coming = null;
      });
    this.coming = coming;
    return coming;
  }
}

/** A thing is an object that is completed or looked up, about 10 µs. */
const thingsATurn = 500;
