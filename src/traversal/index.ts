export { defaultTraversalLimits, type TraversalLimits } from './limits.ts';
export { neighborhood, type Subgraph } from './neighborhood.ts';
export { defaultExcludedKinds, type Path, paths } from './paths.ts';
export { type Trace, trace } from './trace.ts';
