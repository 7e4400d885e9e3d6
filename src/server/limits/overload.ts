import { setImmediate } from 'node:timers/promises';
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
 * Runs dear operations one at a time, so that cheap ones, which find their way between the turns of one, are answered however many
 * dear ones there are; what would wait behind too many is refused.
 */
export class Overload {
  private readonly options: OverloadOptions;
  private readonly queue = new PQueue({ concurrency: 1 });

  constructor(options: OverloadOptions) {
    this.options = options;
  }

  /** Runs an operation of such a cost, at once or in its turn; never, if its signal comes first. @throws {GraphQLError} if too many wait. */
  run(cost: number, run: () => Executed, signal: AbortSignal): Executed {
    if (cost < this.options.dearCost) return run();
    if (this.queue.size >= this.options.longestQueue) throw overloaded(this.options);
    const inTurn = async () => {
      await setImmediate();
      signal.throwIfAborted();
      return run();
    };
    return this.queue.add(inTurn, { signal });
  }
}

function overloaded({ dearCost, longestQueue }: OverloadOptions): GraphQLError {
  return new GraphQLError(
    `Operations of ${dearCost} units of cost or more wait for each other, and ${longestQueue} wait already. Try again later, or ask for less.`,
    { extensions: extensionsOf('OVERLOADED', { limit: longestQueue, headers: { 'Retry-After': '1' } }) },
  );
}
