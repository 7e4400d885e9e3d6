import { type EdgeName, edgeNames } from '../model/edges.ts';
import type { Entity } from '../model/entities.ts';
import type { AdjacentRelation, Store } from '../store/index.ts';
import type { TraversalLimits } from './limits.ts';
import { relationWeights } from './relation-weights.ts';
import { Traversal } from './traversal.ts';

/** What to connect, and how. */
export interface PathQuery {
  /** Slugs. */
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  /** Null for any. */
  readonly kinds: readonly EdgeName[] | null;
  /** Null for the kinds that only say that two things stand in one text or share a topic, unless nothing else connects them. */
  readonly avoid: readonly EdgeName[] | null;
  /** How many paths to give. */
  readonly first: number;
}

/** The paths that were found. */
export interface Paths {
  readonly paths: readonly Path[];
  readonly truncated: boolean;
  /** Whether time cut the search off. */
  readonly timedOut: boolean;
}

/** Steps, each a relation seen from where it is left; its entity is where it leads. */
export type Path = readonly AdjacentRelation[];

/**
 * The paths between two entities that visit none twice: the shortest first, and of one length the most informative, that
 * is, of rare kinds of relation and through entities with few relations. Searches from both ends, one store call a level.
 */
export async function paths(
  store: Store,
  question: PathQuery,
  limits: TraversalLimits,
  signal: AbortSignal | null = null,
): Promise<Paths> {
  const [start, goal] = await store.entities([question.from, question.to]);
  if (!start || !goal || start.slug === goal.slug) return { paths: [], truncated: false, timedOut: false };
  const cost = await relationWeights(store);
  const traversal = new Traversal(store, limits, signal);
  const search = (avoid: readonly EdgeName[]) =>
    between(start, goal, { ...question, avoid }, { store, traversal, cost, most: limits.maxRelations });
  const { avoid = null, kinds } = question;
  const found = await search(avoid ?? (kinds === null ? defaultExcludedKinds : []));
  if (found.length > 0 || avoid !== null || kinds !== null) return told(found, traversal);
  return told(await search([]), traversal);
}

function told(found: readonly Path[], { truncated, timedOut }: Traversal): Paths {
  return { paths: found, truncated, timedOut };
}

/** Kinds that join what merely stands in one text, shares a topic or comes next in the calendar. */
export const defaultExcludedKinds: readonly EdgeName[] = [
  'about',
  'contains',
  'describes',
  'mentions',
  'references',
  'succeeds',
];

/** What a hop costs more, in bits, if no source states it. */
const unstatedCost = 5;

interface SearchContext {
  readonly store: Store;
  readonly traversal: Traversal;
  readonly cost: (kind: EdgeName) => number;
  /** How many walks to keep at the most. */
  readonly most: number;
}

async function between(
  start: Entity,
  goal: Entity,
  question: PathQuery,
  { store, traversal, cost, most }: SearchContext,
): Promise<Path[]> {
  const forward = new Frontier(start, question);
  const backward = new Frontier(goal, question);
  const found: Path[] = [];
  for (let length = 1; length <= question.maxLength && found.length < question.first; length += 1) {
    const side = forward.frontier.length <= backward.frontier.length ? forward : backward;
    await side.advance(traversal);
    const joined = join(forward, backward, most);
    if (joined.cut) traversal.truncated = true;
    found.push(...(await ranked(store, joined.paths, cost)).slice(0, question.first - found.length));
    if (forward.frontier.length === 0 && !forward.distance.has(goal.slug)) break;
  }
  return found;
}

/** All paths as long as both sides are deep together: walks from each end that meet. */
function join(near: Frontier, far: Frontier, most: number): { paths: Path[]; cut: boolean } {
  const [there, back] = [near.walks(far, most), far.walks(near, most)];
  const byEnd = Map.groupBy(back.walks, (walk) => walk.at(-1)?.entity.slug ?? far.origin.slug);
  const paths: Path[] = [];
  let tried = 0;
  for (const walk of there.walks) {
    const middle = walk.at(-1)?.entity.slug ?? near.origin.slug;
    for (const other of byEnd.get(middle) ?? []) {
      tried += 1;
      if (tried > most) return { paths, cut: true };
      const path = [...walk, ...reversed(other, far.origin)];
      const stations = new Set([near.origin.slug, ...path.map(({ entity }) => entity.slug)]);
      if (stations.size > path.length) paths.push(path); // Otherwise one of them comes twice.
    }
  }
  return { paths, cut: there.cut || back.cut };
}

