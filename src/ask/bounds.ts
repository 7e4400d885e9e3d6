/** How far a question may reach. Each has a default that the operator can change; callers are told when they ask for more. */
export interface Bounds {
  /** Characters of a search. */
  readonly queryLength: number;
  readonly traceDepth: number;
  readonly traceSteps: number;
  readonly pathLength: number;
  readonly paths: number;
  readonly neighborhoodDepth: number;
  readonly neighborhoodSize: number;
  /** Relations that one question may read; then it answers with what it has, and says `truncated`. */
  readonly work: number;
  /** Milliseconds that one question may take; then the same. */
  readonly timeMs: number;
}

/** What holds where the operator sets nothing. */
export const defaultBounds: Bounds = {
  queryLength: 200,
  traceDepth: 10,
  traceSteps: 500,
  pathLength: 6,
  paths: 20,
  neighborhoodDepth: 3,
  neighborhoodSize: 500,
  work: 100_000,
  timeMs: 2_000,
};
