import { beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import type { TypeName } from '../../src/model/entities.ts';
import type { Graph } from '../../src/model/graph.ts';
import {
  allRelations,
  type Condition,
  fullRange,
  type ListQuery,
  type Page,
  type PageRange,
  type RelationQuery,
  type RelationSelection,
} from '../../src/store/queries.ts';
import { type Store, UnknownCursorError } from '../../src/store/store.ts';
import { rawDataset } from '../helpers/start-graph.ts';

/** The part of the contract of `Store` about the sources on which relations rest, and which speak of entities. */
export function sourcesContract(name: string, makeStore: (graph: Graph) => Store | Promise<Store>): void {
  describe(`${name} fulfils the contract of a store for sources`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await makeStore(graph);
    });

    test('a relation keeps the sources that it rests on, and what each of several claims', async () => {
      const [ofThree, ofOne, ofNone] = await store.relations([hosted, aboutTrade, revises]);
      const claim = { basis: 'STATED', rule: null, when: null, review: 'UNREVIEWED' };
      expect([ofThree?.sources, ofOne?.sources, ofNone?.sources]).toEqual([
        ['report', 'report-2024', 'report-2025'],
        ['report'],
        [],
      ]);
      expect([ofThree?.claims, ofOne?.claims, ofNone?.claims]).toEqual([
        [
          { source: 'report', ...claim },
          { source: 'report-2024', ...claim },
          { source: 'report-2025', ...claim },
        ],
        [],
        [],
      ]);
    });

    test.each<[string, Partial<RelationSelection>, readonly string[]]>([
      ['any or no source', { inSources: null }, inTextOrder],
      ['a source', { inSources: ['report-2025'] }, [contains2025, hosted, coHosted, hostedNight]],
      [
        'one of two sources, once each',
        { inSources: ['report-2025', 'report-2024'] },
        [contains2024, contains2025, hosted, coHosted, aboutCash, hostedNight],
      ],
      [
        'a known and an unknown source',
        { inSources: ['report-1999', 'report-2024'] },
        [contains2024, hosted, aboutCash],
      ],
      ['an unknown source', { inSources: ['report-1999'] }, []],
      ['no source at all', { inSources: [] }, []],
      ['a source and a kind', { inSources: ['report-2025'], kinds: ['organized'] }, [hosted, coHosted, hostedNight]],
      ['a source and a basis', { inSources: ['report-2025'], basis: ['DERIVED'] }, [contains2025]],
      ['a source and a start', { inSources: ['report-2024'], sources: ['organization/itc'] }, [hosted]],
      ['a source and an end', { inSources: ['report-2025'], targets: ['event/day'] }, [hosted, coHosted]],
    ])('relations are selected by %s, in the order of the text, and counted', async (_, conditions, keys) => {
      const selection = { ...allRelations, ...conditions };
      const pages = await store.listRelations([{ ...selection, bySourceCount: null, range: fullRange }]);
      expect(pages.map(keysOf)).toEqual([keys]);
      expect(await store.countRelations([selection])).toEqual([keys.length]);
    });

    describe.each([
      ['the most sources first', 'DESC', [hosted, coHosted, ...ofOneSource, revises]],
      ['the fewest sources first', 'ASC', [revises, ...ofOneSource, coHosted, hosted]],
    ] as const)('relations with %s', (_, bySourceCount, keys) => {
      const pageOf = async (range: Partial<PageRange>, conditions: Partial<RelationQuery> = {}) =>
        (
          await store.listRelations([{ ...allRelations, bySourceCount, ...conditions, range: { ...none, ...range } }])
        )[0];

      test('are in the order of the text if they have equally many', async () => {
        expect(keysOf(await pageOf({ first: 100 }))).toEqual(keys);
        expect(await pageOf({ first: 100 })).toMatchObject({ hasNext: false, hasPrevious: false });
      });

      test('are paged forward and backward', async () => {
        const [forward, backward]: string[][] = [[], []];
        for (let start = 0; start < keys.length; start += 3) {
          const page = await pageOf({ first: 3, after: keys[start - 1] ?? null });
          expect(page).toMatchObject({ hasNext: start + 3 < keys.length, hasPrevious: start > 0 });
          forward?.push(...keysOf(page));
        }
        for (let end = keys.length; end > 0; end -= 3) {
          const page = await pageOf({ last: 3, before: keys[end] ?? null });
          expect(page).toMatchObject({ hasNext: end < keys.length, hasPrevious: end > 3 });
          backward?.unshift(...keysOf(page));
        }
        expect([forward, backward]).toEqual([keys, keys]);
      });

      test('are those of the selection, of which a cursor must be', async () => {
        const inSource = { inSources: ['report-2025'] };
        const selected = keys.filter((key) => [contains2025, hosted, coHosted, hostedNight].includes(key));
        expect(keysOf(await pageOf({ first: 3 }, inSource))).toEqual(selected.slice(0, 3));
        expect(keysOf(await pageOf({ last: 3 }, inSource))).toEqual(selected.slice(1));
        expect(await pageOf({ first: 3, after: aboutCash }, inSource)).toEqual(new UnknownCursorError(aboutCash));
        expect(keysOf(await pageOf({ first: 3 }, { targets: ['event/day'] }))).toEqual(
          keys.filter((key) => [hosted, coHosted].includes(key)),
        );
      });
    });

    test.each<[string, readonly string[] | null, readonly [string[], string[]]]>([
      [
        'any source',
        null,
        [
          [hosted, coHosted, aboutTrade],
          [hosted, hostedNight],
        ],
      ],
      [
        'one source',
        ['report-2025'],
        [
          [hosted, coHosted],
          [hosted, hostedNight],
        ],
      ],
      ['one of two sources, once each', ['report', 'report-2024'], [[hosted, coHosted, aboutTrade], [hosted]]],
      ['an unknown source', ['report-1999'], [[], []]],
      ['no source at all', [], [[], []]],
    ])('adjacent relations of %s are paged and counted', async (_, inSources, keys) => {
      const [slugs, selection] = [['event/day', 'organization/itc'], { out: null, in: null, asOf: null, inSources }];
      const pages = async (range: Partial<PageRange>) =>
        (await store.adjacentRelations(slugs, selection, { ...none, ...range })).map(adjacentKeysOf);
      expect(await pages({ first: 100 })).toEqual(keys);
      expect(await pages({ first: 1 })).toEqual(keys.map((all) => all.slice(0, 1)));
      expect(await pages({ last: 1 })).toEqual(keys.map((all) => all.slice(-1)));
      expect(await store.countAdjacentRelations(slugs, selection)).toEqual(keys.map(({ length }) => length));
    });

    test('adjacent relations of a source have only cursors of that source', async () => {
      const selection = { out: null, in: null, asOf: null, inSources: ['report-2025'] };
      const pageAfter = async (after: string) =>
        (await store.adjacentRelations(['event/day'], selection, { ...none, first: 5, after }))[0];
      expect(adjacentKeysOf(await pageAfter(hosted))).toEqual([coHosted]);
      expect(await pageAfter(aboutTrade)).toEqual(new UnknownCursorError(aboutTrade));
    });

    test.each<[string, string, readonly string[] | null, readonly string[]]>([
      ['any source: the exact match first', 'trade', null, ['topic/trade', 'organization/icc', 'topic/cash']],
      ['a source that speaks of the exact match', 'trade', ['report'], ['topic/trade', 'organization/icc']],
      ['a source that does not', 'trade', ['report-2024', 'report-2025'], ['organization/icc', 'topic/cash']],
      ['any source, with all words', 'trade cash', null, ['topic/cash']],
      [
        'a source of which no entity has all words, with any',
        'trade cash',
        ['report'],
        ['topic/trade', 'organization/icc'],
      ],
      ['an unknown source', 'trade', ['report-1999'], []],
      ['no source at all', 'trade', [], []],
    ])('a search finds entities of %s', async (_, query, inSources, slugs) => {
      const [all, second] = await store.search([
        { query, types: null, inSources, range: fullRange },
        { query, types: null, inSources, range: { ...none, first: 1, after: slugs[0] ?? null } },
      ]);
      expect([hitsOf(all), all]).toMatchObject([slugs, { total: slugs.length, hasNext: false, hasPrevious: false }]);
      expect([hitsOf(second), second]).toMatchObject([slugs.slice(1, 2), { total: slugs.length }]);
    });

    test.each<[string, Condition, readonly string[]]>([
      [
        'a source',
        { property: 'sources', oneOf: ['report-2025'] },
        ['event/day', 'organization/itc', 'event/night', 'organization/icc'],
      ],
      [
        'one of two sources',
        { property: 'sources', oneOf: ['report-2024', 'report'] },
        ['event/day', 'organization/itc', 'event/night', 'organization/icc', 'topic/cash', 'topic/trade'],
      ],
      ['an unknown source', { property: 'sources', oneOf: ['report-1999'] }, []],
      ['no source at all', { property: 'sources', oneOf: [] }, []],
      [
        'a number of sources',
        { property: 'sourceCount', oneOf: [2, 0] },
        ['event/night', 'organization/icc', 'topic/unused'],
      ],
    ])('lists have the entities of %s, and are counted', async (_, condition, slugs) => {
      const selection = { types, where: [condition] };
      const pages = await store.list([{ ...selection, orderBy: mostSourcesFirst, range: fullRange }]);
      expect(pages.map(slugsOf)).toEqual([slugs]);
      expect(await store.countList([selection])).toEqual([slugs.length]);
    });

    test('a list is ordered by the number of sources in both directions, and paged', async () => {
      const ascending = { property: 'sourceCount', descending: false } as const;
      const pages = await store.list([
        { types, where: [], orderBy: mostSourcesFirst, range: { ...none, first: 3 } },
        { types, where: [], orderBy: mostSourcesFirst, range: { ...none, last: 3 } },
        { types, where: [], orderBy: ascending, range: { ...none, first: 3 } },
        { types, where: [], orderBy: ascending, range: { ...none, first: 3, after: 'topic/trade' } },
      ]);
      expect(pages.map(slugsOf)).toEqual([
        ['event/day', 'organization/itc', 'event/night'],
        ['topic/cash', 'topic/trade', 'topic/unused'],
        ['topic/unused', 'topic/cash', 'topic/trade'],
        ['event/night', 'organization/icc', 'event/day'],
      ]);
    });

    test('facets by the number of sources have every number, the most frequent first', async () => {
      const [facets] = await store.countFacets([{ types, where: [], by: { property: 'sourceCount' }, limit: 9 }]);
      expect(facets?.map(({ value, count }) => [value, count])).toEqual([
        ['3', 2],
        ['2', 2],
        ['1', 2],
        ['0', 1],
      ]);
    });

    test('the summary has the number of relations of each source', () => {
      const counts = graph.sources.map(({ name: source }) =>
        store.dataset.relationClasses
          .filter(({ sources }) => sources.includes(source))
          .reduce((total, { count }) => total + count, 0),
      );
      expect(counts).toEqual([4, 3, 4]);
    });
  });
}

