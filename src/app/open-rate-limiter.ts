import { connectRedis, RateLimiter } from '../server/limits/index.ts';
import type { Settings } from '../server/settings/index.ts';

/**
 * Opens the rate limiter that is configured; it is null if there is no limit. `onMessage` receives a message when Redis
 * becomes unavailable or available again.
 */
export function openRateLimiter(
  { rateLimit: { costPerMinute }, redis: { url } }: Settings,
  onMessage: (message: string) => void,
): { readonly rateLimiter: RateLimiter | null; close(): void } {
  if (costPerMinute === 0) return { rateLimiter: null, close() {} };
  const redis = url === null ? null : connectRedis(url, onMessage);
  return { rateLimiter: new RateLimiter(costPerMinute, redis), close: () => redis?.disconnect() };
}
