import { describe, expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

// The Group was founded on 13 December 2017. On 7 December 2023 a source lists three Members; of two it reports when
// they joined or left.

const group = 'organization/msme-group';
const quotes = [{ in: '1', span: [0, 5], words: 'words' }];
const listed = { statedAt: '2023-12-07', quotes };

const facts = {
  entities: [
    { slug: group, name: 'MSME Group', founded: { edtf: '2017-12-13' } },
    { slug: 'member/barbados' },
    { slug: 'member/emirates' },
    { slug: 'member/eu', seats: 28 },
    { slug: 'member/iceland', seats: 0 },
  ],
  claims: [
    { claim: `member/barbados belongsTo ${group}`, ...listed },
    { claim: `member/emirates belongsTo ${group}`, ...listed },
    { claim: `member/eu belongsTo ${group}`, ...listed },
    { claim: `member/emirates joined ${group}`, when: { edtf: '2023-03-28', asWritten: '28 March 2023' }, quotes },
    { claim: `member/eu left ${group}`, when: { edtf: '2024-03-01' }, quotes },
  ],
};

const days = [
  '2017-12-12',
  '2017-12-13',
  '2023-03-27',
  '2023-03-28',
  '2023-12-07',
  '2024-03-01',
  '2024-03-02',
] as const;

/** A field for each of the days, under the alias `d20171212`. */
const eachDay = (field: (day: string) => string) =>
  days.map((day) => `d${day.replaceAll('-', '')}: ${field(`asOf: "${day}"`)}`).join(' ');

describe('membership of the Group', () => {
  test('`members(asOf:)` has those that belonged on a day, with the sum of their seats', async () => {
    const { data } = await startGraph(facts).query(
      `{ ${eachDay((asOf) => `members(${asOf}) { totalCount totalSeats edges { node { name } } }`)} }`,
    );
    const list = (totalSeats: number, ...names: string[]) => ({
      totalCount: names.length,
      totalSeats,
      edges: names.map((name) => ({ node: { name } })),
    });
    expect(data).toEqual({
      d20171212: list(0),
      d20171213: list(29, 'barbados', 'eu'),
      d20230327: list(29, 'barbados', 'eu'),
      d20230328: list(30, 'barbados', 'emirates', 'eu'),
      d20231207: list(30, 'barbados', 'emirates', 'eu'),
      d20240301: list(30, 'barbados', 'emirates', 'eu'),
      d20240302: list(2, 'barbados', 'emirates'),
    });
  });

  test('`membership(asOf:)` says whether a source states it for the day, or from which day it is carried over', async () => {
    const { data } = await startGraph(facts).query(
      `{ members { edges { node { name ${eachDay((asOf) => `membership(${asOf}) { status statedAt }`)} } } } }`,
    );
    const [statedAt, back, stated, forward] = ['2023-12-07', 'CARRIED_BACK', 'STATED', 'CARRIED_FORWARD'];
    const on = (name: string, ...statuses: (string | null)[]) => ({
      node: {
        name,
        ...Object.fromEntries(
          days.map((day, index) => {
            const status = statuses[index];
            return [`d${day.replaceAll('-', '')}`, status ? { status, statedAt } : null];
          }),
        ),
      },
    });
    expect(data).toEqual({
      members: {
        edges: [
          on('barbados', null, back, back, back, stated, forward, forward),
          on('emirates', null, null, null, back, stated, forward, forward),
          on('eu', null, back, back, back, stated, forward, null),
          on('iceland', null, null, null, null, null, null, null),
        ],
      },
    });
  });

  test('its relation has the period, the rule that gave it, and the words of the list', async () => {
    const { data } = await startGraph(facts).query(
      `{ members(filter: { name: "eu" }) { edges { node {
        membership(asOf: "2023-12-07") { relation { sentence basis when { edtf asWritten statedAt rule { id } } evidence { quote } } }
      } } } }`,
    );
    expect(data).toEqual({
      members: {
        edges: [
          {
            node: {
              membership: {
                relation: {
                  sentence: 'eu belongs to MSME Group',
                  basis: 'STATED',
                  when: {
                    edtf: '2017-12-13/2024-03-01',
                    asWritten: null,
                    statedAt: '2023-12-07',
                    rule: { id: 'membership-period' },
                  },
                  evidence: [{ quote: 'words' }],
                },
              },
            },
          },
        ],
      },
    });
  });

  test('the relation of a membership can be fetched again by its id', async () => {
    const { query } = startGraph(facts);
    const { data } = await query(
      '{ relations(kinds: [BELONGS_TO], first: 1) { edges { node { id when { edtf } } } } }',
    );
    const [{ node } = { node: { id: '' } }] = (data as { relations: { edges: { node: { id: string } }[] } }).relations
      .edges;
    expect(
      await query('query ($id: ID!) { node(id: $id) { ... on Relation { id when { edtf } } } }', { id: node.id }),
    ).toEqual({ data: { node } });
  });

  test('`joined` and `groupMember` tell who joined when, and who belongs at any time or on a day', async () => {
    const { data } = await startGraph(facts).query(
      `{
        members { edges { node { name joined { edtf asWritten } ever: groupMember once: groupMember(asOf: "2023-03-27") } } }
        inside: members(filter: { groupMember: true }, orderBy: { field: SEATS, direction: DESC }) { totalSeats edges { node { name } } }
        outside: members(filter: { groupMember: false }) { totalSeats edges { node { name } } }
        both: members(asOf: "2024-03-02", filter: { name: "eu" }) { totalCount totalSeats }
      }`,
    );
    const joined = { edtf: '2023-03-28', asWritten: '28 March 2023' };
    expect(data).toEqual({
      members: {
        edges: [
          { node: { name: 'barbados', joined: null, ever: true, once: true } },
          { node: { name: 'emirates', joined, ever: true, once: false } },
          { node: { name: 'eu', joined: null, ever: true, once: true } },
          { node: { name: 'iceland', joined: null, ever: false, once: false } },
        ],
      },
      inside: { totalSeats: 30, edges: ['eu', 'barbados', 'emirates'].map((name) => ({ node: { name } })) },
      outside: { totalSeats: 0, edges: [{ node: { name: 'iceland' } }] },
      both: { totalCount: 0, totalSeats: 0 },
    });
  });

  test('that of another organization is not that of the Group', async () => {
    const { data } = await startGraph({
      entities: [{ slug: group }, { slug: 'organization/g20' }, { slug: 'member/barbados' }],
      claims: ['member/barbados belongsTo organization/g20', 'member/barbados joined organization/g20'],
    }).query(`{
      member: entity(slug: "member/barbados") { ... on Member { groupMember joined { edtf } membership(asOf: "2023-12-07") { status } } }
      members(asOf: "2023-12-07") { totalCount }
    }`);
    expect(data).toEqual({
      member: { groupMember: false, joined: null, membership: null },
      members: { totalCount: 0 },
    });
  });

  test('takes one store call for all members of a page, and `totalSeats` does not depend on the page', async () => {
    const { query, calls } = startGraph(facts);
    const { data } = await query(
      '{ members(asOf: "2023-12-07", first: 1) { totalSeats edges { node { membership(asOf: "2023-12-07") { status } } } } }',
    );
    expect(data).toEqual({ members: { totalSeats: 30, edges: [{ node: { membership: { status: 'STATED' } } }] } });
    expect(calls).toEqual(['list × 1', 'countFacets × 1', 'adjacentRelations belongsTo × 1']);
  });

  test('a day that does not exist is rejected', async () => {
    const { errors } = await startGraph(facts).query('{ members(asOf: "2023-02-29") { totalCount } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_DATE']);
  });
});

test('an unknown start of a period counts as earlier, an unknown end as later', async () => {
  const { data } = await startGraph({
    entities: [{ slug: group }, { slug: 'member/barbados' }, { slug: 'member/benin' }],
    claims: [
      { claim: `member/barbados belongsTo ${group}`, when: { edtf: '/2023' }, quotes },
      { claim: `member/benin belongsTo ${group}`, when: { edtf: '2023-03-28/..' }, quotes },
    ],
  }).query(`{
    before: members(asOf: "2023-03-27") { edges { node { name } } }
    within: members(asOf: "2023-03-28") { edges { node { name } } }
    after: members(asOf: "2024-01-01") { edges { node { name } } }
  }`);
  const named = (...names: string[]) => ({ edges: names.map((name) => ({ node: { name } })) });
  expect(data).toEqual({ before: named('barbados'), within: named('barbados', 'benin'), after: named('benin') });
});
