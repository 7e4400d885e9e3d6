import { setImmediate } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import PQueue from 'p-queue';
import { errorExtensions } from '../../api/index.ts';
import type { ExecutionOutcome } from '../../execution/index.ts';
import type { Settings } from '../settings/index.ts';

/**
 * Executes expensive operations one at a time, so that inexpensive ones, which run between the time slices of one, are
 * not delayed by many. When the queue is full, further expensive operations are rejected.
 */
export class ExpensiveOperationQueue {
  private readonly limits: Settings['operationQueue'];
  private readonly queue = new PQueue({ concurrency: 1 });
  private readonly rejections = { count: 0, since: performance.now() };

  constructor(limits: Settings['operationQueue']) {
    this.limits = limits;
  }

  /**
   * Runs an operation of this cost, at once or when the operations before it are done; never, if its signal aborts
   * first.
   * @throws {GraphQLError} if the queue is full.
   */
  run(cost: number, run: () => ExecutionOutcome, signal: AbortSignal): ExecutionOutcome {
    if (cost < this.limits.minCost) return run();
    if (this.queue.size >= this.limits.maxLength) throw this.overloaded();
    const runNext = async () => {
      await setImmediate();
      signal.throwIfAborted();
      return run();
    };
    return this.queue.add(runNext, { signal });
  }

  /**
   * The more operations are rejected, the later clients are asked to retry, so that rejecting them does not become the
   * load.
   */
  private overloaded(): GraphQLError {
    const { minCost, maxLength } = this.limits;
    const now = performance.now();
    if (now > this.rejections.since + 1_000) Object.assign(this.rejections, { count: 0, since: now });
    this.rejections.count += 1;
    const seconds = Math.min(1 + Math.floor(this.rejections.count / rejectionsPerExtraSecond), maxRetryAfterSeconds);
    return new GraphQLError(
      `The server is overloaded: ${maxLength} operations with a cost of ${minCost} or more are already queued. Try again later, or ask for less.`,
      { extensions: errorExtensions('OVERLOADED', { limit: maxLength, headers: { 'Retry-After': String(seconds) } }) },
    );
  }
}

/** Each of these many rejections within a second makes clients wait a second longer. */
const rejectionsPerExtraSecond = 20;
const maxRetryAfterSeconds = 30;
