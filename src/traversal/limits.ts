/** How far a question may reach. Each has a default that the operator can change; callers are told when they ask for more. */
export interface TraversalLimits {
  /** Characters of a search. */
  readonly searchMaxQueryLength: number;
  readonly traceMaxDepth: number;
  readonly traceMaxSteps: number;
  readonly pathsMaxLength: number;
  readonly pathsMaxResults: number;
  readonly neighborhoodMaxDepth: number;
  readonly neighborhoodMaxNodes: number;
  /** Relations that one question may read; then it answers with what it has, and says `truncated`. */
  readonly maxRelations: number;
  /** Milliseconds that one question may take; then the same. */
  readonly timeoutMs: number;
}

/** What holds where the operator sets nothing. */
export const defaultTraversalLimits: TraversalLimits = {
  searchMaxQueryLength: 200,
  traceMaxDepth: 10,
  traceMaxSteps: 500,
  pathsMaxLength: 6,
  pathsMaxResults: 20,
  neighborhoodMaxDepth: 3,
  neighborhoodMaxNodes: 500,
  maxRelations: 100_000,
  timeoutMs: 2_000,
};
