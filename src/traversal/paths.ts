import type { Entity } from '../model/entities.ts';
import { type RelationKindName, relationKindNames } from '../model/relation-kinds.ts';
import { type AdjacentRelation, doWork, type Pace, type Store, type Work, withoutPauses } from '../store/index.ts';
import { Budget } from './budget.ts';
import { Frontier, type Path } from './frontier.ts';
import type { TraversalLimits } from './limits.ts';
import { relationWeights } from './relation-weights.ts';
import { Traversal } from './traversal.ts';

export interface PathQuery {
  /** Slug. */
  readonly source: string;
  /** Slug. */
  readonly target: string;
  /** Maximum number of hops. */
  readonly maxLength: number;
  /** Kinds of relation to follow; null for any. */
  readonly kinds: readonly RelationKindName[] | null;
  /**
   * Kinds not to follow. If both this and `kinds` are null, those are `defaultExcludedKinds`, which are followed after
   * all if nothing else connects the two entities.
   */
  readonly excludeKinds: readonly RelationKindName[] | null;
  /** Maximum number of paths. */
  readonly first: number;
  /** Only relations that rest on one of these sources, by name, are followed; null for any. */
  readonly inSources: readonly string[] | null;
}

export interface Paths {
  readonly paths: readonly Path[];
  /** Whether a limit on work or time ended the search. */
  readonly truncated: boolean;
  /** Whether that limit was the timeout. */
  readonly timedOut: boolean;
}

/** How often `paths` may look at a relation on average: the paths of each length are searched again. */
const hopsPerRelation = 3;

/**
 * The weak kinds, which join entities that only occur in one text, share a topic or follow each other in the calendar.
 */
export const defaultExcludedKinds: readonly RelationKindName[] = [
  'about',
  'contains',
  'describes',
  'mentions',
  'references',
  'succeeds',
];

/**
 * The paths between two entities that visit none twice, the shortest first. Paths of the same length are ordered by
 * informativeness: rare kinds of relation, and entities with few relations, come first. A bidirectional breadth-first
 * search: one store call a level.
 */
export async function paths(
  store: Store,
  query: PathQuery,
  limits: TraversalLimits,
  pace: Pace = withoutPauses,
): Promise<Paths> {
  const [start, goal] = await store.entities([query.source, query.target]);
  if (!start || !goal || start.slug === goal.slug) return { paths: [], truncated: false, timedOut: false };
  const weightOf = relationWeights(store, query.inSources);
  const traversal = new Traversal(store, limits, pace);
  const context: SearchContext = {
    store,
    traversal,
    weightOf,
    hops: new Budget(hopsPerRelation * limits.maxRelations),
  };
  const { excludeKinds, kinds } = query;
  const search = (excluded: readonly RelationKindName[]) =>
    findPaths(start, goal, { ...query, kinds: without(kinds, excluded) }, context);
  const isDefault = excludeKinds === null && kinds === null;
  let found = await search(isDefault ? defaultExcludedKinds : (excludeKinds ?? []));
  if (found.length === 0 && isDefault) found = await search([]);
  return { paths: found, truncated: traversal.truncated, timedOut: traversal.timedOut };
}

function without(
  kinds: readonly RelationKindName[] | null,
  excluded: readonly RelationKindName[],
): readonly RelationKindName[] | null {
  return excluded.length === 0 ? kinds : (kinds ?? relationKindNames()).filter((kind) => !excluded.includes(kind));
}

interface SearchContext {
  readonly store: Store;
  readonly traversal: Traversal;
  readonly weightOf: (kind: RelationKindName) => number;
  /** Bounds the time and memory of all joins. */
  readonly hops: Budget;
}

async function findPaths(
  start: Entity,
  goal: Entity,
  { kinds, maxLength, first, inSources }: PathQuery,
  { store, traversal, weightOf, hops }: SearchContext,
): Promise<Path[]> {
  const forward = new Frontier(start, kinds, inSources);
  const backward = new Frontier(goal, kinds, inSources);
  const found: Path[] = [];
  for (let length = 1; length <= maxLength && found.length < first; length += 1) {
    const smaller = forward.slugs.length <= backward.slugs.length ? forward : backward;
    await smaller.advance(traversal);
    const joined = await doWork(join(forward, backward, hops), traversal.pace);
    if (joined.truncated) traversal.truncated = true;
    found.push(...(await lightest({ store, inSources }, traversal.pace, joined.paths, weightOf, first - found.length)));
    if (forward.slugs.length === 0 && !forward.distances.has(goal.slug)) break;
  }
  return found;
}

