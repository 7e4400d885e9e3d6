import { describe, expect, test } from 'vitest';
import { loadGraph } from '../../src/dataset/build.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { operateOn } from '../helpers/operate.ts';
import { startGraph } from '../helpers/start-graph.ts';

describe('timeline', () => {
  const dated = {
    entities: [
      { slug: 'meeting/2023-07-03' },
      { slug: 'presentation/at-meeting' },
      { slug: 'event/june', when: { edtf: '2023-06' } },
      { slug: 'event/day', when: { edtf: '2023-06-27' } },
      { slug: 'event/review', when: { edtf: '2024-06-26/2024-06-28' } },
      { slug: 'event/undated' },
      { slug: 'topic/never' },
    ],
    claims: ['presentation/at-meeting presentedAt meeting/2023-07-03'],
  };
  const edges = 'totalCount edges { future node { slug when { edtf basis rule { id } } } }';

  test('is ordered by time, marks future entities, and lists undated entities last', async () => {
    expect(
      await startGraph(dated).query(`{ timeline(filter: { types: [EVENT, PRESENTATION, MEETING] }) { ${edges} } }`),
    ).toEqual({
      data: {
        timeline: {
          totalCount: 6,
          edges: [
            ['event/june', '2023-06', 'STATED', false],
            ['event/day', '2023-06-27', 'STATED', false],
            ['meeting/2023-07-03', '2023-07-03', 'STATED', false],
            ['presentation/at-meeting', '2023-07-03', 'DERIVED', false, 'date-of-occasion'],
            ['event/review', '2024-06-26/2024-06-28', 'STATED', true],
            ['event/undated', null, null, null],
          ].map(([slug, edtf, basis, future, rule = null]) => ({
            future,
            node: { slug, when: edtf && { edtf, basis, rule: rule && { id: rule } } },
          })),
        },
      },
    });
  });

  test('has what was said or done with its own date, that of a relation, or that of its occasion, in this order', async () => {
    const quotes = [{ in: '1', span: [0, 5], words: 'words' }];
    const { query } = startGraph({
      entities: [
        { slug: 'meeting/2023-07-03' },
        { slug: 'organization/itc', founded: { edtf: '1964' } },
        ...['decision/of-meeting', 'decision/dated', 'statement/by-rule', 'initiative/edition'].map((slug) => ({
          slug,
        })),
        { slug: 'initiative/guide', launched: { edtf: '2022' }, dated: { edtf: '2021' } },
      ],
      rules: [{ id: 'year-of-source', yields: [] }],
      claims: [
        'decision/of-meeting takenAt meeting/2023-07-03',
        { claim: 'organization/itc took decision/dated', when: { edtf: '2023-03' }, quotes },
        'decision/dated takenAt meeting/2023-07-03',
        { claim: 'organization/itc made statement/by-rule', when: { edtf: '2023-04', rule: 'year-of-source' }, quotes },
        { claim: 'initiative/edition partOf initiative/guide', when: { edtf: '2023-05' }, role: 'edition', quotes },
      ],
    });
    expect(await query(`{ timeline { ${edges} } }`)).toEqual({
      data: {
        timeline: {
          totalCount: 7,
          edges: [
            ['initiative/guide', '2022', 'STATED', false],
            ['decision/dated', '2023-03', 'STATED', false],
            ['statement/by-rule', '2023-04', 'DERIVED', false, 'year-of-source'],
            ['initiative/edition', '2023-05', 'STATED', false],
            ['meeting/2023-07-03', '2023-07-03', 'STATED', false],
            ['decision/of-meeting', '2023-07-03', 'DERIVED', false, 'date-of-occasion'],
            ['document/report', null, null, null],
          ].map(([slug, edtf, basis, future, rule = null]) => ({
            future,
            node: { slug, when: edtf && { edtf, basis, rule: rule && { id: rule } } },
          })),
        },
      },
    });
  });

  test('with a range, has the entities that overlap it and no undated ones', async () => {
    const { query } = startGraph(dated);
    const { data } = await query(
      '{ a: timeline(filter: { from: "2023-06-30", to: "2023-07-03" }) { nodes { slug } } b: timeline(filter: { from: "2024-06-28" }) { nodes { slug } } }',
    );
    expect(data).toEqual({
      a: { nodes: ['event/june', 'meeting/2023-07-03', 'presentation/at-meeting'].map((slug) => ({ slug })) },
      b: { nodes: [{ slug: 'event/review' }] },
    });
  });
});

test('every dated entity of the report is on the timeline', async () => {
  const graph = loadGraph('data');
  const operate = operateOn({ currentStore: () => memoryStore(graph) });
  const result = await operate('{ timeline(filter: { from: "0001-01-01" }) { totalCount } }');
  const dated = graph.entities.filter(({ time }) => time !== null);
  expect(dated.length).toBeGreaterThan(50);
  expect(result).toEqual({ data: { timeline: { totalCount: dated.length } } });
});
