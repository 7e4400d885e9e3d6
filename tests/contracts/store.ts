import { beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import type { Graph } from '../../src/model/graph.ts';
import type { Page, PageRange } from '../../src/store/queries.ts';
import { type Store, UnknownCursorError } from '../../src/store/store.ts';
import { rawDataset } from '../helpers/start-graph.ts';

/** The contract of `Store`, which every kind of store must fulfil. */
export function storeContract(name: string, makeStore: (graph: Graph) => Store | Promise<Store>): void {
  describe(`${name} fulfils the contract of a store`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await makeStore(graph);
    });

    test('results are in the order of the arguments, with null for unknown ones', async () => {
      const entities = await store.entities(['topic/b', 'topic/nothing', 'topic/a', 'topic/b']);
      expect(entities.map((entity) => entity?.slug ?? null)).toEqual(['topic/b', null, 'topic/a', 'topic/b']);
      const relations = await store.relations(['presentation/p about topic/b', 'no such key']);
      expect(relations.map((relation) => relation?.target ?? null)).toEqual(['topic/b', null]);
    });

    test('an empty list of arguments has an empty list of results', async () => {
      expect(await store.entities([])).toEqual([]);
      expect(await store.adjacentRelations([], any, all)).toEqual([]);
      expect(await store.list([])).toEqual([]);
    });

    test('names are found regardless of case, accents and spaces, in natural order', async () => {
      const found = await store.entitiesByName([
        { name: 'ZÜRICH', types: null },
        { name: ' a ', types: ['Topic'] },
        { name: '', types: null },
        { name: 'inf/msme/w/1', types: null },
      ]);
      expect(found.map((entities) => entities.map(({ slug }) => slug))).toEqual([
        ['member/zurich', 'topic/zurich'],
        ['topic/a'],
        [],
        ['document/INF/MSME/W/1'],
      ]);
    });

    test('adjacent relations are selected by direction, kind and day, in the order of the text', async () => {
      const [out, into, both, day] = await Promise.all([
        store.adjacentRelations(['organization/itc'], { ...any, in: [] }, all),
        store.adjacentRelations(['organization/itc'], { ...any, out: [] }, all),
        store.adjacentRelations(
          ['organization/itc'],
          { out: ['presented'], in: ['belongsTo'], asOf: null, inSources: null },
          all,
        ),
        store.adjacentRelations(
          ['organization/itc'],
          { out: [], in: ['belongsTo'], asOf: '2023-05-01', inSources: null },
          all,
        ),
      ]);
      expect([out, into, both, day].map(keysOf)).toEqual([
        ['organization/itc presented presentation/p', 'organization/itc presented presentation/q'],
        [
          'member/old belongsTo organization/itc (2018/2023-04-26)',
          'member/new belongsTo organization/itc (2023-04-26/..)',
        ],
        [
          'organization/itc presented presentation/p',
          'member/old belongsTo organization/itc (2018/2023-04-26)',
          'member/new belongsTo organization/itc (2023-04-26/..)',
          'organization/itc presented presentation/q',
        ],
        ['member/new belongsTo organization/itc (2023-04-26/..)'],
      ]);
      expect(await store.countAdjacentRelations(['organization/itc', 'topic/nothing', 'topic/a'], any)).toEqual([
        4, 0, 1,
      ]);
    });

    test('pages go forward and backward, and an unknown cursor is returned as an error', async () => {
      const page = async (range: Partial<PageRange>) =>
        (await store.adjacentRelations(['presentation/p'], { ...any, in: [] }, { ...none, ...range }))[0];
      const [a, b, c] = ['topic/a', 'topic/b', 'topic/zurich'].map((topic) => `presentation/p about ${topic}`);
      expect(keysOf([await page({ first: 2 })])).toEqual([a, b]);
      expect(keysOf([await page({ first: 2, after: b ?? null })])).toEqual([c]);
      expect(keysOf([await page({ last: 1 })])).toEqual([c]);
      expect(keysOf([await page({ last: 2, before: c ?? null })])).toEqual([a, b]);
      expect(await page({ first: 1, after: 'no such key' })).toBeInstanceOf(UnknownCursorError);
      expect(await page({ first: 1, after: a ?? null })).toMatchObject({ hasNext: true, hasPrevious: true });
    });

    test('lists are filtered, ordered, paged and counted', async () => {
      const presented = [
        {
          via: [{ kind: 'presented' as const, direction: 'IN' as const }],
          to: ['organization/itc'],
          asOf: null,
        },
      ];
      const [byName, filtered] = await store.list([
        {
          types: ['Topic', 'Member'],
          where: [],
          orderBy: { property: 'name', descending: true },
          range: { ...none, first: 2 },
        },
        { types: ['Presentation'], where: presented, orderBy: null, range: all },
      ]);
      expect([slugsOf(byName), slugsOf(filtered)]).toEqual([
        ['member/zurich', 'topic/zurich'],
        ['presentation/p', 'presentation/q'],
      ]);
      expect(
        await store.countList([
          { types: ['Presentation'], where: [] },
          { types: ['Presentation'], where: presented },
        ]),
      ).toEqual([3, 2]);
    });

    test('facets are counted by value and by entity, the largest first, up to the limit', async () => {
      const [byKind, byPresenter, largest] = await store.countFacets([
        { types: ['Presentation'], where: [], by: { property: 'kind' }, limit: 9 },
        { types: ['Presentation'], where: [], by: { via: [{ kind: 'presented', direction: 'IN' }] }, limit: 9 },
        { types: ['Presentation'], where: [], by: { via: [{ kind: 'presented', direction: 'IN' }] }, limit: 1 },
      ]);
      expect(byKind?.map(({ value, count }) => [value, count])).toEqual([['PRESENTATION', 3]]);
      expect(byPresenter?.map(({ entity, count }) => [entity?.slug ?? null, count])).toEqual([
        ['organization/itc', 2],
        [null, 1],
      ]);
      expect(largest).toEqual(byPresenter?.slice(0, 1));
    });

    test('an expansion goes level by level, and has each relation once', async () => {
      const next = { out: ['presented' as const, 'about' as const], in: [] };
      const [expansion] = await store.expand([
        {
          from: ['organization/itc'],
          first: next,
          next,
          inSources: null,
          families: false,
          depth: 2,
          limit: 100,
        },
      ]);
      expect(expansion?.steps.map(({ depth, relation }) => [depth, relation.key])).toEqual([
        [1, 'organization/itc presented presentation/p'],
        [1, 'organization/itc presented presentation/q'],
        [2, 'presentation/p about topic/a'],
        [2, 'presentation/p about topic/b'],
        [2, 'presentation/p about topic/zurich'],
      ]);
      expect(await expansion?.hasMore()).toBe(false);
    });

    test('hasMore includes families, and can be called repeatedly', async () => {
      const [expansion] = await store.expand([
        {
          from: ['presentation/r'],
          first: { out: ['about'], in: [] },
          next: { out: ['documents'], in: [] },
          inSources: null,
          families: true,
          depth: 1,
          limit: 100,
        },
      ]);
      expect(expansion?.steps.map(({ entity }) => entity.slug)).toEqual(['document/INF/MSME/W/1']);
      expect([await expansion?.hasMore(), await expansion?.hasMore()]).toEqual([true, true]);
    });

    test('the summary has the version and the counts of the data set', async () => {
      const { version, entityCounts, relationCounts } = store.dataset;
      expect(version).toBe(graph.version);
      expect([entityCounts.get('Topic'), relationCounts.get('about')?.get('STATED')]).toEqual([3, 4]);
    });
  });
}