const hosted = 'organization/itc organized event/day';
const coHosted = 'organization/icc organized event/day';
const aboutTrade = 'event/day about topic/trade';
const aboutCash = 'event/night about topic/cash';
const hostedNight = 'organization/itc organized event/night';
const revises = 'document/INF/MSME/W/1/Rev.1 revises document/INF/MSME/W/1';
const contains2023 = 'document/report contains paragraph/report/1';
const contains2024 = 'document/report-2024 contains paragraph/report-2024/1';
const contains2025 = 'document/report-2025 contains paragraph/report-2025/1';

/** What three reports say of two events. The documents with a symbol and one of the topics are in none. */
const graph = buildGraph(
  rawDataset({
    entities: [
      { slug: 'document/INF/MSME/W/1' },
      { slug: 'document/INF/MSME/W/1/Rev.1' },
      { slug: 'event/day' },
      { slug: 'event/night' },
      { slug: 'organization/icc', name: 'Trade Chamber' },
      { slug: 'organization/itc' },
      { slug: 'topic/cash', name: 'Cash for cross-border trade' },
      { slug: 'topic/trade', name: 'Trade' },
      { slug: 'topic/unused' },
    ],
    claims: [hosted, coHosted, aboutTrade],
    otherSources: {
      'report-2024': { asOf: '2024-12-31', claims: [hosted, aboutCash] },
      'report-2025': { asOf: '2025-12-31', claims: [hosted, coHosted, hostedNight] },
    },
  }),
);

