import { setImmediate } from 'node:timers/promises';

/**
 * Lets a long operation leave the event loop to others: what it does goes in turns of so many things each, and the loop goes round between
 * two turns. What is small is done in one.
 */
export class Turns {
  private room = thingsATurn;
  private due: Promise<void> | null = null;

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
    this.room = thingsATurn - count;
    const coming: Promise<void> = (this.due ?? Promise.resolve())
      .then(() => setImmediate())
      .then(() => {
        if (this.due === coming) this.due = null;
      });
    this.due = coming;
    return coming;
  }
}

/** A thing is an object that is completed or looked up, about 10 µs. */
const thingsATurn = 100;
