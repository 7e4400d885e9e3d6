import { Redis } from 'ioredis';

/**
 * A connection to Redis that fails at once while Redis is unavailable, instead of delaying requests, and reconnects by
 * itself. `onMessage` gets the reason once for each outage, and a message when it is over.
 */
export function connectRedis(url: string, onMessage: (message: string) => void): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 500,
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 5_000),
  });
  let lastError = '';
  redis.on('error', (error: Error) => {
    if (error.message !== lastError)
      onMessage(`Redis is unavailable; rate limits are now counted per process: ${error.message}`);
    lastError = error.message;
  });
  redis.on('ready', () => {
    if (lastError !== '') onMessage('Redis is available again.');
    lastError = '';
  });
  return redis;
}
