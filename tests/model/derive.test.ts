import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { rawDataset, type TestFacts } from '../helpers/start-graph.ts';

// Meetings of the Group and of the Council, by date, with the number that each has within its year.

const quotes = [{ in: '1', span: [0, 5], words: 'words' }];
const council = 'organization/council';
const bodies = [{ slug: 'organization/msme-group' }, { slug: council }];

const ofGroup = (date: string, ordinal: number) => ({ slug: `meeting/${date}`, ordinal });
const ofCouncil = (date: string, ordinal: number) => ({
  ...{ slug: `meeting/${date}-council`, name: `Council, ${date}`, date, ordinal, body: council },
});

/** A count that a source declares of the meetings that a body held in a year. */
const held = (declared: number, edtf: string, find: object = {}) => ({
  ...{ label: 'meetings', declared, when: { edtf }, quotes },
  find: { type: 'Meeting', body: 'organization/msme-group', ...find },
});

/** Which meeting succeeds which, without the type. */
function successions(meetings: readonly { readonly slug: string }[], more: TestFacts = {}): string[] {
  const { relations } = buildGraph(
    rawDataset({ ...more, entities: [...bodies, ...meetings, ...(more.entities ?? [])] }),
  );
  return relations.flatMap(({ kind, source, target }) =>
    kind === 'succeeds' ? [`${source} after ${target}`.replaceAll('meeting/', '')] : [],
  );
}

describe('a meeting succeeds the one before it', () => {
  test('if their numbers follow each other, in whatever order the files have them', () => {
    const meetings = [ofGroup('2023-10-09', 4), ofGroup('2023-03-13', 2), ofGroup('2023-07-03', 3)];
    expect(successions(meetings)).toEqual(['2023-07-03 after 2023-03-13', '2023-10-09 after 2023-07-03']);
  });

  test('not if there is one between them of which nothing is known but the number', () => {
    expect(successions([ofGroup('2023-03-13', 1), ofGroup('2023-10-09', 3)])).toEqual([]);
  });

  test('of its own body, also if that met between two meetings of another one, or on the same day', () => {
    const meetings = [
      ...[ofGroup('2023-03-13', 1), ofGroup('2023-10-09', 2)],
      ...[ofCouncil('2023-03-13', 1), ofCouncil('2023-05-02', 2), ofCouncil('2023-12-11', 3)],
    ];
    expect(successions(meetings)).toEqual([
      '2023-10-09 after 2023-03-13',
      '2023-05-02-council after 2023-03-13-council',
      '2023-12-11-council after 2023-05-02-council',
    ]);
  });

  test('not if the meetings of two bodies have numbers that follow each other', () => {
    expect(successions([ofGroup('2023-03-13', 1), ofCouncil('2023-05-02', 2)])).toEqual([]);
  });

  describe('as the first of a year the last of the year before', () => {
    const meetings = [ofGroup('2023-10-09', 4), ofGroup('2023-12-04', 5), ofGroup('2024-02-20', 1)];
    const inYear = '2023-12-04 after 2023-10-09';
    const overYears = '2024-02-20 after 2023-12-04';

    test.each<[string, readonly object[], boolean]>([
      ['if a source declares how many there were', [held(5, '2023')], true],
      ['not if no source does', [], false],
      ['not if there were more', [held(6, '2023')], false],
      ['not if it is declared of another year', [held(5, '2024')], false],
      ['not if it is declared up to the middle of the year', [held(5, '../2023-06-30')], false],
      ['not if it is declared of a month of the year', [held(5, '2023-12')], false],
      ['not if it is declared of meetings of any body', [held(5, '2023', { body: null })], false],
      ['not if it is declared of another body', [held(5, '2023', { body: council })], false],
      ['if another source declares it, too', [held(6, '2022'), held(5, '2023')], true],
    ])('%s', (_, counts, follows) => {
      const facts = { counts: counts as NonNullable<TestFacts['counts']> };
      expect(successions(meetings, facts)).toEqual([inYear, ...(follows ? [overYears] : [])]);
    });

    test('and not as the second, nor after a year without a meeting', () => {
      const counts = [held(5, '2023'), held(1, '2024')];
      expect(successions([ofGroup('2023-12-04', 5), ofGroup('2024-02-20', 2)], { counts })).toEqual([]);
      expect(successions([ofGroup('2023-12-04', 5), ofGroup('2025-02-20', 1)], { counts })).toEqual([]);
    });
  });

  test('rests on the words that describe both, by the sources that do', () => {
    const describes = (name: string, date: string, words: string) => ({
      claim: `paragraph/${name}/1 describes meeting/${date}`,
      quotes: [{ in: '1', span: [0, words.length], words }],
    });
    const { relations } = buildGraph(
      rawDataset({
        entities: [...bodies, ofGroup('2023-12-04', 5), ofGroup('2024-02-20', 1)],
        claims: [describes('report', '2023-12-04', 'on 4 December')],
        counts: [held(5, '2023')],
        otherSources: { later: { asOf: '2024-12-31', claims: [describes('later', '2024-02-20', 'on 20 February')] } },
      }),
    );
    expect(relations.find(({ kind }) => kind === 'succeeds')).toMatchObject({
      ...{ key: 'meeting/2024-02-20 succeeds meeting/2023-12-04', basis: 'DERIVED', rule: 'order-of-meetings' },
      ...{ sources: ['report', 'later'], claims: [], review: null },
      evidence: [{ quote: 'on 4 December' }, { quote: 'on 20 February' }],
    });
  });

  test('is not derived if a source says so itself', () => {
    const claims = ['meeting/2023-07-03 succeeds meeting/2023-03-13'];
    const meetings = [ofGroup('2023-03-13', 2), ofGroup('2023-07-03', 3)];
    expect(successions(meetings, { claims })).toEqual(['2023-07-03 after 2023-03-13']);
    const { relations } = buildGraph(rawDataset({ entities: [...bodies, ...meetings], claims }));
    expect(relations.find(({ kind }) => kind === 'succeeds')?.basis).toBe('STATED');
  });
});

