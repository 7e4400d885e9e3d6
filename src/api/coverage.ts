import type { Document } from '../model/entities.ts';
import type { Ambiguity, CountQuery, DeclaredCount } from '../model/graph.ts';
import { type AdjacentRelation, type Condition, fullRange, type Store } from '../store/index.ts';

/** What the sources declare against what the graph holds. */
export interface Coverage {
  readonly counts: readonly (DeclaredCount & { readonly found: number })[];
  /** Documents that a source cites and that were not read; looked for when it is called. */
  cited(): Promise<readonly Document[]>;
  readonly ambiguities: readonly Ambiguity[];
}

/** Asks the store a fixed number of times, however many counts there are. */
export async function coverage(store: Store): Promise<Coverage> {
  const { counts, ambiguities } = await store.coverage();
  const found = await findCounts(
    store,
    counts.map(({ find }) => find),
  );
  return {
    counts: counts.map((count, index) => ({ ...count, found: found[index] ?? 0 })),
    cited: () => citedOnly(store),
    ambiguities,
  };
}

async function citedOnly(store: Store): Promise<readonly Document[]> {
  const where: Condition[] = [
    { property: 'held', oneOf: [false] },
    { via: [{ kind: 'cites', direction: 'IN' }], to: null, asOf: null, not: false },
  ];
  const [cited] = await store.list([{ types: ['Document'], where, orderBy: null, range: fullRange }]);
  return cited && 'items' in cited ? (cited.items as Document[]) : []; // A list of documents holds documents.
}

async function findCounts(store: Store, queries: readonly (CountQuery | null)[]): Promise<number[]> {
  const reached = await incidents(
    store,
    queries.flatMap((query) => (query && 'from' in query ? [query] : [])),
  );
  const types = queries.flatMap((query) => (query && !('from' in query) ? [query] : []));
  const totals =
    types.length === 0
      ? []
      : await store.countList(
          types.map(({ type, kind }) => ({
            types: [type],
            where: kind === null ? [] : [{ property: 'kind', oneOf: [kind] }],
          })),
        );
  return queries.map((query) => {
    if (query === null) return 0;
    return 'from' in query ? total(reached(query), query) : (totals[types.indexOf(query)] ?? 0);
  });
}

type EdgeQuery = Extract<CountQuery, { from: string }>;

/** Answers, for a query, the relations that meet it: from one call for all relations, and one for what their ends are about. */
async function incidents(
  store: Store,
  queries: readonly EdgeQuery[],
): Promise<(query: EdgeQuery) => AdjacentRelation[]> {
  const slugs = [...new Set(queries.map(({ from }) => from))];
  const kinds = [...new Set(queries.map(({ edge }) => edge))];
  const pages =
    slugs.length === 0 ? [] : await store.adjacentRelations(slugs, { out: kinds, in: kinds, asOf: null }, fullRange);
  const candidates = (query: EdgeQuery): AdjacentRelation[] => {
    const page = pages[slugs.indexOf(query.from)];
    return page && 'items' in page ? page.items.filter((incident) => matches(incident, query)) : [];
  };
  const ends = [
    ...new Set(
      queries
        .filter(({ about }) => about.length > 0)
        .flatMap((query) => candidates(query).map(({ entity }) => entity.slug)),
    ),
  ];
  const topics =
    ends.length === 0 ? [] : await store.adjacentRelations(ends, { out: ['about'], in: [], asOf: null }, fullRange);
  const isAbout = (slug: string, about: readonly string[]): boolean => {
    const page = topics[ends.indexOf(slug)];
    return page !== undefined && 'items' in page && page.items.some(({ entity }) => about.includes(entity.slug));
  };
  return (query) =>
    candidates(query).filter(({ entity }) => query.about.length === 0 || isAbout(entity.slug, query.about));
}

function matches({ relation, direction, entity }: AdjacentRelation, query: EdgeQuery): boolean {
  return (
    relation.kind === query.edge &&
    direction === query.direction &&
    (query.role === null || relation.role === query.role) &&
    (query.type === null || entity.type === query.type) &&
    (query.kind === null || ('kind' in entity && entity.kind === query.kind)) &&
    (query.only === null || query.only.includes(entity.slug))
  );
}

/** An entity counts once, however many relations lead to it. */
function total(found: readonly AdjacentRelation[], { sum }: EdgeQuery): number {
  const entities = [...new Map(found.map(({ entity }) => [entity.slug, entity])).values()];
  if (sum === null) return entities.length;
  return entities.reduce((result, entity) => result + (entity.type === 'Member' ? entity[sum] : 0), 0);
}
