import { GraphQLError } from 'graphql';
import type { Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { errorExtensions } from '../../api/index.ts';

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
 * process or, given a Redis, in all that share it. While Redis is unavailable, each process counts alone.
 */
export class RateLimiter {
  private readonly costPerMinute: number;
  private readonly limiter: RateLimiterAbstract;

  constructor(costPerMinute: number, redis: Redis | null = null) {
    this.costPerMinute = costPerMinute;
    const options = { points: costPerMinute, duration: windowSeconds };
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
   * Charges a client for an operation, less what it was charged for it before, and notes what it has left.
   * @throws {RateLimitError} if less is left; nothing more is charged then.
   */
  async charge(subject: RateLimitSubject, cost: number): Promise<void> {
    const due = cost - subject.charged;
    try {
      subject.rateLimit = this.status(await this.limiter.consume(subject.client, due));
      subject.charged = cost;
    } catch (rejection) {
      if (!(rejection instanceof RateLimiterRes)) throw rejection; // A limiter that fails rejects with an error.
      subject.rateLimit = this.status(await this.limiter.reward(subject.client, due));
      throw new RateLimitError(this.costPerMinute, cost, subject.rateLimit);
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
