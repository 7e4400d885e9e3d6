import type { Document } from '../model/entities.ts';
import type { Ambiguity, CountQuery, DeclaredCount } from '../model/graph.ts';
import { type ReviewStatus, reviewStatuses } from '../model/review.ts';
import {
  type AdjacentRelation,
  allRelations,
  type Condition,
  doWork,
  fullRange,
  type Pace,
  type Store,
  scanStep,
  type Work,
  withoutPauses,
} from '../store/index.ts';

/** The statements of the sources compared with the graph. */
export interface Coverage {
  /** `found` is the actual number in the graph. */
  readonly counts: readonly (DeclaredCount & { readonly found: number })[];
  /** The documents that a source cites, but whose text was not ingested. Reads the store only when called. */
  cited(): Promise<readonly Document[]>;
  readonly ambiguities: readonly Ambiguity[];
  /** How many claims of the sources have each status. Reads the store only when called. */
  reviews(): Promise<readonly ReviewCount[]>;
}

export interface ReviewCount {
  readonly status: ReviewStatus;
  readonly count: number;
}

/** Takes a fixed number of store calls, however many counts there are. */
export async function coverage(store: Store, pace: Pace = withoutPauses): Promise<Coverage> {
  const { counts, ambiguities } = await store.coverage();
  const queries = counts.map(({ find }) => find);
  const found = await runCounts(store, pace, queries);
  return {
    counts: counts.map((count, index) => ({ ...count, found: found[index] ?? 0 })),
    cited: () => citedOnly(store, pace),
    ambiguities,
    reviews: () => countReviews(store, pace),
  };
}

async function countReviews(store: Store, pace: Pace): Promise<readonly ReviewCount[]> {
  const statuses = Object.keys(reviewStatuses) as ReviewStatus[]; // Object.keys forgets the key type.
  const counts = await store.countRelations(
    statuses.map((status) => ({ ...allRelations, reviews: [status] })),
    pace,
  );
  return statuses.map((status, index) => ({ status, count: counts[index] ?? 0 }));
}

async function citedOnly(store: Store, pace: Pace): Promise<readonly Document[]> {
  const where: Condition[] = [
    { property: 'held', oneOf: [false] },
    { via: [{ kind: 'cites', direction: 'IN' }], to: null, asOf: null, not: false },
  ];
  const [page] = await store.list([{ types: ['Document'], where, orderBy: null, range: fullRange }], pace);
  return page && 'items' in page ? (page.items as Document[]) : []; // The list has documents only.
}

/** A count of the entities that relations of one kind lead to. */
type RelationCountQuery = Extract<CountQuery, { from: string }>;
/** A count of the entities of a type. */
type TypeCountQuery = Exclude<CountQuery, RelationCountQuery>;

/** One number for each query, 0 for null. */
async function runCounts(store: Store, pace: Pace, queries: readonly (CountQuery | null)[]): Promise<number[]> {
  const relationQueries = queries.filter((query) => query !== null && 'from' in query);
  const typeQueries = queries.filter((query): query is TypeCountQuery => query !== null && !('from' in query));
  const relationsOf = await findRelations(store, pace, relationQueries);
  const typeCounts = typeQueries.length === 0 ? [] : await store.countList(typeQueries.map(toSelection), pace);
  return queries.map((query) => {
    if (query === null) return 0;
    return 'from' in query ? total(relationsOf.get(query) ?? [], query) : (typeCounts[typeQueries.indexOf(query)] ?? 0);
  });
}

function toSelection({ type, kind }: TypeCountQuery) {
  return { types: [type], where: kind === null ? [] : [{ property: 'kind' as const, oneOf: [kind] }] };
}

/**
 * The relations that each query counts. Two store calls for all: the relations of the entities that they start from, and
 * the topics that those lead to.
 */
async function findRelations(
  store: Store,
  pace: Pace,
  queries: readonly RelationCountQuery[],
): Promise<ReadonlyMap<RelationCountQuery, readonly AdjacentRelation[]>> {
  const slugs = [...new Set(queries.map(({ from }) => from))];
  const kinds = [...new Set(queries.map(({ edge }) => edge))];
  const pages =
    slugs.length === 0
      ? []
      : await store.adjacentRelations(slugs, { out: kinds, in: kinds, asOf: null }, fullRange, pace);
  const candidates = function* (): Work<Map<RelationCountQuery, AdjacentRelation[]>> {
    const found = new Map<RelationCountQuery, AdjacentRelation[]>();
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
      : await store.adjacentRelations(ends, { out: ['about'], in: [], asOf: null }, fullRange, pace);
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

function matches({ relation, direction, entity }: AdjacentRelation, query: RelationCountQuery): boolean {
  return (
    relation.kind === query.edge &&
    direction === query.direction &&
    (query.role === null || relation.role === query.role) &&
    (query.type === null || entity.type === query.type) &&
    (query.kind === null || ('kind' in entity && entity.kind === query.kind)) &&
    (query.only === null || query.only.includes(entity.slug))
  );
}

/** The number of different entities, or the sum of one of their properties. */
function total(found: readonly AdjacentRelation[], { sum }: RelationCountQuery): number {
  const entities = [...new Map(found.map(({ entity }) => [entity.slug, entity])).values()];
  if (sum === null) return entities.length;
  return entities.reduce((result, entity) => result + (entity.type === 'Member' ? entity[sum] : 0), 0);
}
