import { connectRedis, RateLimiter } from '../server/limits/index.ts';
import { FailureLog } from '../server/observability/index.ts';
import type { Settings } from '../server/settings/index.ts';

/** What the server limits rates with. */
export interface OpenRateLimiter {
  /** Null if there is no limit. */
  readonly rateLimiter: RateLimiter | null;
  /** Of Redis, if one is configured. */
  readonly failures: FailureLog | null;
  close(): void;
}

/** Opens the rate limiter that is configured. `onMessage` receives messages about failures of Redis. */
export async function openRateLimiter(
  { rateLimit: { costPerMinute }, redis: { url } }: Settings,
  onMessage: (message: string) => void,
): Promise<OpenRateLimiter> {
  if (costPerMinute === 0) return { rateLimiter: null, failures: null, close() {} };
  if (url === null) return { rateLimiter: new RateLimiter(costPerMinute), failures: null, close() {} };
  const failures = new FailureLog('redis', redisMessages, onMessage);
  const shared = await connectRedis(url, failures);
  return { rateLimiter: new RateLimiter(costPerMinute, shared), failures, close: () => shared.redis.disconnect() };
}

const redisMessages = {
  failed: (reason: string) => `Redis is unavailable; rate limits are counted per process: ${reason}`,
  recovered: 'Redis is available again; rate limits are counted together.',
};
