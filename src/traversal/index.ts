export type { Path } from './frontier.ts';
export { defaultTraversalLimits, type TraversalLimits } from './limits.ts';
export { neighborhood, type Subgraph } from './neighborhood.ts';
export { defaultExcludedKinds, paths } from './paths.ts';
export { type Trace, trace } from './trace.ts';
