import { type EdgeName, edgeNames } from '../model/edges.ts';
import type { Entity } from '../model/entities.ts';
import type { Incident, Store } from '../store/store.ts';
import type { Bounds } from './bounds.ts';
import { kindCosts } from './informativeness.ts';
import { Walk } from './walk.ts';

/** What to connect, and how. */
export interface PathQuestion {
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
  readonly hasty: boolean;
}

/** Steps, each a relation seen from where it is left; its entity is where it leads. */
export type Path = readonly Incident[];

/**
 * The paths between two entities that visit none twice: the shortest first, and of one length the most informative, that
 * is, of rare kinds of relation and through entities with few relations. Searches from both ends, one store call a level.
 */
export async function paths(
  store: Store,
  question: PathQuestion,
  bounds: Bounds,
  signal: AbortSignal | null = null,
): Promise<Paths> {
  const [start, goal] = await store.entities([question.from, question.to]);
  if (!start || !goal || start.slug === goal.slug) return { paths: [], truncated: false, hasty: false };
  const cost = await kindCosts(store);
  const walk = new Walk(store, bounds, signal);
  const search = (avoid: readonly EdgeName[]) =>
    between(start, goal, { ...question, avoid }, { store, walk, cost, most: bounds.work });
  const { avoid = null, kinds } = question;
  const found = await search(avoid ?? (kinds === null ? looseKinds : []));
  if (found.length > 0 || avoid !== null || kinds !== null) return told(found, walk);
  return told(await search([]), walk);
}

function told(found: readonly Path[], { truncated, hasty }: Walk): Paths {
  return { paths: found, truncated, hasty };
}

/** Kinds that join what merely stands in one text, shares a topic or comes next in the calendar. */
export const looseKinds: readonly EdgeName[] = ['about', 'contains', 'describes', 'mentions', 'references', 'succeeds'];

/** What a hop costs more, in bits, if no source states it. */
const unstatedCost = 5;

interface Means {
  readonly store: Store;
  readonly walk: Walk;
  readonly cost: (kind: EdgeName) => number;
  /** How many walks to keep at the most. */
  readonly most: number;
}

async function between(
  start: Entity,
  goal: Entity,
  question: PathQuestion,
  { store, walk, cost, most }: Means,
): Promise<Path[]> {
  const near = new Side(start, question);
  const far = new Side(goal, question);
  const found: Path[] = [];
  for (let length = 1; length <= question.maxLength && found.length < question.first; length += 1) {
    const side = near.frontier.length <= far.frontier.length ? near : far;
    await side.advance(walk);
    const joined = join(near, far, most);
    if (joined.cut) walk.truncated = true;
    found.push(...(await ranked(store, joined.paths, cost)).slice(0, question.first - found.length));
    if (near.frontier.length === 0 && !near.distance.has(goal.slug)) break;
  }
  return found;
}

/** All paths as long as both sides are deep together: walks from each end that meet. */
function join(near: Side, far: Side, most: number): { paths: Path[]; cut: boolean } {
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
  const degrees = stations.length === 0 ? [] : await store.countIncident(stations, { out: null, in: null, asOf: null });
  const bits = new Map(stations.map((slug, index) => [slug, Math.log2(1 + (degrees[index] ?? 0))]));
  const hopCost = ({ relation, entity }: Incident) =>
    cost(relation.kind) + (bits.get(entity.slug) ?? 0) + (relation.basis === 'STATED' ? 0 : unstatedCost);
  const costs = candidates.map((path) => ({
    path,
    key: path.map(({ relation }) => relation.key).join(),
    cost: path.reduce((sum, hop) => sum + hopCost(hop), 0),
  }));
  return costs.sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1)).map(({ path }) => path);
}

/** What is known around one end: how far each entity is, and the relations of those that were opened. */
class Side {
  readonly origin: Entity;
  readonly distance: Map<string, number>;
  frontier: readonly string[];
  private readonly opened = new Map<string, readonly Incident[]>();
  private readonly question: Pick<PathQuestion, 'kinds' | 'avoid'>;
  private depth = 0;

  constructor(origin: Entity, question: Pick<PathQuestion, 'kinds' | 'avoid'>) {
    this.origin = origin;
    this.distance = new Map([[origin.slug, 0]]);
    this.frontier = [origin.slug];
    this.question = question;
  }

  /** Opens all entities of the frontier in one store call. */
  async advance(walk: Walk): Promise<void> {
    const { kinds, avoid } = this.question;
    const opening = this.frontier;
    const wanted = avoid?.length ? (kinds ?? edgeNames()).filter((kind) => !avoid.includes(kind)) : kinds;
    const found = await walk.level(opening, { out: wanted, in: wanted, asOf: null });
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
  walks(other: Side, most: number): { walks: Path[]; cut: boolean } {
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
