import { Redis } from 'ioredis';
import type { FailureLog } from '../observability/index.ts';

/** A Redis in which several processes count together. */
export interface SharedCounters {
  readonly redis: Redis;
  /** Gets the reasons why Redis cannot be reached, or could not count. */
  readonly failures: FailureLog;
  /** Why the connection was lost or refused; null while there is one, or the first is being opened. */
  connectionError(): Error | null;
}

/**
 * A connection to Redis that fails at once while Redis is unavailable, instead of delaying requests, and reconnects by
 * itself. Resolves when Redis has answered or refused, at the latest after the timeout of a connection.
 */
export async function connectRedis(url: string, failures: FailureLog): Promise<SharedCounters> {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 500,
    connectTimeout: connectTimeoutMs,
    retryStrategy: (attempt) => Math.min(attempt * 100, 5_000),
  });
  let connectionError: Error | null = null;
  redis.on('error', (error: Error) => {
    connectionError = error;
    failures.failed(error);
  });
  redis.on('ready', () => {
    connectionError = null;
  });
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, connectTimeoutMs);
    const answered = () => {
      clearTimeout(timer);
      resolve();
    };
    redis.once('ready', answered).once('error', answered);
  });
  return { redis, failures, connectionError: () => connectionError };
}

const connectTimeoutMs = 2_000;
