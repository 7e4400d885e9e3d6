import { Redis } from 'ioredis';

/**
 * A connection to Redis that fails at once while that is away, instead of letting requests wait, and comes back by itself.
 * `report` is told why it is away, once each time.
 */
export function connectRedis(url: string, report: (message: string) => void): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 500,
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 5_000),
  });
  let told = '';
  redis.on('error', (error: Error) => {
    if (error.message !== told) report(`Redis cannot be asked, so each process counts for itself: ${error.message}`);
    told = error.message;
  });
  redis.on('ready', () => {
    if (told !== '') report('Redis answers again.');
    told = '';
  });
  return redis;
}