const graph = buildGraph(
  rawDataset({
    entities: [
      'document/INF/MSME/W/1',
      'document/INF/MSME/W/1/Rev.1',
      'initiative/guide',
      'member/new',
      'member/old',
      'member/zurich',
      'organization/itc',
      'presentation/p',
      'presentation/q',
      'presentation/r',
      'topic/a',
      'topic/b',
      'topic/zurich',
    ].map((slug) => ({ slug, ...(slug.endsWith('/zurich') && { name: 'Zürich' }) })),
    claims: [
      'organization/itc presented presentation/p',
      belongs('member/old', '2018/2023-04-26'),
      belongs('member/new', '2023-04-26/..'),
      'presentation/p about topic/a',
      'presentation/p about topic/b',
      'presentation/p about topic/zurich',
      'organization/itc presented presentation/q',
      'presentation/r about document/INF/MSME/W/1',
      'document/INF/MSME/W/1/Rev.1 documents initiative/guide',
    ],
  }),
);

const none: PageRange = { first: null, after: null, last: null, before: null };
const all: PageRange = { ...none, first: 1_000 };
const any = { out: null, in: null, asOf: null, inSources: null };

function belongs(member: string, edtf: string) {
  return {
    claim: `${member} belongsTo organization/itc`,
    when: { edtf },
    quotes: [{ in: '1', span: [0, 5], words: 'words' }],
  };
}

type PageResults<T> = readonly (Page<T> | UnknownCursorError | undefined)[];

function keysOf(pages: PageResults<{ readonly relation: { readonly key: string } }>): string[] {
  return pages.flatMap((page) => (page && 'items' in page ? page.items.map(({ relation }) => relation.key) : []));
}

function slugsOf(page: PageResults<{ readonly slug: string }>[number]): string[] {
  return page && 'items' in page ? page.items.map(({ slug }) => slug) : [];
}
