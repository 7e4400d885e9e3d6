import { beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import type { Graph, Relation } from '../../src/model/graph.ts';
import {
  allRelations,
  type FacetQuery,
  fullRange,
  type Page,
  type RelationSelection,
} from '../../src/store/queries.ts';
import { type Store, UnknownCursorError } from '../../src/store/store.ts';
import { rawDataset } from '../helpers/start-graph.ts';

/** The part of the contract of `Store` about lists of relations, and about what relations lead to. */
export function relationsContract(name: string, makeStore: (graph: Graph) => Store | Promise<Store>): void {
  describe(`${name} fulfils the contract of a store for relations`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await makeStore(graph);
    });

    test.each<[string, Partial<RelationSelection>, readonly string[]]>([
      ['no condition', {}, everyKey],
      ['a kind', { kinds: ['organized'] }, [hosted, coHosted]],
      ['a basis', { basis: ['STATED'] }, [...presented, hosted, coHosted, chaired]],
      ['a role', { roles: ['host'] }, [hosted]],
      ['one of two roles of different kinds', { roles: ['chair', 'co-host'] }, [coHosted, chaired]],
      ['a rule of editors', { rules: ['name-tells-place'] }, [based]],
      ['a built-in rule', { rules: ['symbol-suffix', 'order-of-meetings'] }, [revises, ...succeeds]],
      ['a review status', { reviews: ['SUPPORTED'] }, [hosted]],
      ['one of two review statuses', { reviews: ['SUPPORTED', 'DISPUTED'] }, [hosted, coHosted]],
      ['a source', { sources: ['organization/icc'] }, [...byIcc, coHosted, chaired]],
      [
        'one of two sources',
        { sources: ['organization/icc', 'document/INF/MSME/W/1/Rev.1'] },
        [...byIcc, coHosted, chaired, revises],
      ],
      ['a target', { targets: ['event/day'] }, [hosted, coHosted, chaired]],
      ['one of two targets', { targets: ['event/day', 'member/zurich'] }, [hosted, coHosted, chaired, based]],
      [
        'a source and a target',
        { sources: ['organization/itc'], targets: ['event/day', 'member/zurich'] },
        [hosted, based],
      ],
      [
        'a source, a target and a kind',
        { sources: ['organization/icc'], targets: ['event/day'], kinds: ['tookPartIn'] },
        [chaired],
      ],
      ['a target and a role', { targets: ['event/day'], roles: ['co-host'] }, [coHosted]],
      ['a source and a basis', { sources: ['organization/itc'], basis: ['DERIVED'] }, [based]],
      ['a source and a review status', { sources: ['organization/itc'], reviews: ['UNREVIEWED'] }, [...byItc, based]],
      ['a kind and a review status', { kinds: ['organized'], reviews: ['DISPUTED'] }, [coHosted]],
      ['a rule and a target', { rules: ['name-tells-place'], targets: ['event/day'] }, []],
      ['the same source twice', { sources: ['organization/itc', 'organization/itc'], kinds: ['organized'] }, [hosted]],
      ['an unknown source', { sources: ['organization/nobody'] }, []],
      ['a known and an unknown target', { targets: ['topic/nothing', 'member/zurich'] }, [based]],
      ['an unknown role', { roles: ['hostess'] }, []],
      ['no source at all', { sources: [] }, []],
      ['no role at all', { roles: [] }, []],
    ])('relations are selected by %s, in the order of the text, and counted', async (_, conditions, keys) => {
      const selection = { ...allRelations, ...conditions };
      const [page] = await store.listRelations([{ bySourceCount: null, ...selection, range: fullRange }]);
      expect(page).toMatchObject({ hasNext: false, hasPrevious: false });
      expect(keysOf(page)).toEqual(keys);
      expect(await store.countRelations([selection])).toEqual([keys.length]);
    });

    test('each selection has a page of its own; an unknown cursor is returned as an error', async () => {
      const atDay = { ...allRelations, bySourceCount: null, targets: ['event/day'] };
      const none = { first: null, after: null, last: null, before: null };
      const pages = await store.listRelations([
        { ...atDay, range: { ...none, first: 2 } },
        { ...atDay, range: { ...none, first: 2, after: coHosted } },
        { ...atDay, range: { ...none, last: 1, before: coHosted } },
        { ...atDay, range: { ...none, first: 2, after: based } },
        { ...allRelations, bySourceCount: null, roles: ['host'], range: { ...none, first: 2 } },
      ]);
      expect(pages.map((page) => ('items' in page ? [keysOf(page), page.hasPrevious, page.hasNext] : page))).toEqual([
        [[hosted, coHosted], false, true],
        [[chaired], true, false],
        [[hosted], false, true],
        new UnknownCursorError(based),
        [[hosted], false, false],
      ]);
      expect(await store.countRelations([atDay, allRelations, { ...allRelations, roles: ['host'] }])).toEqual([
        3,
        everyKey.length,
        1,
      ]);
      expect(await store.countRelations([])).toEqual([]);
    });

    test('a relation keeps its review and its rule', async () => {
      const relations = await store.relations([hosted, coHosted, chaired, based, revises]);
      expect(relations.map((relation) => [relation?.review, relation?.rule])).toEqual([
        ['SUPPORTED', null],
        ['DISPUTED', null],
        ['UNREVIEWED', null],
        ['UNREVIEWED', 'name-tells-place'],
        [null, 'symbol-suffix'],
      ]);
    });

    test('facets by two steps count an entity once for each end, however many ways lead there', async () => {
      const facets: FacetQuery = {
        types: ['Meeting'],
        where: [],
        by: {
          via: [
            { kind: 'presentedAt', direction: 'IN' },
            { kind: 'presented', direction: 'IN' },
          ],
        },
        limit: 9,
      };
      const [all, largest, ofOne] = await store.countFacets([
        facets,
        { ...facets, limit: 1 },
        { ...facets, where: [{ property: 'date', oneOf: ['2023-03-13'] }] },
      ]);
      const counts = [
        ['organization/itc', 2],
        ['organization/icc', 1],
        [null, 1],
      ];
      expect(all?.map(({ entity, value, count }) => [entity?.slug ?? value, count])).toEqual(counts);
      expect(largest?.map(({ entity, value, count }) => [entity?.slug ?? value, count])).toEqual(counts.slice(0, 1));
      expect(ofOne?.map(({ entity, count }) => [entity?.slug, count])).toEqual([['organization/itc', 1]]);
    });
  });
}

