import type { EdgeName } from '../model/edges.ts';
import type { Entity } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import type { AdjacentRelation, Store } from '../store/index.ts';
import type { TraversalLimits } from './limits.ts';
import { relationWeights } from './relation-weights.ts';
import { Traversal } from './traversal.ts';

/** Around what to look, and how far. */
export interface NeighborhoodQuery {
  /** Slug. */
  readonly of: string;
  readonly depth: number;
  /** Null for any. */
  readonly kinds: readonly EdgeName[] | null;
  /** How many entities at most, the centre included. */
  readonly limit: number;
}

/** A part of the graph. */
export interface Subgraph {
  /** The centre first, then by distance. */
  readonly nodes: readonly Entity[];
  /** All relations among the nodes, the most telling first. */
  readonly relations: readonly Relation[];
  readonly truncated: boolean;
  /** Whether time cut it off. */
  readonly timedOut: boolean;
}

/** The entities around one, reached by the most telling relations first: of rare kinds, stated before derived. One store call a level. */
export async function neighborhood(
  store: Store,
  { of, depth, kinds, limit }: NeighborhoodQuery,
  limits: TraversalLimits,
  signal: AbortSignal | null = null,
): Promise<Subgraph> {
  const [centre] = await store.entities([of]);
  if (!centre) return { nodes: [], relations: [], truncated: false, timedOut: false };
  const traversal = new Traversal(store, limits, signal);
  const cost = await relationWeights(store);
  const telling = (a: Relation, b: Relation) =>
    Number(a.basis !== 'STATED') - Number(b.basis !== 'STATED') || cost(a.kind) - cost(b.kind);
  const nodes = new Map([[centre.slug, centre]]);
  const relations = new Map<string, Relation>();
  let frontier = [of];
  for (let level = 0; level <= depth && frontier.length > 0; level += 1) {
    const found: AdjacentRelation[] = (await traversal.expand(frontier, { out: kinds, in: kinds, asOf: null })).flat();
    found.sort((a, b) => telling(a.relation, b.relation));
    frontier = [];
    for (const { relation, entity } of found) {
      relations.set(relation.key, relation);
      // The last level only closes the relations among what is there.
      if (nodes.has(entity.slug) || level === depth) continue;
      if (nodes.size === limit) {
        traversal.truncated = true;
        continue;
      }
      nodes.set(entity.slug, entity);
      frontier.push(entity.slug);
    }
  }
  const inside = [...relations.values()].filter(({ source, target }) => nodes.has(source) && nodes.has(target));
  return {
    nodes: [...nodes.values()],
    relations: inside.sort(telling),
    truncated: traversal.truncated,
    timedOut: traversal.timedOut,
  };
}
