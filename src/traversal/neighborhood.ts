import type { Entity } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import type { RelationKindName } from '../model/relation-kinds.ts';
import type { Store } from '../store/index.ts';
import type { TraversalLimits } from './limits.ts';
import { relationWeights } from './relation-weights.ts';
import { Traversal } from './traversal.ts';

export interface NeighborhoodQuery {
  /** Slug of the center. */
  readonly of: string;
  /** Maximum number of relations from the center. */
  readonly depth: number;
  /** Null for any. */
  readonly kinds: readonly RelationKindName[] | null;
  /** Maximum number of entities, the center included. */
  readonly limit: number;
}

export interface Subgraph {
  /** The center first, then by distance. */
  readonly nodes: readonly Entity[];
  /** All relations among the nodes, the most informative first. */
  readonly relations: readonly Relation[];
  /** Whether a limit left entities out. */
  readonly truncated: boolean;
  /** Whether that limit was the timeout. */
  readonly timedOut: boolean;
}

/**
 * The entities around a center. Where there are more than the limit, those at the most informative relations are kept:
 * stated relations before derived ones, rare kinds before common ones. One store call a level.
 */
export async function neighborhood(
  store: Store,
  { of, depth, kinds, limit }: NeighborhoodQuery,
  limits: TraversalLimits,
  signal: AbortSignal | null = null,
): Promise<Subgraph> {
  const [center] = await store.entities([of]);
  if (!center) return { nodes: [], relations: [], truncated: false, timedOut: false };
  const traversal = new Traversal(store, limits, signal);
  const weightOf = await relationWeights(store);
  const byInformativeness = (a: Relation, b: Relation) =>
    Number(a.basis !== 'STATED') - Number(b.basis !== 'STATED') || weightOf(a.kind) - weightOf(b.kind);
  const nodes = new Map([[center.slug, center]]);
  const relations = new Map<string, Relation>();
  let frontier = [of];
  for (let level = 0; level <= depth && frontier.length > 0; level += 1) {
    const found = (await traversal.expand(frontier, { out: kinds, in: kinds, asOf: null })).flat();
    found.sort((a, b) => byInformativeness(a.relation, b.relation));
    frontier = [];
    for (const { relation, entity } of found) {
      relations.set(relation.key, relation);
      // The last level adds no entities, only the relations among those already found.
      if (nodes.has(entity.slug) || level === depth) continue;
      if (nodes.size === limit) {
        traversal.truncated = true;
        continue;
      }
      nodes.set(entity.slug, entity);
      frontier.push(entity.slug);
    }
  }
  const { truncated, timedOut } = traversal;
  const inside = [...relations.values()].filter(({ source, target }) => nodes.has(source) && nodes.has(target));
  return { nodes: [...nodes.values()], relations: inside.sort(byInformativeness), truncated, timedOut };
}
