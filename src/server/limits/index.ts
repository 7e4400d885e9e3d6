export { Deadline } from './deadline.ts';
export { countTokens, documentCost, parseWithinLimits } from './document-limits.ts';
export { ExpensiveOperationQueue } from './expensive-operation-queue.ts';
export { LimitChecker } from './limit-checker.ts';
export type { OperationCost } from './operation-cost.ts';
export { limitList, type OperationLimits } from './operation-limits.ts';
export { overlappingFieldsRule } from './overlapping-fields-rule.ts';
export { RateLimiter, type RateLimitSubject } from './rate-limiter.ts';
export { connectRedis } from './redis.ts';