const quotes = [{ in: '1', span: [0, 5], words: 'words' }];

/** Two presentations by the ITC at a meeting, one by each at the next, and none at the last; and who organized an event. */
const graph = buildGraph(
  rawDataset({
    entities: [
      { slug: 'document/INF/MSME/W/1' },
      { slug: 'document/INF/MSME/W/1/Rev.1' },
      { slug: 'event/day' },
      { slug: 'meeting/2023-03-13', ordinal: 1 },
      { slug: 'meeting/2023-07-03', ordinal: 2 },
      { slug: 'meeting/2023-10-09', ordinal: 3 },
      { slug: 'member/zurich' },
      { slug: 'organization/icc' },
      { slug: 'organization/itc' },
      { slug: 'presentation/a' },
      { slug: 'presentation/b' },
      { slug: 'presentation/c' },
      { slug: 'presentation/d' },
    ],
    claims: [
      'presentation/a presentedAt meeting/2023-03-13',
      'presentation/b presentedAt meeting/2023-03-13',
      'presentation/c presentedAt meeting/2023-07-03',
      'presentation/d presentedAt meeting/2023-07-03',
      'organization/itc presented presentation/a',
      'organization/itc presented presentation/b',
      'organization/itc presented presentation/c',
      'organization/icc presented presentation/d',
      { claim: 'organization/itc organized event/day', role: 'host', quotes, verdicts: ['SUPPORTED', 'SUPPORTED'] },
      {
        claim: 'organization/icc organized event/day',
        role: 'co-host',
        quotes,
        verdicts: ['SUPPORTED', 'SUPPORTED', 'NOT_SUPPORTED'],
      },
      { claim: 'organization/icc tookPartIn event/day', role: 'chair', quotes, verdicts: ['SUPPORTED'] },
      { claim: 'organization/itc basedIn member/zurich', basis: 'DERIVED', rule: 'name-tells-place', quotes },
    ],
  }),
);

const hosted = 'organization/itc organized event/day (host)';
const coHosted = 'organization/icc organized event/day (co-host)';
const chaired = 'organization/icc tookPartIn event/day (chair)';
const based = 'organization/itc basedIn member/zurich';
const revises = 'document/INF/MSME/W/1/Rev.1 revises document/INF/MSME/W/1';
const succeeds = ['meeting/2023-07-03 succeeds meeting/2023-03-13', 'meeting/2023-10-09 succeeds meeting/2023-07-03'];
const contains = 'document/report contains paragraph/report/1';
const given = [
  'presentation/a presentedAt meeting/2023-03-13',
  'presentation/b presentedAt meeting/2023-03-13',
  'presentation/c presentedAt meeting/2023-07-03',
  'presentation/d presentedAt meeting/2023-07-03',
];
const byItc = ['a', 'b', 'c'].map((key) => `organization/itc presented presentation/${key}`);
const byIcc = ['organization/icc presented presentation/d'];
const presented = [...given, ...byItc, ...byIcc];
const everyKey = [contains, ...presented, hosted, coHosted, chaired, based, revises, ...succeeds];

function keysOf(page: Page<Relation> | UnknownCursorError | undefined): string[] {
  return page && 'items' in page ? page.items.map(({ key }) => key) : [];
}
