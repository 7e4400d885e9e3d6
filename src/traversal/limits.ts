/**
 * Upper limits of search and traversal. Operators set them; an argument above its limit is rejected with
 * `ARGUMENT_OUT_OF_RANGE`.
 */
export interface TraversalLimits {
  /** In characters (Unicode code points). */
  readonly searchMaxQueryLength: number;
  /** In relations from the root. */
  readonly traceMaxDepth: number;
  readonly traceMaxSteps: number;
  /** In relations. */
  readonly pathsMaxLength: number;
  readonly pathsMaxResults: number;
  /** In relations from the center. */
  readonly neighborhoodMaxDepth: number;
  /** In entities, the center included. */
  readonly neighborhoodMaxNodes: number;
  /** How many relations one `paths` or `neighborhood` may read before it stops with `truncated: true`. */
  readonly maxRelations: number;
  /** How long one `paths` or `neighborhood` may take before it stops with `truncated: true`. */
  readonly timeoutMs: number;
}

export const defaultTraversalLimits: TraversalLimits = {
  searchMaxQueryLength: 200,
  traceMaxDepth: 10,
  traceMaxSteps: 500,
  pathsMaxLength: 6,
  pathsMaxResults: 20,
  neighborhoodMaxDepth: 3,
  neighborhoodMaxNodes: 500,
  maxRelations: 30_000,
  timeoutMs: 2_000,
};
