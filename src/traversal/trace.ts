import { relationKind, relationKindNames } from '../model/relation-kinds.ts';
import type { Expansion, ExpansionStep, MaybePromise, Store } from '../store/index.ts';

export interface TraceQuery {
  /** Slug. */
  readonly root: string;
  /** Whether to follow the references to an entity (IN), or those that it makes (OUT). */
  readonly direction: 'IN' | 'OUT';
  /** Maximum number of references from the root. */
  readonly maxDepth: number;
  /** Whether a document also stands for its revisions, corrigenda and addenda. */
  readonly includeRevisions: boolean;
  /** Maximum number of steps. */
  readonly first: number;
  /** Only relations that rest on one of these sources, by name, are followed; null for any. */
  readonly inSources: readonly string[] | null;
}

export interface Trace {
  /** In order of depth. */
  readonly steps: readonly ExpansionStep[];
  /** Whether `first` or `maxDepth` left references out. Reads the store only when called. */
  truncated(): MaybePromise<boolean>;
}

/** The kinds of relation that count as references, and those among them that count in both directions. */
const referenceKinds = relationKindNames().filter((name) => relationKind(name).reference);
const mutualKinds = referenceKinds.filter((name) => relationKind(name).reference === 'both');

// Mutual kinds are followed in both directions from the root only: further on they would lead from one document to its
// siblings.
const selections = {
  IN: { first: { out: mutualKinds, in: referenceKinds }, next: { out: [], in: referenceKinds } },
  OUT: { first: { out: referenceKinds, in: mutualKinds }, next: { out: referenceKinds, in: [] } },
};

/**
 * Follows references breadth first. Each relation and each entity is visited once, so that cycles end. One store call.
 */
export async function trace(store: Store, query: TraceQuery): Promise<Trace> {
  const { root, direction, maxDepth, includeRevisions, inSources, first } = query;
  const [expansion = emptyExpansion] = await store.expand([
    { from: [root], ...selections[direction], inSources, families: includeRevisions, depth: maxDepth, limit: first },
  ]);
  return { steps: expansion.steps, truncated: () => expansion.hasMore() };
}

const emptyExpansion: Expansion = { steps: [], hasMore: () => false };
