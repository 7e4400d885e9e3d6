import { defaultLimits, type OperationLimits } from '../../src/server/limits/operation-limits.ts';

/** Operation limits that no operation exceeds. */
export const noLimits = Object.fromEntries(
  Object.keys(defaultLimits).map((name) => [name, Number.MAX_SAFE_INTEGER]),
) as unknown as OperationLimits; // Every limit is a number.
