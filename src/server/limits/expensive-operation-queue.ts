import { setImmediate } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import PQueue from 'p-queue';
import { errorExtensions } from '../../api/index.ts';
import type { ExecutionOutcome } from '../../execution/index.ts';

/** What counts as dear, and how many of those may wait. */
export interface QueueLimits {
  /** Units of cost from which on an operation is dear. */
  readonly minCost: number;
  readonly maxLength: number;
}

export const defaultOverload: QueueLimits = { minCost: 10_000, maxLength: 20 };

/**
 * Runs dear operations one at a time, so that cheap ones, which find their way between the turns of one, are answered however many
 * dear ones there are; what would wait behind too many is refused.
 */
export class ExpensiveOperationQueue {
  private readonly options: QueueLimits;
  private readonly queue = new PQueue({ concurrency: 1 });
  private readonly refusals = { count: 0, since: performance.now() };

  constructor(options: QueueLimits) {
    this.options = options;
  }

  /** Runs an operation of such a cost, at once or in its turn; never, if its signal comes first. @throws {GraphQLError} if too many wait. */
  run(cost: number, run: () => ExecutionOutcome, signal: AbortSignal): ExecutionOutcome {
    if (cost < this.options.minCost) return run();
    if (this.queue.size >= this.options.maxLength) throw this.overloaded();
    const inTurn = async () => {
      await setImmediate();
      signal.throwIfAborted();
      return run();
    };
    return this.queue.add(inTurn, { signal });
  }

  /** Asks clients to come back the later, the more of them come, so that refusing them does not become the load. */
  private overloaded(): GraphQLError {
    const { minCost, maxLength } = this.options;
    const now = performance.now();
    if (now > this.refusals.since + 1_000) Object.assign(this.refusals, { count: 0, since: now });
    this.refusals.count += 1;
    const seconds = Math.min(1 + Math.floor(this.refusals.count / refusalsASecond), longestSeconds);
    return new GraphQLError(
      `Operations of ${minCost} units of cost or more wait for each other, and ${maxLength} wait already. Try again later, or ask for less.`,
      { extensions: errorExtensions('OVERLOADED', { limit: maxLength, headers: { 'Retry-After': String(seconds) } }) },
    );
  }
}

/** How many refusals within a second ask clients for one second more. */
const refusalsASecond = 20;
const longestSeconds = 30;
