import { setImmediate } from 'node:timers/promises';

/**
 * Cooperative scheduling: splits a long operation into time slices, and yields to the event loop between two of them,
 * so that other requests are served meanwhile. A short operation takes one slice. Work is counted in units, of which
 * each is an object to complete or to load and takes about 1 to 10 µs.
 */
export class Scheduler {
  private readonly timeSliceMs: (slicesBefore: number) => number;
  private slicesBefore = 0;
  private sliceStart = performance.now();
  /** The units that may be started before the clock is read again. */
  private budget = unitsPerCheck;
  /** Whether new work has to wait for the next slice. */
  private isSliceOver = false;
  /** First in, first out. */
  private readonly queue: QueuedWork[] = [];
  private draining: Promise<void> | null = null;

  /** Takes the length of a time slice in milliseconds, given the number of slices before it. */
  constructor(timeSliceMs = defaultTimeSliceMs) {
    this.timeSliceMs = timeSliceMs;
  }

  /** Resolves when all queued work has been started; null if none is queued. */
  get pending(): Promise<void> | null {
    return this.draining;
  }

  /** Null if this many units may be started now; otherwise resolves when they may. */
  next(units: number): Promise<void> | null {
    if (!this.isSliceOver && this.hasTime(units)) return null;
    this.isSliceOver = true;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.queue.push({ units, start: resolve });
    this.draining ??= this.drain();
    return promise;
  }

  private hasTime(units: number): boolean {
    this.budget -= units;
    if (this.budget >= 0) return true;
    this.budget = unitsPerCheck;
    return performance.now() - this.sliceStart < this.timeSliceMs(this.slicesBefore);
  }

  /** Starts the queued work, in as many slices as it takes; at least one piece of work in each. */
  private async drain(): Promise<void> {
    while (this.queue.length > 0) {
      await setImmediate();
      this.slicesBefore += 1;
      this.sliceStart = performance.now();
      this.budget = unitsPerCheck;
      this.isSliceOver = false;
      for (let [work] = this.queue; work; work = this.nextInSlice()) {
        this.budget -= work.units;
        this.queue.shift();
        work.start();
        await null; // Lets the work run, until it is done or has to wait for the next slice.
      }
    }
    this.draining = null;
  }

  private nextInSlice(): QueuedWork | undefined {
    return this.isSliceOver || !this.hasTime(0) ? undefined : this.queue[0];
  }
}

interface QueuedWork {
  readonly units: number;
  readonly start: () => void;
}

/** Reading the clock takes about as long as a unit of work. */
const unitsPerCheck = 25;

/** Yielding has a cost, so the first slices are longer; an operation of many slices delays other requests in each. */
function defaultTimeSliceMs(slicesBefore: number): number {
  return slicesBefore < 10 ? 1 : 0.25;
}
