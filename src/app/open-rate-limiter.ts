import { connectRedis, RateLimiter } from '../server/limits/index.ts';
import type { Settings } from '../server/settings/index.ts';

/** What clients may spend, as the settings say; and how to leave the Redis that counts it. `report` is told when that is away. */
export function openRateLimiter(
  { ratePerMinute, redisUrl }: Settings,
  report: (message: string) => void,
): { readonly rates: RateLimiter | null; close(): void } {
  if (ratePerMinute === 0) return { rates: null, close() {} };
  const redis = redisUrl === null ? null : connectRedis(redisUrl, report);
  return { rates: new RateLimiter(ratePerMinute, redis), close: () => redis?.disconnect() };
}
