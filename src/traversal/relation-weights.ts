import type { RelationKindName } from '../model/relation-kinds.ts';
import { isFrom, type Store } from '../store/index.ts';

/**
 * The weight of a kind of relation, in bits: log2(1 + its number of relations from some sources, by name; null for all). A
 * low weight is informative, because rare kinds say more about two entities than common ones do.
 */
export function relationWeights(
  { dataset }: Store,
  inSources: readonly string[] | null,
): (kind: RelationKindName) => number {
  const totals = new Map<RelationKindName, number>();
  for (const { kind, sources, count } of dataset.relationClasses)
    if (isFrom(sources, inSources)) totals.set(kind, (totals.get(kind) ?? 0) + count);
  return (kind) => Math.log2(1 + (totals.get(kind) ?? 0));
}
