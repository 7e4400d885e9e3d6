import type { DocumentNode, ValidatedExecutionArgs } from 'graphql';
import type { GraphSize } from '../../api/index.ts';
import type { TraversalLimits } from '../../traversal/index.ts';
import { documentCost } from './document-limits.ts';
import { estimateCost, type OperationCost } from './operation-cost.ts';
import { assertWithinLimit, type OperationLimits } from './operation-limits.ts';

/**
 * Estimates the cost of operations before they are executed, and rejects those beyond a limit. Estimates are cached
 * with their document, for as long as the data stays the same.
 */
export class LimitChecker {
  private readonly limits: OperationLimits;
  private readonly traversalLimits: TraversalLimits;
  private readonly estimates = new WeakMap<GraphSize, WeakMap<DocumentNode, Map<string, OperationCost>>>();

  constructor(limits: OperationLimits, traversalLimits: TraversalLimits) {
    this.limits = limits;
    this.traversalLimits = traversalLimits;
  }

  /** @throws {GraphQLError} with the limit and the actual value, for an operation beyond a limit. */
  check(args: ValidatedExecutionArgs, size: GraphSize): OperationCost {
    const estimate = this.estimate(args, size);
    assertWithinLimit(this.limits, 'maxDepth', estimate.depth);
    assertWithinLimit(this.limits, 'maxRootFields', estimate.rootFields);
    assertWithinLimit(this.limits, 'maxNodes', estimate.nodes);
    assertWithinLimit(this.limits, 'maxCost', estimate.cost);
    return estimate;
  }

  private estimate(args: ValidatedExecutionArgs, size: GraphSize): OperationCost {
    const { document, operation, variableValues } = args;
    const documents = getOrCreate(this.estimates, size, () => new WeakMap<DocumentNode, Map<string, OperationCost>>());
    const estimates = getOrCreate(documents, document, () => new Map<string, OperationCost>());
    // A cost rule depends on numbers, booleans, lengths of lists, and which fields of an input object are given: see
    // `costKey`.
    let key = operation.name?.value ?? '';
    for (const [name, value] of Object.entries(variableValues.coerced)) key += ` ${name}:${costKey(value)}`;
    const cached = estimates.get(key);
    if (cached) return cached;
    if (estimates.size >= maxEstimatesPerDocument) estimates.clear();
    const { cost, ...estimate } = estimateCost(args, { limits: this.traversalLimits, size }, this.limits.maxCost);
    const whole = { ...estimate, cost: cost + documentCost(document.tokenCount ?? 0) };
    estimates.set(key, whole);
    return whole;
  }
}

const maxEstimatesPerDocument = 64;

function getOrCreate<K extends object, V>(map: WeakMap<K, V>, key: K, create: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const created = create();
  map.set(key, created);
  return created;
}

/**
 * The part of a variable's value on which a cost rule may depend: numbers and booleans, lengths of lists, and these
 * inside input objects.
 */
function costKey(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '-';
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value !== 'object') return '"';
  return `{${Object.entries(value)
    .map(([name, inner]) => `${name}:${costKey(inner)}`)
    .join()}}`;
}
