import type { RelationKindName } from '../model/relation-kinds.ts';
import type { Store } from '../store/index.ts';

/**
 * The weight of a kind of relation, in bits: log2(1 + its number of relations). A low weight is informative, because
 * rare kinds say more about two entities than common ones do.
 */
export function relationWeights(store: Store): (kind: RelationKindName) => number {
  const { relationCounts } = store.dataset;
  const totals = new Map(
    [...relationCounts].map(([kind, byBasis]) => [kind, [...byBasis.values()].reduce((sum, count) => sum + count, 0)]),
  );
  return (kind) => Math.log2(1 + (totals.get(kind) ?? 0));
}
