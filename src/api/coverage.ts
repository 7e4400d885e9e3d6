import { holdsOn, overlaps } from '../model/edtf-date.ts';
import type { Document } from '../model/entities.ts';
import type { Ambiguity, CountQuery, DeclaredCount, Dispute } from '../model/graph.ts';
import { relationKind } from '../model/relation-kinds.ts';
import { type ReviewStatus, reviewStatuses } from '../model/review.ts';
import {
  type AdjacentRelation,
  allRelations,
  type Condition,
  doWork,
  fullRange,
  isFrom,
  type Pace,
  type Store,
  scanStep,
  type Work,
  withoutPauses,
} from '../store/index.ts';

/** The statements of the sources compared with the graph. */
export interface Coverage {
  /** The numbers that the sources state. Reads the store only when called, a fixed number of times. */
  counts(): Promise<readonly ComparedCount[]>;
  /** The documents that a source cites, but whose text was not ingested. Reads the store only when called. */
  citedOnlyDocuments(): Promise<readonly Document[]>;
  readonly ambiguities: readonly Ambiguity[];
  /** What the sources disagree about. */
  readonly disputes: readonly Dispute[];
  /** How many relations of the sources have each status. Reads the store only when called. */
  reviews(): Promise<readonly ReviewCount[]>;
}

export interface ComparedCount extends DeclaredCount {
  /** How many of them the graph has from the source that declares the number. */
  readonly actual: number;
}

export interface ReviewCount {
  readonly status: ReviewStatus;
  readonly count: number;
}

/** The coverage of some sources, by name; null for all. */
export async function coverage(
  store: Store,
  inSources: readonly string[] | null = null,
  pace: Pace = withoutPauses,
): Promise<Coverage> {
  const all = await store.coverage();
  const isSelected = ({ source }: { readonly source: string }) => isFrom([source], inSources);
  return {
    counts: () => compareCounts(store, pace, all.counts.filter(isSelected)),
    citedOnlyDocuments: () => citedOnly(store, pace, inSources),
    ambiguities: all.ambiguities.filter(isSelected),
    disputes: all.disputes.filter(({ sides }) => sides.some(({ sources }) => isFrom(sources, inSources))),
    reviews: () => countReviews(store, pace, inSources),
  };
}

type Sources = readonly string[] | null;

async function countReviews(store: Store, pace: Pace, inSources: Sources): Promise<readonly ReviewCount[]> {
  const statuses = Object.keys(reviewStatuses) as ReviewStatus[]; // Object.keys forgets the key type.
  const counts = await store.countRelations(
    statuses.map((status) => ({ ...allRelations, reviews: [status], inSources })),
    pace,
  );
  return statuses.map((status, index) => ({ status, count: counts[index] ?? 0 }));
}

async function citedOnly(store: Store, pace: Pace, inSources: Sources): Promise<readonly Document[]> {
  const citing = store.dataset.sources.filter(({ name }) => isFrom([name], inSources)).map(({ document }) => document);
  const fromSource: Condition = {
    via: [
      { kind: 'cites', direction: 'IN' },
      { kind: 'contains', direction: 'IN' },
    ],
    to: citing,
    asOf: null,
  };
  const where: Condition[] = [{ property: 'ingested', oneOf: [false] }, fromSource];
  const [page] = await store.list([{ types: ['Document'], where, orderBy: null, range: fullRange }], pace);
  return page && 'items' in page ? (page.items as Document[]) : []; // The list has documents only.
}

async function compareCounts(store: Store, pace: Pace, counts: readonly DeclaredCount[]): Promise<ComparedCount[]> {
  const found = await runCounts(store, pace, counts);
  return counts.map((count, index) => ({ ...count, actual: found[index] ?? 0 }));
}

/** What to count: a query, the source that declares the number, and the time for which it does. */
type Count<Q extends CountQuery = CountQuery> = Q & Pick<DeclaredCount, 'source' | 'when'>;
/** A count of the entities that relations of one kind lead to. */
type RelationCount = Count<Extract<CountQuery, { from: string }>>;
/** A count of the entities of a type. */
type TypeCount = Count<Exclude<CountQuery, { from: string }>>;

