import type { DocumentNode, ValidatedExecutionArgs } from 'graphql';
import type { TraversalLimits } from '../../traversal/index.ts';
import { estimateCost, type OperationCost } from './operation-cost.ts';
import { assertWithinLimit, type OperationLimits } from './operation-limits.ts';

/**
 * Measures operations before they run, and lets none run that is beyond the limits. What was measured is remembered with its document,
 * for as long as that is kept.
 */
export class LimitChecker {
  private readonly limits: OperationLimits;
  private readonly bounds: TraversalLimits;
  private readonly known = new WeakMap<DocumentNode, Map<string, OperationCost>>();

  constructor(limits: OperationLimits, bounds: TraversalLimits) {
    this.limits = limits;
    this.bounds = bounds;
  }

  /** @throws {GraphQLError} with the limit and the value, if an operation is beyond one. */
  check(request: ValidatedExecutionArgs): OperationCost {
    const measured = this.measured(request);
    for (const name of ['depth', 'rootFields', 'nodes', 'cost'] as const)
      assertWithinLimit(this.limits, name, measured[name]);
    return measured;
  }

  private measured(request: ValidatedExecutionArgs): OperationCost {
    const { document, operation, variableValues } = request;
    let measures = this.known.get(document);
    if (!measures) {
      measures = new Map();
      this.known.set(document, measures);
    }
    // Of the variables only numbers, switches and the lengths of lists change the measure.
    let key = operation.name?.value ?? '';
    for (const [name, value] of Object.entries(variableValues.coerced)) key += ` ${name}:${weight(value)}`;
    const known = measures.get(key);
    if (known) return known;
    if (measures.size >= mostVariants) measures.clear();
    const measured = estimateCost(request, this.bounds);
    measures.set(key, measured);
    return measured;
  }
}

/** How many combinations of variables of one document are remembered. */
const mostVariants = 64;

function weight(value: unknown): number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.length : value == null ? null : 0;
}
