import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refusal } from '../../api/errors.ts';

/** What a client may still spend, as the header fields say it (draft-ietf-httpapi-ratelimit-headers). */
export interface Allowance {
  readonly remaining: number;
  /** Until it may spend all again. */
  readonly resetSeconds: number;
}

/** A client has spent what it may. */
export class SpentError extends GraphQLError {
  readonly allowance: Allowance;

  constructor(limit: number, actual: number, allowance: Allowance) {
    const { remaining, resetSeconds } = allowance;
    super(
      `A client may spend ${limit} units of cost a minute; this operation takes ${actual}, and ${remaining} are left. Try again in ${resetSeconds} s.`,
      {
        extensions: refusal('RATE_LIMITED', { limit, actual, headers: { 'retry-after': String(resetSeconds) } }),
      },
    );
    this.allowance = allowance;
  }
}

/** Counts what each client spends, in units of cost, within windows of a minute that begin with its first operation. */
export class Rates {
  private readonly perMinute: number;
  private readonly limiter: RateLimiterMemory;

  constructor(perMinute: number) {
    this.perMinute = perMinute;
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: windowSeconds });
  }

  /** @throws {SpentError} if so much is no longer left; nothing is taken then. */
  async charge(client: string, cost: number): Promise<Allowance> {
    try {
      return this.allowance(await this.limiter.consume(client, cost));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const left = await this.limiter.reward(client, cost); // It was not answered, so it is not spent.
      throw new SpentError(this.perMinute, cost, this.allowance(left));
    }
  }

  /** Header fields, names and values by turns. */
  headers({ remaining, resetSeconds }: Allowance): string[] {
    return [
      'RateLimit-Policy',
      `"cost";q=${this.perMinute};w=${windowSeconds}`,
      'RateLimit',
      `"cost";r=${remaining};t=${resetSeconds}`,
    ];
  }

  private allowance({ consumedPoints, msBeforeNext }: RateLimiterRes): Allowance {
    return {
      remaining: Math.max(0, this.perMinute - consumedPoints),
      resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
    };
  }
}

const windowSeconds = 60;
