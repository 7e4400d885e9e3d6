import { edgeKind, edgeNames } from '../model/edges.ts';
import type { Expansion, ExpansionStep, MaybePromise, Store } from '../store/index.ts';
import type { TraversalLimits } from './limits.ts';

/** What to trace. */
export interface TraceQuery {
  /** Slug of the entity to begin with. */
  readonly from: string;
  /** What refers to it, or what it refers to. */
  readonly direction: 'REFERENCED_BY' | 'REFERENCES';
  readonly depth: number;
  /** Whether a document stands for its revisions, corrigenda and addenda too. */
  readonly family: boolean;
}

/** The references that were found. */
export interface Trace {
  readonly steps: readonly ExpansionStep[];
  /** Whether a bound cut something off, or there is more beyond the depth; looks there when it is called. */
  truncated(): MaybePromise<boolean>;
}

/** The kinds of the catalogue that carry reference, and those of them that carry it both ways. */
const kinds = edgeNames().filter((name) => edgeKind(name).reference);
const mutual = kinds.filter((name) => edgeKind(name).reference === 'both');

/** The root rests on what carries reference both ways, too; on the way it would lead from one document to its siblings. */
const selections = {
  REFERENCED_BY: { first: { out: mutual, in: kinds }, next: { out: [], in: kinds } },
  REFERENCES: { first: { out: kinds, in: mutual }, next: { out: kinds, in: [] } },
};

/** Follows references breadth first, each relation once and each entity once, so that cycles end. One store call. */
export async function trace(store: Store, question: TraceQuery, limits: TraversalLimits): Promise<Trace> {
  const { from, direction, depth, family } = question;
  const [reach = nothing] = await store.expand([
    { from: [from], ...selections[direction], families: family, depth, limit: limits.traceMaxSteps },
  ]);
  return { steps: reach.steps, truncated: () => reach.hasMore() };
}

const nothing: Expansion = { steps: [], hasMore: () => false };
