import { setImmediate, setTimeout } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import PQueue from 'p-queue';
import { extensionsOf } from '../../api/errors.ts';
import type { Executed } from '../../execution/execute.ts';

/** What counts as dear, and how many of those may wait. */
export interface OverloadOptions {
  /** Units of cost from which on an operation is dear. */
  readonly dearCost: number;
  readonly longestQueue: number;
}

export const defaultOverload: OverloadOptions = { dearCost: 10_000, longestQueue: 20 };

/**
 * Runs dear operations one at a time, and between two of them leaves the event loop to all else for as long as the last one took, so
 * that cheap ones are answered however many dear ones there are; what would wait behind too many is refused.
 */
export class Overload {
  private readonly options: OverloadOptions;
  private readonly queue = new PQueue({ concurrency: 1 });
  /** When the next may run, as `performance.now()` counts. */
  private nextAt = 0;

  constructor(options: OverloadOptions) {
    this.options = options;
  }

  /** Runs an operation of such a cost, at once or in its turn; never, if its signal comes first. @throws {GraphQLError} if too many wait. */
  run(cost: number, run: () => Executed, signal: AbortSignal): Executed {
    if (cost < this.options.dearCost) return run();
    if (this.queue.size >= this.options.longestQueue) throw overloaded(this.options);
    const inTurn = async () => {
      // A loop takes in one new connection each time round, so once round is not enough.
      const pauseMs = this.nextAt - performance.now();
      if (pauseMs > 0) await setTimeout(pauseMs);
      await setImmediate();
      signal.throwIfAborted();
      const start = performance.now();
      try {
        return await run();
      } finally {
        const end = performance.now();
        this.nextAt = end + Math.min(end - start, longestPauseMs);
      }
    };
    return this.queue.add(inTurn, { signal });
  }
}

/** Who waits for a database leaves the loop to others meanwhile, and need not do so again. */
const longestPauseMs = 100;

function overloaded({ dearCost, longestQueue }: OverloadOptions): GraphQLError {
  return new GraphQLError(
    `Operations of ${dearCost} units of cost or more wait for each other, and ${longestQueue} wait already. Try again later, or ask for less.`,
    { extensions: extensionsOf('OVERLOADED', { limit: longestQueue, headers: { 'Retry-After': '1' } }) },
  );
}
