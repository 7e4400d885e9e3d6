import type { Entity } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import type { RelationKindName } from '../model/relation-kinds.ts';
import {
  type AdjacentRelation,
  doWork,
  type Pace,
  type Store,
  scanStep,
  type Work,
  withoutPauses,
} from '../store/index.ts';
import type { TraversalLimits } from './limits.ts';
import { relationWeights } from './relation-weights.ts';
import { Traversal } from './traversal.ts';

export interface NeighborhoodQuery {
  /** Slug of the center. */
  readonly center: string;
  /** Maximum number of relations from the center. */
  readonly maxDepth: number;
  /** Null for any. */
  readonly kinds: readonly RelationKindName[] | null;
  /** Maximum number of entities, the center included. */
  readonly first: number;
  /** Only relations that rest on one of these sources, by name, are followed; null for any. */
  readonly inSources: readonly string[] | null;
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
 * The entities around a center. Where there are more than `first`, those at the most informative relations are kept:
 * stated relations before derived ones, rare kinds before common ones. One store call a level.
 */
export async function neighborhood(
  store: Store,
  { center: slug, maxDepth, kinds, first, inSources }: NeighborhoodQuery,
  limits: TraversalLimits,
  pace: Pace = withoutPauses,
): Promise<Subgraph> {
  const [center] = await store.entities([slug]);
  if (!center) return { nodes: [], relations: [], truncated: false, timedOut: false };
  const traversal = new Traversal(store, limits, pace);
  const weightOf = relationWeights(store, inSources);
  const rankOf = ({ basis, kind }: Relation) => (basis === 'STATED' ? 0 : afterStated) + weightOf(kind);
  const nodes = new Map([[center.slug, center]]);
  /** By position. */
  const relations = new Map<number, Adjacent>();
  let frontier = [slug];
  for (let level = 0; level <= maxDepth && frontier.length > 0; level += 1) {
    const found = (await traversal.expand(frontier, { out: kinds, in: kinds, asOf: null, inSources })).flat();
    frontier = await doWork(addLevel(found, level === maxDepth), pace);
  }
  const { truncated, timedOut } = traversal;
  const inside = await doWork(relationsInside(), pace);
  return { nodes: [...nodes.values()], relations: inside, truncated, timedOut };

  /** Adds the relations of a level, and unless it is the last one, their entities. Returns the slugs of those added. */
  function* addLevel(found: readonly AdjacentRelation[], isLast: boolean): Work<string[]> {
    const added: string[] = [];
    for (const { relation, entity, position } of yield* sortedBy(
      (one: AdjacentRelation) => rankOf(one.relation),
      found,
    )) {
      yield 1;
      const { slug } = entity;
      relations.set(position, { relation, slug });
      if (isLast || nodes.has(slug)) continue;
      if (nodes.size === first) {
        traversal.truncated = true;
        continue;
      }
      nodes.set(slug, entity);
      added.push(slug);
    }
    return added;
  }

  /** Those between two of the nodes. */
  function* relationsInside(): Work<Relation[]> {
    const inside: Relation[] = [];
    for (const { relation, slug } of relations.values()) {
      yield 1;
      if (nodes.has(slug)) inside.push(relation);
    }
    return yield* sortedBy(rankOf, inside);
  }
}

/** A relation of a node, and the slug of the entity at its other end. */
interface Adjacent {
  readonly relation: Relation;
  readonly slug: string;
}

/** Added to the rank of a relation that no source states: more than the weight of any kind. */
const afterStated = 1_000;

/** The items with the lowest rank first; those of equal rank in their order. Ranks have few different values. */
function* sortedBy<T>(rankOf: (item: T) => number, items: readonly T[]): Work<T[]> {
  const byRank = new Map<number, T[]>();
  for (const [index, item] of items.entries()) {
    const rank = rankOf(item);
    const equal = byRank.get(rank);
    if (equal) equal.push(item);
    else byRank.set(rank, [item]);
    if (index % itemsPerStep === 0) yield scanStep.units;
  }
  return [...byRank].sort(([a], [b]) => a - b).flatMap(([, equal]) => equal);
}

/** Reading the terms of a relation takes longer than most scans do for an item. */
const itemsPerStep = scanStep.items / 10;