/** The same steps from their end to their origin. */
function reversed(walk: Path, origin: Entity): Path {
  return walk
    .map(({ relation, direction, position }, index) => ({
      relation,
      position,
      direction: direction === 'OUT' ? ('IN' as const) : ('OUT' as const),
      entity: walk[index - 1]?.entity ?? origin,
    }))
    .reverse();
}

/** The most informative first; of equals, in the order of their relations' keys. */
async function ranked(store: Store, candidates: readonly Path[], cost: (kind: EdgeName) => number): Promise<Path[]> {
  const stations = [...new Set(candidates.flatMap((path) => path.slice(0, -1).map(({ entity }) => entity.slug)))];
  const degrees =
    stations.length === 0 ? [] : await store.countAdjacentRelations(stations, { out: null, in: null, asOf: null });
  const bits = new Map(stations.map((slug, index) => [slug, Math.log2(1 + (degrees[index] ?? 0))]));
  const hopCost = ({ relation, entity }: AdjacentRelation) =>
    cost(relation.kind) + (bits.get(entity.slug) ?? 0) + (relation.basis === 'STATED' ? 0 : unstatedCost);
  const costs = candidates.map((path) => ({
    path,
    key: path.map(({ relation }) => relation.key).join(),
    cost: path.reduce((sum, hop) => sum + hopCost(hop), 0),
  }));
  return costs.sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1)).map(({ path }) => path);
}

/** What is known around one end: how far each entity is, and the relations of those that were opened. */
class Frontier {
  readonly origin: Entity;
  readonly distance: Map<string, number>;
  frontier: readonly string[];
  private readonly opened = new Map<string, readonly AdjacentRelation[]>();
  private readonly question: Pick<PathQuery, 'kinds' | 'avoid'>;
  private depth = 0;

  constructor(origin: Entity, question: Pick<PathQuery, 'kinds' | 'avoid'>) {
    this.origin = origin;
    this.distance = new Map([[origin.slug, 0]]);
    this.frontier = [origin.slug];
    this.question = question;
  }

  /** Opens all entities of the frontier in one store call. */
  async advance(traversal: Traversal): Promise<void> {
    const { kinds, avoid } = this.question;
    const opening = this.frontier;
    const wanted = avoid?.length ? (kinds ?? edgeNames()).filter((kind) => !avoid.includes(kind)) : kinds;
    const found = await traversal.expand(opening, { out: wanted, in: wanted, asOf: null });
    this.depth += 1;
    const next: string[] = [];
    for (const [index, slug] of opening.entries()) {
      const incidents = found[index] ?? [];
      this.opened.set(slug, incidents);
      for (const { entity } of incidents) {
        if (this.distance.has(entity.slug)) continue;
        this.distance.set(entity.slug, this.depth);
        next.push(entity.slug);
      }
    }
    this.frontier = next;
  }

  /** Every walk from the origin, as deep as this side is, that visits no entity twice and may still reach the other side's origin in time. */
  walks(other: Frontier, most: number): { walks: Path[]; cut: boolean } {
    let walks: Path[] = [[]];
    for (let step = 1; step <= this.depth; step += 1) {
      const longer: Path[] = [];
      for (const walk of walks) {
        const at = walk.at(-1)?.entity.slug ?? this.origin.slug;
        for (const incident of this.opened.get(at) ?? []) {
          const { slug } = incident.entity;
          if (other.atLeast(slug) > this.depth + other.depth - step) continue;
          if (slug === this.origin.slug || walk.some(({ entity }) => entity.slug === slug)) continue;
          if (longer.length === most) return { walks: [], cut: true };
          longer.push([...walk, incident]);
        }
      }
      walks = longer;
    }
    return { walks, cut: false };
  }

  /** How far an entity is from the origin at the least: one not seen lies beyond the frontier. */
  private atLeast(slug: string): number {
    return this.distance.get(slug) ?? this.depth + 1;
  }
}
