import { GraphQLError } from 'graphql';
import type { Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { errorExtensions } from '../../api/index.ts';

/** What a client may still spend, as the header fields say it (draft-ietf-httpapi-ratelimit-headers). */
export interface RateLimitStatus {
  readonly remaining: number;
  /** Until it may spend all again. */
  readonly resetSeconds: number;
}

/** Of one client, as far as one request concerns it. */
export interface RateLimitSubject {
  client: string;
  /** What it may still spend; null before that was counted. */
  rateLimit: RateLimitStatus | null;
}

/** A client has spent what it may. */
export class RateLimitError extends GraphQLError {
  constructor(limit: number, actual: number, { remaining, resetSeconds }: RateLimitStatus) {
    super(
      `A client may spend ${limit} units of cost a minute; this operation takes ${actual}, and ${remaining} are left. Try again in ${resetSeconds} s.`,
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
 * Counts what each client spends, in units of cost, within windows of a minute that begin with its first operation: in this process, or,
 * given a Redis, in all that share that. While Redis is away each process counts for itself.
 */
export class RateLimiter {
  private readonly perMinute: number;
  private readonly limiter: RateLimiterAbstract;

  constructor(perMinute: number, redis: Redis | null = null) {
    this.perMinute = perMinute;
    const options = { points: perMinute, duration: windowSeconds };
    const memory = new RateLimiterMemory(options);
    this.limiter = redis
      ? new RateLimiterRedis({
          ...options,
          storeClient: redis,
          keyPrefix: 'msme-graph:cost',
          insuranceLimiter: memory,
          rejectIfRedisNotReady: true,
        })
      : memory;
  }

  /**
   * Takes what an operation costs from what its client may spend, and notes what is left.
   * @throws {RateLimitError} if so much is no longer left; nothing is taken then.
   */
  async charge(account: RateLimitSubject, cost: number): Promise<void> {
    try {
      account.rateLimit = this.allowance(await this.limiter.consume(account.client, cost));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused; // A limiter that fails rejects with an error.
      // It was not answered, so it is not spent.
      account.rateLimit = this.allowance(await this.limiter.reward(account.client, cost));
      throw new RateLimitError(this.perMinute, cost, account.rateLimit);
    }
  }

  /** Header fields, names and values by turns. */
  headers({ remaining, resetSeconds }: RateLimitStatus): string[] {
    return [
      'RateLimit-Policy',
      `"cost";q=${this.perMinute};w=${windowSeconds}`,
      'RateLimit',
      `"cost";r=${remaining};t=${resetSeconds}`,
    ];
  }

  private allowance({ consumedPoints, msBeforeNext }: RateLimiterRes): RateLimitStatus {
    return {
      remaining: Math.max(0, this.perMinute - consumedPoints),
      resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
    };
  }
}

const windowSeconds = 60;
