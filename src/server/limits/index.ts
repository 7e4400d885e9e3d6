export { Deadline } from './deadline.ts';
export { parseWithinLimits } from './document-limits.ts';
export { ExpensiveOperationQueue } from './expensive-operation-queue.ts';
export { LimitChecker } from './limit-checker.ts';
export type { OperationCost } from './operation-cost.ts';
export { limitTable, type OperationLimits } from './operation-limits.ts';
export { RateLimiter, type RateLimitSubject } from './rate-limiter.ts';
export { connectRedis } from './redis.ts';
