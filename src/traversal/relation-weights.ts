import type { EdgeName } from '../model/edges.ts';
import type { Store } from '../store/index.ts';

/** The bits by which a kind of relation fails to inform: rare kinds say more than common ones. */
export async function relationWeights(store: Store): Promise<(kind: EdgeName) => number> {
  const { relationCounts } = await store.dataset();
  const totals = new Map(
    [...relationCounts].map(([kind, byBasis]) => [kind, [...byBasis.values()].reduce((sum, count) => sum + count, 0)]),
  );
  return (kind) => Math.log2(1 + (totals.get(kind) ?? 0));
}