const inTextOrder = [
  ...[contains2023, contains2024, contains2025],
  ...[hosted, coHosted, aboutTrade, aboutCash, hostedNight, revises],
];
const ofOneSource = inTextOrder.filter((key) => ![hosted, coHosted, revises].includes(key));

const types: readonly TypeName[] = ['Event', 'Organization', 'Topic'];
const mostSourcesFirst: ListQuery['orderBy'] = { property: 'sourceCount', descending: true };
const none: PageRange = { first: null, after: null, last: null, before: null };

type Pages<T> = Page<T> | UnknownCursorError | undefined;

function itemsOf<T>(page: Pages<T>): readonly T[] {
  return page && 'items' in page ? page.items : [];
}

function keysOf(page: Pages<{ readonly key: string }>): string[] {
  return itemsOf(page).map(({ key }) => key);
}

function adjacentKeysOf(page: Pages<{ readonly relation: { readonly key: string } }>): string[] {
  return itemsOf(page).map(({ relation }) => relation.key);
}

function slugsOf(page: Pages<{ readonly slug: string }>): string[] {
  return itemsOf(page).map(({ slug }) => slug);
}

function hitsOf(page: Pages<{ readonly entity: { readonly slug: string } }>): string[] {
  return itemsOf(page).map(({ entity }) => entity.slug);
}
