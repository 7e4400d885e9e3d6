import { defaultLimits, type Limits } from '../../src/server/limits/limits.ts';

/** Limits that nothing is beyond. */
export const unlimited = Object.fromEntries(
  Object.keys(defaultLimits).map((name) => [name, Number.MAX_SAFE_INTEGER]),
) as unknown as Limits; // Each has a number.
