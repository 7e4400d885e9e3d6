import { connectRedis, RateLimiter } from '../server/limits/index.ts';
import type { Settings } from '../server/settings/index.ts';

/** The rate limiter that the settings ask for, null for none. `onMessage` is told when its Redis becomes unavailable, and available again. */
export function openRateLimiter(
  { rateLimit: { costPerMinute }, redis: { url } }: Settings,
  onMessage: (message: string) => void,
): { readonly rateLimiter: RateLimiter | null; close(): void } {
  if (costPerMinute === 0) return { rateLimiter: null, close() {} };
  const redis = url === null ? null : connectRedis(url, onMessage);
  return { rateLimiter: new RateLimiter(costPerMinute, redis), close: () => redis?.disconnect() };
}
