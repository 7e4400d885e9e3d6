import { beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import type { Graph } from '../../src/model/graph.ts';
import { fullRange } from '../../src/store/queries.ts';
import { type Store, UnknownCursorError } from '../../src/store/store.ts';
import { rawDataset } from '../helpers/start-graph.ts';

/** The part of the contract of `Store` about the ways in which names, symbols and words are written. */
export function namesContract(name: string, makeStore: (graph: Graph) => Store | Promise<Store>): void {
  describe(`${name} fulfils the contract of a store for names and words`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await makeStore(graph);
    });

    async function lookUp(text: string): Promise<string[]> {
      const [found = []] = await store.entitiesByName([{ name: text, types: null }]);
      return found.map(({ slug }) => slug);
    }

    async function search(query: string): Promise<string[]> {
      const [page] = await store.search([{ query, types: null, inSources: null, range: fullRange }]);
      if (!page || page instanceof UnknownCursorError) throw new Error('The full range has no cursor.');
      return page.items.map(({ entity }) => entity.slug);
    }

    test.each(spellings)('%j is a name of %s, and finds it first', async (text, slug) => {
      expect(await lookUp(text)).toEqual([slug]);
      expect((await search(text))[0]).toBe(slug);
    });

    test.each(queries)('%j first finds %j', async (query, slugs) => {
      expect((await search(query)).slice(0, slugs.length)).toEqual(slugs);
    });

    test('a name as written comes before the same name with an article', async () => {
      expect(await lookUp('the Guide')).toEqual(['initiative/the-guide']);
      expect(await lookUp('Guide')).toEqual(['initiative/guide', 'initiative/the-guide']);
    });

    test('an end of a symbol finds all documents that it can mean', async () => {
      const both = ['document/INF/MSME/W/50', 'document/INF/TGE/W/50'];
      for (const text of ['W/50', 'w50', 'W 50', '(W/50)']) expect(await lookUp(text)).toEqual(both);
      expect((await search('W50')).slice(0, 2)).toEqual(both);
      expect(await lookUp('inf tge w 50')).toEqual(both.slice(1));
    });

    test.each(['INF/MSME/4/Rev.9', 'INF/MSME/W/460', 'INF/XYZ/W/46', 'W/460', 'INF/MSME/R/4 6', '', '“’”', 'the', '.'])(
      '%j is not the name of another',
      async (text) => {
        expect(await lookUp(text)).toEqual([]);
      },
    );

    test('a stop word is ignored beside other words only', async () => {
      expect(await search('who presented on finance')).toEqual(await search('presented finance'));
      expect(await search('of')).toEqual(['organization/wto-secretariat']);
    });

    test('the words that matched are those of the entity', async () => {
      const [page] = await store.search([
        { query: 'AVEC 1300', types: ['Organization'], inSources: null, range: fullRange },
      ]);
      if (!page || page instanceof UnknownCursorError) throw new Error('The full range has no cursor.');
      expect(page.items.map(({ entity, terms }) => [entity.slug, terms])).toEqual([
        ['organization/avec-shops', ['1300', 'avec']],
      ]);
    });
  });
}

/** The ways in which the name or symbol of each entity may be written. */
const spellings = Object.entries({
  'member/cote-divoire': [
    ...["Côte d'Ivoire", 'Côte d’Ivoire', "Co\u0302te d'Ivoire", 'Côte d\u02bcIvoire', 'Côte d\u2018Ivoire'],
    ...[
      'Côte d`Ivoire',
      'Côte d\u00b4Ivoire',
      'Côte d\u2032Ivoire',
      'cote d\u02b9ivoire',
      'Cô\u00adte d’I\u200bvoi\u200cre\ufeff',
    ],
  ],
  'member/turkiye': ['Türkiye', 'Tu\u0308rkiye', 'Tür\u00adkiye', 'Turkey', 'TURKEY.'],
  'member/united-arab-emirates': ['UAE', 'U.A.E.', 'the UAE', "UAE's"],
  'member/european-union': ['Germany', 'GERMANY', 'Germany’s'],
  'organization/societe': ['Société É', 'Socie\u0301te\u0301 E\u0301'],
  'organization/itc': [
    ...[
      'ITC',
      '"ITC"',
      '“ITC”',
      '(ITC)',
      'the ITC',
      "ITC's",
      'ITC’s',
      'ITC.',
      'ITC,',
      'The I.T.C.',
      '‘ITC’s',
      'IT\u200bC',
    ],
  ],
  'organization/avec': ['AVEC', 'A.V.E.C.', 'A.V.E.C', 'a. v. e. c.', 'the “A.V.E.C.”'],
  'organization/unece': ['UNECE', 'U.N.E.C.E.'],
  'topic/businesses': [
    ...['1,300 businesses', '1 300 businesses', '1300 businesses', '1\u202f300 businesses', '1’300 Businesses'],
  ],
  'topic/firms': ['20000 firms', '20,000 firms', '20 000 firms'],
  'document/INF/MSME/W/46': [
    ...['INF/MSME/W/46', 'inf/msme/w/46', 'INF/MSME/W46', 'inf msme w 46', 'INF-MSME-W-46', 'MSME/W/46', 'msme w46'],
    ...['W46', 'W/46', 'w 46', '“W/46”', 'W/46?', '_INF/MSME/W/46', 'INF/\u00adMSME/W/46', 'INF/TGE/W/7', 'tge w 7'],
  ],
  'document/WT/MIN(17)/58': ['WT/MIN(17)/58', 'MIN(17)/58', 'wt min 17 58'],
  'document/INF/MSME/4/Rev.2': ['INF MSME 4 Rev 2', 'MSME/4/Rev.2', 'inf/msme/4/rev2'],
}).flatMap(([slug, texts]) => texts.map((text) => [text, slug] as const));

