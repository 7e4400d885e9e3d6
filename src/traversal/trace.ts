import { relationKind, relationKindNames } from '../model/relation-kinds.ts';
import type { Expansion, ExpansionStep, MaybePromise, Store } from '../store/index.ts';
import type { TraversalLimits } from './limits.ts';

export interface TraceQuery {
  /** Slug of the root. */
  readonly from: string;
  /** Whether to follow the references to an entity, or those that it makes. */
  readonly direction: 'REFERENCED_BY' | 'REFERENCES';
  /** Maximum number of references from the root. */
  readonly depth: number;
  /** Whether a document also stands for its revisions, corrigenda and addenda. */
  readonly family: boolean;
  /** Only relations that rest on one of these sources, by name, are followed; null for any. */
  readonly inSources: readonly string[] | null;
}

export interface Trace {
  /** In order of depth. */
  readonly steps: readonly ExpansionStep[];
  /** Whether a limit left references out, or there are more beyond the depth. Reads the store only when called. */
  truncated(): MaybePromise<boolean>;
}

/** The kinds of relation that count as references, and those among them that count in both directions. */
const referenceKinds = relationKindNames().filter((name) => relationKind(name).reference);
const mutualKinds = referenceKinds.filter((name) => relationKind(name).reference === 'both');

// Mutual kinds are followed in both directions from the root only: further on they would lead from one document to its
// siblings.
const selections = {
  REFERENCED_BY: { first: { out: mutualKinds, in: referenceKinds }, next: { out: [], in: referenceKinds } },
  REFERENCES: { first: { out: referenceKinds, in: mutualKinds }, next: { out: referenceKinds, in: [] } },
};

/**
 * Follows references breadth first. Each relation and each entity is visited once, so that cycles end. One store call.
 */
export async function trace(store: Store, query: TraceQuery, limits: TraversalLimits): Promise<Trace> {
  const { from, direction, depth, family, inSources } = query;
  const [expansion = emptyExpansion] = await store.expand([
    { from: [from], ...selections[direction], inSources, families: family, depth, limit: limits.traceMaxSteps },
  ]);
  return { steps: expansion.steps, truncated: () => expansion.hasMore() };
}

const emptyExpansion: Expansion = { steps: [], hasMore: () => false };
