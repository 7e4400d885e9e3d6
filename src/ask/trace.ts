import { edgeKind, edgeNames } from '../model/edges.ts';
import type { Entity } from '../model/entities.ts';
import type { Answer, Reach, ReachStep, Store } from '../store/store.ts';
import type { Bounds } from './bounds.ts';

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
  readonly steps: readonly ReachStep[];
  /** Whether a bound cut something off, or there is more beyond the depth; looks there when it is called. */
  truncated(): Answer<boolean>;
}

/** The kinds of the catalogue that carry reference, and those of them that carry it both ways. */
const kinds = edgeNames().filter((name) => edgeKind(name).reference);
const mutual = kinds.filter((name) => edgeKind(name).reference === 'both');

const selections = {
  REFERENCED_BY: { out: mutual, in: kinds, asOf: null },
  REFERENCES: { out: kinds, in: mutual, asOf: null },
};

/**
 * Follows references breadth first, each relation once and each entity once, so that cycles end: in one store call; with
 * families in two a level, one for references and one for the families of what they lead to.
 */
export async function trace(
  store: Store,
  { from, direction, depth, family }: TraceQuestion,
  bounds: Bounds,
): Promise<Trace> {
  const selection = selections[direction];
  const limit = bounds.traceSteps;
  if (!family) {
    const [reach = nothing] = await store.reach([{ from: [from], selection, depth, limit }]);
    return { steps: reach.steps, truncated: () => reach.more() };
  }
  const [root] = await store.entities([from]);
  const reached = new Set([from]);
  const taken = new Set<string>();
  const steps: ReachStep[] = [];
  let frontier = await relatives(store, root ? [root] : [], reached);
  let cut = false;
  for (let level = 1; level <= depth && frontier.length > 0 && !cut; level += 1) {
    const room = limit - steps.length;
    // What leads both ways may come again from its other end, and must not take the place of what is new.
    const [reach = nothing] = await store.reach([
      { from: frontier, selection, depth: 1, limit: room + taken.size + 1 },
    ]);
    const fresh = reach.steps.filter(({ relation }) => !taken.has(relation.key));
    cut = fresh.length > room;
    for (const { relation } of fresh) taken.add(relation.key);
    steps.push(...fresh.slice(0, room).map(({ relation, entity }) => ({ depth: level, relation, entity })));
    frontier = await relatives(
      store,
      reach.frontier.filter(({ slug }) => !reached.has(slug)),
      reached,
    );
  }
  const goesOn = async () => {
    const [beyond = nothing] = await store.reach([{ from: frontier, selection, depth: 1, limit: taken.size + 1 }]);
    return beyond.steps.some(({ relation }) => !taken.has(relation.key));
  };
  return { steps, truncated: async () => cut || (await goesOn()) };
}

const nothing: Reach = { steps: [], frontier: [], more: () => false };

/** The slugs of some entities and of the families of those that are documents; all count as reached from then on. */
async function relatives(store: Store, entities: readonly Entity[], reached: Set<string>): Promise<string[]> {
  const slugs = entities.map(({ slug }) => slug);
  const families = entities.flatMap((entity) =>
    entity.type === 'Document' && entity.family !== null ? [entity.family] : [],
  );
  if (families.length > 0) {
    const where = [{ property: 'family', oneOf: [...new Set(families)] }];
    const range = { first: Number.MAX_SAFE_INTEGER, after: null, last: null, before: null };
    const [page] = await store.list([{ types: ['Document'], where, orderBy: null, range }]);
    if (page && 'items' in page) slugs.push(...page.items.map(({ slug }) => slug));
  }
  const fresh = [...new Set(slugs)].filter(
    (slug) => entities.some((entity) => entity.slug === slug) || !reached.has(slug),
  );
  for (const slug of fresh) reached.add(slug);
  return fresh;
}
