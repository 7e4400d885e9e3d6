import { GraphQLError } from 'graphql';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { errorExtensions } from '../../api/index.ts';
import type { SharedCounters } from './redis.ts';

/** What a client may still spend, as the header fields of draft-ietf-httpapi-ratelimit-headers say it. */
export interface RateLimitStatus {
  readonly remaining: number;
  /** Seconds until it may spend the full limit again. */
  readonly resetSeconds: number;
}

/** Whom a request is counted for. */
export interface RateLimitSubject {
  readonly client: string;
  /** Null before the request was charged. */
  rateLimit: RateLimitStatus | null;
  /** The cost that it was charged so far. */
  charged: number;
}

/** A client has spent its limit. */
export class RateLimitError extends GraphQLError {
  constructor(limit: number, actual: number, { remaining, resetSeconds }: RateLimitStatus) {
    super(
      `A client may spend ${limit} units of cost per minute; this operation costs ${actual}, and ${remaining} are left. Try again in ${resetSeconds} s.`,
      {
        extensions: errorExtensions('RATE_LIMITED', {
          limit,
          actual,
          headers: { 'Retry-After': String(resetSeconds) },
        }),
      },
    );
  }
}

/**
 * Limits the cost that each client may spend, within windows of a minute that begin with its first operation: in this
 * process or, given a Redis, in all that share it. While Redis is unavailable or refuses, each process counts alone.
 */
export class RateLimiter {
  private readonly costPerMinute: number;
  private readonly own: RateLimiterMemory;
  private readonly shared: (SharedCounters & { readonly limiter: RateLimiterRedis }) | null;

  constructor(costPerMinute: number, shared: SharedCounters | null = null) {
    this.costPerMinute = costPerMinute;
    const options = { points: costPerMinute, duration: windowSeconds };
    this.own = new RateLimiterMemory(options);
    this.shared = shared && {
      ...shared,
      limiter: new RateLimiterRedis({
        ...options,
        storeClient: shared.redis,
        keyPrefix: 'msme-graph:cost',
        rejectIfRedisNotReady: true,
      }),
    };
  }

  /**
   * Charges a client for an operation, less what it was charged for it before, and notes what it has left.
   * @throws {RateLimitError} if less is left; nothing more is charged then.
   */
  async charge(subject: RateLimitSubject, cost: number): Promise<void> {
    const due = cost - subject.charged;
    const charged = await this.count((limiter) => chargeOrRefund(limiter, subject.client, due));
    subject.rateLimit = this.status(charged.result);
    if (!charged.accepted) throw new RateLimitError(this.costPerMinute, cost, subject.rateLimit);
    subject.charged = cost;
  }

  /** Counts in Redis if there is one that does it, or else in this process. */
  private async count<T>(by: (limiter: RateLimiterAbstract) => Promise<T>): Promise<T> {
    if (!this.shared) return by(this.own);
    const { limiter, failures, connectionError } = this.shared;
    try {
      const result = await by(limiter);
      failures.succeeded();
      return result;
    } catch (error) {
      failures.failed(connectionError() ?? error);
      return by(this.own);
    }
  }

  /** Header fields of a response. */
  headers({ remaining, resetSeconds }: RateLimitStatus): Record<string, string> {
    return {
      'RateLimit-Policy': `"cost";q=${this.costPerMinute};w=${windowSeconds}`,
      RateLimit: `"cost";r=${remaining};t=${resetSeconds}`,
    };
  }

  private status({ consumedPoints, msBeforeNext }: RateLimiterRes): RateLimitStatus {
    return {
      remaining: Math.max(0, this.costPerMinute - consumedPoints),
      resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
    };
  }
}

const windowSeconds = 60;

/** Charges a client, unless it has less left. @throws if the limiter cannot count. */
async function chargeOrRefund(
  limiter: RateLimiterAbstract,
  client: string,
  cost: number,
): Promise<{ readonly accepted: boolean; readonly result: RateLimiterRes }> {
  try {
    return { accepted: true, result: await limiter.consume(client, cost) };
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection; // A limiter that fails rejects with an error.
    return { accepted: false, result: await limiter.reward(client, cost) };
  }
}
