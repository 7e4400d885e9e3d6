import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory/store.ts';
import { fullRange, type Page, type SearchPage } from '../../src/store/queries.ts';
import { type Store, UnknownCursorError } from '../../src/store/store.ts';
import { edgeCaseGraphs } from '../helpers/edge-cases/edge-case-graph.ts';
import { edgeCaseQueries } from '../helpers/edge-cases/edge-case-queries.ts';
import { rangeOf } from '../helpers/page-ranges.ts';
import { describeEach, nonMemoryKinds } from '../helpers/stores.ts';

// Whatever the graph and the query, a database or a snapshot must return what the store in memory returns. Other tests
// check that these results are correct.

const cases = edgeCaseGraphs.chain((edgeCase) =>
  edgeCaseQueries(edgeCase).map((queries) => ({
    edgeCase,
    queries,
    // The full case would fill a hundred pages; the seed and path reproduce it.
    [fc.toStringMethod]: () =>
      `${edgeCase.graph.entities.length} entities, ${edgeCase.graph.relations.length} relations`,
  })),
);
type Queries = typeof cases extends fc.Arbitrary<{ queries: infer Q }> ? Q : never;

describeEach(nonMemoryKinds, 'A store', (storeOf, { name }) => {
  test('returns what the store in memory returns, whatever the graph and the query', { timeout: 120_000 }, async () => {
    const informative = new Map<string, number>();
    const property = fc.asyncProperty(cases, async ({ edgeCase: { graph, texts }, queries }) => {
      const memory = memoryStore(graph, texts);
      const store = await storeOf(graph, texts);
      const expected = await resultsOf(memory, memory, queries);
      const actual = await resultsOf(store, memory, queries);
      for (const [index, call] of actual.entries()) {
        expect(call).toEqual(expected[index]);
        if (!isInformative(call.result)) continue;
        for (const name of isBySource(call.query) ? [call.method, `${call.method} by source`] : [call.method])
          informative.set(name, (informative.get(name) ?? 0) + 1);
      }
    });
    // Shrinking would load the graph again for each of hundreds of queries.
    const numRuns = name.includes('server') ? 15 : 40;
    await fc.assert(property, { seed: 20230703, numRuns, endOnFailure: true });
    // The comparison says nothing about a method that returns only empty results.
    for (const method of [...Object.keys(emptyStore), ...methodsBySource])
      expect(informative.get(method) ?? 0, method).toBeGreaterThan(numRuns / 2);
  });
});

const emptyStore = memoryStore({
  entities: [],
  relations: [],
  sources: [],
  counts: [],
  ambiguities: [],
  disputes: [],
  rules: [],
  version: 'none',
});

/** The methods whose queries may ask for some sources. */
const methodsBySource = [
  ...['adjacentRelations', 'countAdjacentRelations', 'expand', 'list', 'countList', 'countFacets', 'search'],
  ...['listRelations', 'countRelations'],
].map((method) => `${method} by source`);

interface Call {
  readonly method: string;
  readonly query: unknown;
  readonly result: unknown;
}

/** The result of every query, as plain values. Page ranges are chosen from the lists of the store in memory. */
async function resultsOf(store: Store, memory: Store, queries: Queries): Promise<Call[]> {
  const calls: Call[] = [];
  const record = (method: string, queries: readonly unknown[], results: readonly unknown[]) => {
    expect(results.length).toBe(queries.length);
    calls.push(...queries.map((query, index) => ({ method, query, result: plain(results[index]) })));
  };

  record('entities', queries.slugs, await store.entities(queries.slugs));
  const synchronous = queries.slugs.map((slug) => store.entitySync?.(slug));
  record('entitySync', queries.slugs, store.entitySync ? synchronous : await store.entities(queries.slugs));
  record('texts', queries.slugs, await store.texts(queries.slugs));
  record('relations', queries.keys, await store.relations(queries.keys));
  record('entitiesByName', queries.names, await store.entitiesByName(queries.names));
  record('dataset', ['all'], [store.dataset]);
  const { counts, ambiguities, disputes } = await store.coverage();
  record('coverage', ['all'], [{ counts, ambiguities, disputes }]);

  for (const [slugs, selection, candidate] of queries.adjacentRelations) {
    const [full] = await memory.adjacentRelations(slugs.slice(0, 1), selection, fullRange);
    const cursors = itemsOf(full).map(({ relation }) => relation.key);
    const range = rangeOf(candidate, cursors);
    const queriesAt = slugs.map((slug) => ({ slug, selection, range }));
    record('adjacentRelations', queriesAt, await store.adjacentRelations(slugs, selection, range));
    record('countAdjacentRelations', queriesAt, await store.countAdjacentRelations(slugs, selection));
  }

  for (const [index, expansion] of (await store.expand(queries.expansions)).entries()) {
    const steps = expansion.steps.map(({ depth, relation, entity }) => ({ depth, relation, entity }));
    const [more, moreAgain] = [await expansion.hasMore(), await expansion.hasMore()];
    record('expand', [queries.expansions[index]], [{ steps, more, moreAgain }]);
  }

  const selections = queries.lists.map(([selection]) => selection);
  const lists = await Promise.all(
    queries.lists.map(async ([query, candidate]) => {
      const [full] = await memory.list([{ ...query, range: fullRange }]);
      const cursors = itemsOf(full).map(({ slug }) => slug);
      return { ...query, range: rangeOf(candidate, cursors) };
    }),
  );
  record('list', lists, await store.list(lists));
  record('countList', selections, await store.countList(selections));
  record('countFacets', queries.facets, await store.countFacets(queries.facets));

  const searches = await Promise.all(
    queries.searches.map(async ([query, candidate]) => {
      const [full] = await memory.search([{ ...query, range: fullRange }]);
      const cursors = itemsOf(full).map(({ entity }) => entity.slug);
      return { ...query, range: rangeOf(candidate, cursors) };
    }),
  );
  record('search', searches, await store.search(searches));
  const fullSearches = searches.map((query) => ({ ...query, range: fullRange }));
  record('search', fullSearches, await store.search(fullSearches));

  const relationLists = await Promise.all(
    queries.relations.map(async ([query, candidate]) => {
      const [full] = await memory.listRelations([{ ...query, range: fullRange }]);
      const cursors = itemsOf(full).map(({ key }) => key);
      return { ...query, range: rangeOf(candidate, cursors) };
    }),
  );
  record('listRelations', relationLists, await store.listRelations(relationLists));
  record('countRelations', relationLists, await store.countRelations(relationLists));
  return calls;
}

function itemsOf<T>(page: Page<T> | SearchPage | UnknownCursorError | undefined): readonly T[] {
  if (!page || page instanceof UnknownCursorError) return [];
  return page.items as readonly T[]; // Hits are the items of a search.
}

function plain(result: unknown): unknown {
  return result instanceof UnknownCursorError ? { unknownCursor: result.cursor } : result;
}

/** Whether a query asks for what rests on some sources, or is ordered by their number. */
function isBySource(query: unknown): boolean {
  return /"inSources":\["|"property":"sources","oneOf":\["|"bySourceCount":"/.test(JSON.stringify(query));
}

/** Whether a result contains anything that could differ: an entity, a hit, a step, a number. */
function isInformative(result: unknown): boolean {
  if (typeof result !== 'object' || result === null) return Boolean(result);
  const { items, steps, unknownCursor } = result as { items?: unknown[]; steps?: unknown[]; unknownCursor?: string };
  const list = Array.isArray(result) ? result : (items ?? steps);
  return unknownCursor === undefined && (list === undefined || list.length > 0);
}
