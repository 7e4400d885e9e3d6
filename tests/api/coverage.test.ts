import { describe, expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

const quotes = [{ in: '1', span: [0, 5], words: 'words' }];
const presented = (key: string) => ({ claim: `organization/itc presented presentation/${key}`, quotes });

const facts = {
  entities: ['a', 'b', 'c', 'd'].map((key) => ({ slug: `presentation/${key}` })).concat({ slug: 'organization/itc' }),
  claims: [
    { ...presented('a'), verdicts: ['SUPPORTED', 'SUPPORTED'] as const },
    { ...presented('b'), verdicts: ['SUPPORTED', 'NOT_SUPPORTED', 'SUPPORTED'] as const },
    { ...presented('c'), verdicts: ['SUPPORTED'] as const },
    presented('d'),
  ],
};

test('coverage counts the claims of the sources by what independent readers found, in two store calls', async () => {
  const { query, calls } = startGraph(facts);
  expect(await query('{ coverage { reviews { status count } } }')).toEqual({
    data: {
      coverage: {
        reviews: [
          { status: 'SUPPORTED', count: 1 },
          { status: 'DISPUTED', count: 1 },
          { status: 'UNREVIEWED', count: 2 },
        ],
      },
    },
  });
  expect(calls).toEqual(['coverage × 1', 'countRelations × 3']);
});

test('its counts are those of the lists of relations, and leave out what the graph itself derived', async () => {
  const { data } = await startGraph(facts).query(`{
    coverage { reviews { count } }
    supported: relations(filter: { reviews: [SUPPORTED] }) { totalCount }
    disputed: relations(filter: { reviews: [DISPUTED] }) { totalCount }
    unreviewed: relations(filter: { reviews: [UNREVIEWED] }) { totalCount }
    relations { totalCount }
    derived: relations(filter: { kinds: [CONTAINS] }) { totalCount nodes { review } }
  }`);
  expect(data).toEqual({
    coverage: { reviews: [{ count: 1 }, { count: 1 }, { count: 2 }] },
    supported: { totalCount: 1 },
    disputed: { totalCount: 1 },
    unreviewed: { totalCount: 2 },
    relations: { totalCount: 5 },
    derived: { totalCount: 1, nodes: [{ review: null }] },
  });
});

describe('a declared count', () => {
  const group = 'organization/msme-group';
  const count = (declared: number, edtf: string | null, find: object | null) => ({
    ...{ label: 'things', declared, when: edtf && { edtf }, quotes, find },
  });
  const ofMeetings = { type: 'Meeting', body: group };
  const ofMembers = { from: group, edge: 'belongsTo', direction: 'IN' };
  const ofPresentations = { from: 'organization/itc', edge: 'presented', direction: 'OUT' };
  const member = (name: string, statedAt: string) => ({
    ...{ claim: `member/${name} belongsTo ${group}`, statedAt, list: true, quotes },
  });
  const twoYears = {
    entities: [
      { slug: group, founded: { edtf: '2017-12-13' } },
      { slug: 'organization/council' },
      { slug: 'organization/itc' },
      { slug: 'meeting/2023-07-03' },
      { slug: 'meeting/2024-07-02' },
      { slug: 'meeting/2024-05-02-council', date: '2024-05-02', body: 'organization/council' },
      ...['barbados', 'benin'].map((name) => ({ slug: `member/${name}` })),
      { slug: 'member/eu', seats: 28 },
      ...['early', 'late', 'undated'].map((name) => ({ slug: `presentation/${name}` })),
    ],
    claims: [
      ...['barbados', 'eu'].map((name) => member(name, '2023-12-07')),
      'paragraph/report/1 describes meeting/2023-07-03',
      'presentation/early presentedAt meeting/2023-07-03',
      presented('early'),
      presented('undated'),
    ],
    counts: [count(2, null, ofMembers), count(2, '2023', ofMeetings), count(3, '2023', ofPresentations)],
    otherSources: {
      later: {
        asOf: '2024-12-31',
        claims: [
          ...['barbados', 'benin'].map((name) => member(name, '2024-12-11')),
          'paragraph/later/1 describes meeting/2023-07-03',
          'paragraph/later/1 describes meeting/2024-07-02',
          'paragraph/later/1 describes meeting/2024-05-02-council',
          'presentation/late presentedAt meeting/2024-07-02',
          presented('late'),
          presented('early'),
        ],
        counts: [
          count(29, '2023-12-07', { ...ofMembers, sum: 'seats' }),
          count(2, '2024-12-11', { ...ofMembers, sum: 'seats' }),
          count(1, '2024', ofMeetings),
          count(3, '2023/2024', ofMeetings),
          count(4, '2023/2024', { type: 'Meeting' }),
          count(1, '2024', ofPresentations),
          count(7, null, null),
        ],
      },
    },
  };
  const counted = (source: string, edtf: string, declared: number, actual: number) => ({
    ...{ source: { name: source }, when: { edtf }, declared, actual },
  });

  test('is compared with what its source names at its time, in a fixed number of store calls', async () => {
    const { query, calls } = startGraph(twoYears);
    const { data } = await query('{ coverage { counts { source { name } when { edtf } declared actual } } }');
    expect(data).toEqual({
      coverage: {
        counts: [
          counted('report', '../2023-12-31', 2, 2),
          counted('report', '2023', 2, 1),
          counted('report', '2023', 3, 2), // Undated things may be of any year.
          counted('later', '2023-12-07', 29, 1), // The later source does not name the European Union.
          counted('later', '2024-12-11', 2, 2),
          counted('later', '2024', 1, 1),
          counted('later', '2023/2024', 3, 2),
          counted('later', '2023/2024', 4, 3),
          counted('later', '2024', 1, 1),
          counted('later', '../2024-12-31', 7, 0), // The graph does not represent what is counted.
        ],
      },
    });
    expect(calls).toEqual([
      'coverage × 1',
      'adjacentRelations belongsTo, presented, belongsTo, presented × 2',
      'countList × 4',
    ]);
  });

  test('of one source is found in it as if it were the only one', async () => {
    const { otherSources: _, ...alone } = twoYears;
    const counts = 'counts { source { name } when { edtf } declared actual }';
    const report = (await startGraph(twoYears).query(`{ coverage(sources: ["report"]) { ${counts} } }`)).data;
    expect(report).toEqual((await startGraph(alone).query(`{ coverage { ${counts} } }`)).data);
    expect(report).toEqual({
      coverage: {
        counts: [
          counted('report', '../2023-12-31', 2, 2),
          counted('report', '2023', 2, 1),
          counted('report', '2023', 3, 2),
        ],
      },
    });
  });
});
