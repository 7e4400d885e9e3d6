import { defaultLimits, type OperationLimits } from '../../src/server/limits/operation-limits.ts';

/** Limits that nothing is beyond. */
export const unlimited = Object.fromEntries(
  Object.keys(defaultLimits).map((name) => [name, Number.MAX_SAFE_INTEGER]),
) as unknown as OperationLimits; // Each has a number.