/** One number for each declared count; 0 for one without a query. */
async function runCounts(store: Store, pace: Pace, declared: readonly DeclaredCount[]): Promise<number[]> {
  const counts = declared.map(({ find, source, when }): Count | null => find && { ...find, source, when });
  const relationCounts = counts.filter((count): count is RelationCount => count !== null && 'from' in count);
  const typeCounts = counts.filter((count): count is TypeCount => count !== null && !('from' in count));
  const relationsOf = await findRelations(store, pace, relationCounts);
  const ofTypes = typeCounts.length === 0 ? [] : await store.countList(typeCounts.map(toSelection), pace);
  return counts.map((count) => {
    if (count === null) return 0;
    return 'from' in count ? total(relationsOf.get(count) ?? [], count) : (ofTypes[typeCounts.indexOf(count)] ?? 0);
  });
}

function toSelection({ type, kind, body, source, when: { start, end } }: TypeCount) {
  const where: Condition[] = [
    { property: 'sources', oneOf: [source] },
    ...(kind === null ? [] : [{ property: 'kind', oneOf: [kind] } as const]),
    ...(body === null ? [] : [{ property: 'body', oneOf: [body] } as const]),
    ...(start === null ? [] : [{ property: 'time', from: start, to: end } as const]),
  ];
  return { types: [type], where };
}

/**
 * The relations that each query counts. Two store calls for all: the relations of the entities that they start from, and
 * the topics that those lead to.
 */
async function findRelations(
  store: Store,
  pace: Pace,
  queries: readonly RelationCount[],
): Promise<ReadonlyMap<RelationCount, readonly AdjacentRelation[]>> {
  const slugs = [...new Set(queries.map(({ from }) => from))];
  const kinds = [...new Set(queries.map(({ edge }) => edge))];
  const pages =
    slugs.length === 0
      ? []
      : await store.adjacentRelations(slugs, { out: kinds, in: kinds, asOf: null, inSources: null }, fullRange, pace);
  const candidates = function* (): Work<Map<RelationCount, AdjacentRelation[]>> {
    const found = new Map<RelationCount, AdjacentRelation[]>();
    for (const query of queries) {
      const page = pages[slugs.indexOf(query.from)];
      const matching: AdjacentRelation[] = [];
      for (const [index, adjacent] of (page && 'items' in page ? page.items : []).entries()) {
        if (matches(adjacent, query)) matching.push(adjacent);
        if (index % scanStep.items === 0) yield scanStep.units;
      }
      found.set(query, matching);
    }
    return found;
  };
  const found = await doWork(candidates(), pace);
  const withTopics = queries.filter(({ about }) => about.length > 0);
  const ends = [...new Set(withTopics.flatMap((query) => (found.get(query) ?? []).map(({ entity }) => entity.slug)))];
  const topics =
    ends.length === 0
      ? []
      : await store.adjacentRelations(ends, { out: ['about'], in: [], asOf: null, inSources: null }, fullRange, pace);
  const isAbout = (slug: string, about: readonly string[]): boolean => {
    const page = topics[ends.indexOf(slug)];
    return page !== undefined && 'items' in page && page.items.some(({ entity }) => about.includes(entity.slug));
  };
  return new Map(
    queries.map((query) => [
      query,
      (found.get(query) ?? []).filter(({ entity }) => query.about.length === 0 || isAbout(entity.slug, query.about)),
    ]),
  );
}

/**
 * A source counts what it names itself, at the time that it gives. Relations that last count if they hold on the last day
 * of the count.
 */
function matches({ relation, direction, entity }: AdjacentRelation, query: RelationCount): boolean {
  const { start, end } = query.when;
  const claim = relation.claims.find(({ source }) => source === query.source);
  const when = claim ? claim.when : relation.when;
  const isInTime = relationKind(relation.kind).lasting
    ? end === null || holdsOn(when, end)
    : start === null || [when, entity.time?.when].every((time) => !time || overlaps(time, start, end));
  return (
    isInTime &&
    relation.sources.includes(query.source) &&
    relation.kind === query.edge &&
    direction === query.direction &&
    (query.role === null || relation.role === query.role) &&
    (query.type === null || entity.type === query.type) &&
    (query.kind === null || ('kind' in entity && entity.kind === query.kind)) &&
    (query.only === null || query.only.includes(entity.slug))
  );
}

/** The number of different entities, or the sum of one of their properties. */
function total(found: readonly AdjacentRelation[], { sum }: RelationCount): number {
  const entities = [...new Map(found.map(({ entity }) => [entity.slug, entity])).values()];
  if (sum === null) return entities.length;
  return entities.reduce((result, entity) => result + (entity.type === 'Member' ? entity[sum] : 0), 0);
}