const queries: readonly (readonly [string, readonly string[]])[] = [
  ['document INF/MSME/W/45', ['document/INF/MSME/W/45']],
  ['where is INF/MSME/4/Rev.2 cited?', ['document/INF/MSME/4/Rev.2', 'document/INF/MSME/4']],
  ['where is inf/msme/4/rev.2 cited?', ['document/INF/MSME/4/Rev.2', 'document/INF/MSME/4']],
  ['document inf msme w 46', ['document/INF/MSME/W/46']],
  ['where is inf msme w 46 cited', ['document/INF/MSME/W/46']],
  ['the paper W45, please', ['document/INF/MSME/W/45']],
  ['INF/MSME/W/45 and INF/TGE/W/7', ['document/INF/MSME/W/45', 'document/INF/MSME/W/46']],
  ['INF/MSME/4/Rev.9', ['document/INF/MSME/4', 'document/INF/MSME/4/Rev.2']],
  ['MSME/4 Rev. 9', ['document/INF/MSME/4', 'document/INF/MSME/4/Rev.2']],
  ['which documents cite INF/MSME/4/Rev.9', ['document/INF/MSME/4', 'document/INF/MSME/4/Rev.2']],
  ['what is the ITC?', ['organization/itc']],
  ['Who are “the ITC”', ['organization/itc']],
  ['what does the UAE do', ['member/united-arab-emirates']],
  ['fin\u00adance for wo\u200bmen', ['presentation/finance']],
  ['more than 1300', ['topic/businesses']],
  ['20,000', ['topic/firms']],
  ['German', ['member/european-union']],
];

const graph = buildGraph(
  rawDataset({
    rules: [
      { id: 'usual-name', basis: 'EXTERNAL', yields: [] },
      { id: 'state-of-union', basis: 'EXTERNAL', yields: [] },
    ],
    entities: [
      { slug: 'document/INF/MSME/4', symbols: ['INF/MSME/4'] },
      { slug: 'document/INF/MSME/4/Rev.2', symbols: ['INF/MSME/4/Rev.2'] },
      { slug: 'document/INF/MSME/W/45', symbols: ['INF/MSME/W/45'] },
      { slug: 'document/INF/MSME/W/46', symbols: ['INF/MSME/W/46', 'INF/TGE/W/7'] },
      { slug: 'document/INF/MSME/W/50', symbols: ['INF/MSME/W/50'] },
      { slug: 'document/INF/TGE/W/50', symbols: ['INF/TGE/W/50'] },
      { slug: 'document/WT/MIN(17)/58', symbols: ['WT/MIN(17)/58'] },
      { slug: 'topic/businesses', name: 'More than 1,300 businesses', aliases: ['1,300 businesses'] },
      { slug: 'topic/firms', name: '20 000 firms' },
      { slug: 'initiative/guide', name: 'Guide' },
      {
        slug: 'initiative/the-guide',
        name: 'Handbook',
        aliases: [{ name: 'the Guide', source: 'report' }],
      },
      { slug: 'member/cote-divoire', name: "Côte d'Ivoire" },
      {
        slug: 'member/european-union',
        name: 'European Union',
        externalNames: [{ rule: 'state-of-union', names: ['Germany', 'France'] }],
      },
      { slug: 'member/turkiye', name: 'Türkiye', externalNames: [{ rule: 'usual-name', names: ['Turkey'] }] },
      {
        slug: 'member/united-arab-emirates',
        name: 'United Arab Emirates',
        externalNames: [{ rule: 'usual-name', names: ['UAE'] }],
      },
      { slug: 'organization/avec', name: 'A.V.E.C.' },
      { slug: 'organization/avec-shops', name: 'A.V.E.C. shops', summary: 'It has 1 300 shops.' },
      { slug: 'organization/itc', name: 'International Trade Centre', acronym: 'ITC' },
      { slug: 'organization/societe', name: 'Socie\u0301te\u0301 É' },
      { slug: 'organization/unece', name: 'Economic Commission for Europe', aliases: ['UNECE'] },
      { slug: 'organization/wto-secretariat', name: 'Secretariat', summary: 'That of the WTO.' },
      { slug: 'presentation/finance', name: 'Finance for women' },
    ],
  }),
);