describe('a document of which several reports speak', () => {
  const slugs = [
    'document/INF/MSME/R/39',
    'document/INF/MSME/R/39/Corr.1',
    'document/WT/MIN(17)/58',
    'document/WT/MIN(17)/58/Rev.1',
  ];
  const entities = slugs.map((slug) => ({ slug }));
  const cites = (name: string, ...symbols: readonly string[]) =>
    symbols.map((symbol) => `paragraph/${name}/1 cites document/${symbol}`);
  const graph = () =>
    buildGraph(
      rawDataset({
        entities,
        claims: cites('report', 'INF/MSME/R/39', 'WT/MIN(17)/58'),
        otherSources: {
          later: { asOf: '2024-12-31', claims: cites('later', 'INF/MSME/R/39/Corr.1', 'INF/MSME/R/39') },
        },
      }),
    ).relations;

  test('is corrected by one that has its symbol and a suffix, by the words of the reports that cite either', () => {
    expect(
      graph().flatMap(({ kind, source, target, sources }) =>
        /^(corr|rev)/.test(kind) ? [[source, kind, target, sources]] : [],
      ),
    ).toEqual([
      [slugs[1], 'corrects', slugs[0], ['report', 'later']],
      [slugs[3], 'revises', slugs[2], ['report']],
    ]);
  });

  test('is referenced by each that cites it, by its own words only', () => {
    expect(
      graph().flatMap(({ kind, source, target, sources, evidence }) =>
        kind === 'references' ? [[source, target, sources, evidence.length]] : [],
      ),
    ).toEqual([
      ['document/report', slugs[0], ['report'], 1],
      ['document/report', slugs[2], ['report'], 1],
      ['document/later', slugs[1], ['later'], 1],
      ['document/later', slugs[0], ['later'], 1],
    ]);
  });
});
