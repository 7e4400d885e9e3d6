import type { TraversalLimits } from '../traversal/index.ts';

/**
 * What a field costs before it is asked, in objects: what it does itself, and how long the lists below it may be, by the name
 * of their field, as far down as the next field that says so.
 */
export interface FieldCost {
  /** What finding the answer takes, as so many objects that are only read would. */
  readonly work?: number;
  readonly lists?: Readonly<Record<string, number>>;
}

/** The cost of a field with these arguments, which GraphQL has coerced but nobody has checked. */
export type CostRule = (args: Readonly<Record<string, unknown>>, limits: TraversalLimits) => FieldCost;

/** The extensions of a field that costs more than its objects. */
export function withCost(rule: CostRule): { readonly cost: CostRule } {
  return { cost: rule };
}

/** The cost that a field declares. */
export function costRuleOf({ extensions }: { readonly extensions: object }): CostRule | null {
  return 'cost' in extensions ? (extensions.cost as CostRule) : null; // Nothing else is put there.
}

/** A number that an argument may be, no larger than the bound that it is held to. */
export function clampTo(value: unknown, max: number): number {
  return typeof value === 'number' ? Math.min(Math.max(value, 0), max) : max;
}

/** How many values a list argument has. */
export function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 1;
}