/** All paths whose length is the sum of both depths: a partial path of each side that end at the same entity. */
function* join(forward: Frontier, backward: Frontier, budget: Budget): Work<{ paths: Path[]; truncated: boolean }> {
  const heads = yield* forward.partialPaths(backward, budget);
  const tails = yield* backward.partialPaths(forward, budget);
  const tailsByEnd = Map.groupBy(tails.paths, (tail) => backward.endOf(tail));
  const paths: Path[] = [];
  for (const head of heads.paths) {
    for (const tail of tailsByEnd.get(forward.endOf(head)) ?? []) {
      yield 1;
      if (!budget.take()) return { paths, truncated: true };
      const path = [...head, ...reversed(tail, backward.origin)];
      const visited = new Set([forward.origin.slug, ...path.map(({ entity }) => entity.slug)]);
      if (visited.size > path.length) paths.push(path); // Otherwise head and tail share another entity.
    }
  }
  return { paths, truncated: heads.truncated || tails.truncated };
}

/** The same hops, followed from their end to the origin. */
function reversed(path: Path, origin: Entity): Path {
  return path
    .map(({ relation, direction, position }, index) => ({
      relation,
      position,
      direction: direction === 'OUT' ? ('IN' as const) : ('OUT' as const),
      entity: path[index - 1]?.entity ?? origin,
    }))
    .reverse();
}

/** How much heavier a hop is, in bits, if no source states its relation. */
const unstatedWeight = 5;

/**
 * The first `count` paths by the sum of the weights of their hops; those of equal weight in the order of their
 * relations' keys. An entity between the ends weighs log2(1 + its number of relations).
 */
async function lightest(
  { store, inSources }: { readonly store: Store; readonly inSources: PathQuery['inSources'] },
  pace: Pace,
  candidates: readonly Path[],
  weightOf: (kind: RelationKindName) => number,
  count: number,
): Promise<Path[]> {
  const between = [...(await doWork(slugsBetween(candidates), pace))];
  const degrees =
    between.length === 0
      ? []
      : await store.countAdjacentRelations(between, { out: null, in: null, asOf: null, inSources }, pace);
  const entityWeights = new Map(between.map((slug, index) => [slug, Math.log2(1 + (degrees[index] ?? 0))]));
  const hopWeight = ({ relation, entity }: AdjacentRelation) =>
    weightOf(relation.kind) +
    (entityWeights.get(entity.slug) ?? 0) +
    (relation.basis === 'STATED' ? 0 : unstatedWeight);
  return doWork(select(), pace);

  /** Keeps the lightest so far, in order: there are few of them, and may be many candidates. */
  function* select(): Work<Path[]> {
    const selected: { readonly path: Path; readonly weight: number }[] = [];
    for (const path of candidates) {
      yield 1;
      const weight = path.reduce((sum, hop) => sum + hopWeight(hop), 0);
      const isBefore = (other: (typeof selected)[number]) =>
        weight < other.weight || (weight === other.weight && keyOf(path) < keyOf(other.path));
      const index = selected.findIndex(isBefore);
      if (index >= 0) selected.splice(index, 0, { path, weight });
      else if (selected.length < count) selected.push({ path, weight });
      if (selected.length > count) selected.pop();
    }
    return selected.map(({ path }) => path);
  }
}

/** Of the entities between the ends of some paths. */
function* slugsBetween(paths: readonly Path[]): Work<ReadonlySet<string>> {
  const slugs = new Set<string>();
  for (const path of paths) {
    yield 1;
    for (const { entity } of path.slice(0, -1)) slugs.add(entity.slug);
  }
  return slugs;
}

function keyOf(path: Path): string {
  return path.map(({ relation }) => relation.key).join();
}
