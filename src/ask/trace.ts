import { edgeKind, edgeNames } from '../model/edges.ts';
import type { Entity } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import type { Incident, Store } from '../store/store.ts';
import type { Bounds } from './bounds.ts';
import { Walk } from './walk.ts';

export interface TraceQuestion {
  /** Slug of the entity to begin with. */
  readonly from: string;
  /** What refers to it, or what it refers to. */
  readonly direction: 'REFERENCED_BY' | 'REFERENCES';
  readonly depth: number;
  /** Whether a document stands for its revisions, corrigenda and addenda too. */
  readonly family: boolean;
}

export interface Trace {
  readonly steps: readonly TraceStep[];
  readonly truncated: boolean;
}

export interface TraceStep {
  /** 1 for what the root refers to, or is referred to by, itself. */
  readonly depth: number;
  readonly relation: Relation;
  /** What the step reaches. */
  readonly entity: Entity;
}

/** The kinds of the catalogue that carry reference. */
const kinds = edgeNames().filter((name) => edgeKind(name).reference);

/**
 * Follows references breadth first, each relation once and each entity once, so that cycles end. One store call a level,
 * and one more for the families of its documents where they are asked for.
 */
export async function trace(store: Store, question: TraceQuestion, bounds: Bounds): Promise<Trace> {
  const walk = new Walk(store, bounds);
  const steps: TraceStep[] = [];
  const taken = new Set<string>();
  const reached = new Set([question.from]);
  const [root] = await store.entities([question.from]);
  let frontier = root ? await withFamilies(store, [root], question.family, reached) : [];
  // One level more than asked for tells whether the depth cut something off.
  for (let depth = 1; depth <= question.depth + 1 && frontier.length > 0; depth += 1) {
    const next: Entity[] = [];
    for (const { relation, entity } of await references(walk, frontier, question.direction)) {
      if (taken.has(relation.key)) continue;
      if (depth > question.depth || steps.length === bounds.traceSteps) return { steps, truncated: true };
      taken.add(relation.key);
      steps.push({ depth, relation, entity });
      if (reached.has(entity.slug)) continue;
      reached.add(entity.slug);
      next.push(entity);
    }
    frontier = await withFamilies(store, next, question.family, reached);
  }
  return { steps, truncated: walk.truncated };
}

async function references(
  walk: Walk,
  entities: readonly Entity[],
  direction: TraceQuestion['direction'],
): Promise<Incident[]> {
  const found = await walk.level(
    entities.map(({ slug }) => slug),
    { kinds, direction: 'ANY', asOf: null },
  );
  const wanted = direction === 'REFERENCES' ? 'OUT' : 'IN';
  return found
    .flat()
    .filter((incident) => incident.direction === wanted || edgeKind(incident.relation.kind).reference === 'both');
}

async function withFamilies(
  store: Store,
  entities: readonly Entity[],
  wanted: boolean,
  reached: Set<string>,
): Promise<readonly Entity[]> {
  const families = entities.flatMap((entity) =>
    entity.type === 'Document' && entity.family !== null ? [entity.family] : [],
  );
  if (!wanted || families.length === 0) return entities;
  const where = [{ property: 'family', oneOf: [...new Set(families)] }];
  const range = { first: Number.MAX_SAFE_INTEGER, after: null, last: null, before: null };
  const [page] = await store.list([{ types: ['Document'], where, orderBy: null, range }]);
  const relatives = page && 'items' in page ? page.items.filter(({ slug }) => !reached.has(slug)) : [];
  for (const { slug } of relatives) reached.add(slug);
  return [...entities, ...relatives];
}
