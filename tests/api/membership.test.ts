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
    { claim: `member/emirates joined ${group}`, when: { edtf: '2023-03-28', verbatim: '28 March 2023' }, quotes },
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
  days.map((day) => `d${day.replaceAll('-', '')}: ${field(`"${day}"`)}`).join(' ');

describe('membership of the Group', () => {
  test('`members(filter: { groupMemberAsOf })` has those that belonged on a day, with the sum of their seats', async () => {
    const { data } = await startGraph(facts).query(
      `{ ${eachDay((day) => `members(filter: { groupMemberAsOf: ${day} }) { totalCount totalSeats nodes { name } }`)} }`,
    );
    const list = (totalSeats: number, ...names: string[]) => ({
      totalCount: names.length,
      totalSeats,
      nodes: names.map((name) => ({ name })),
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
      `{ members { nodes { name ${eachDay((day) => `membership(asOf: ${day}) { status statedAt }`)} } } }`,
    );
    const [statedAt, back, stated, forward] = ['2023-12-07', 'CARRIED_BACK', 'STATED', 'CARRIED_FORWARD'];
    const on = (name: string, ...statuses: (string | null)[]) => ({
      name,
      ...Object.fromEntries(
        days.map((day, index) => {
          const status = statuses[index];
          return [`d${day.replaceAll('-', '')}`, status ? { status, statedAt } : null];
        }),
      ),
    });
    expect(data).toEqual({
      members: {
        nodes: [
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
      `{ members(filter: { name: "eu" }) { nodes {
        membership(asOf: "2023-12-07") { relation { sentence basis when { edtf verbatim statedAt rule { id } } evidence { quote } } }
      } } }`,
    );
    expect(data).toEqual({
      members: {
        nodes: [
          {
            membership: {
              relation: {
                sentence: 'eu belongs to MSME Group',
                basis: 'STATED',
                when: {
                  edtf: '2017-12-13/2024-03-01',
                  verbatim: null,
                  statedAt: '2023-12-07',
                  rule: { id: 'membership-period' },
                },
                evidence: [{ quote: 'words' }],
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
      '{ relations(first: 1, filter: { kinds: [BELONGS_TO] }) { nodes { id when { edtf } } } }',
    );
    const [node] = (data as { relations: { nodes: { id: string }[] } }).relations.nodes;
    expect(
      await query('query ($id: ID!) { node(id: $id) { ... on Relation { id when { edtf } } } }', { id: node?.id }),
    ).toEqual({ data: { node } });
  });

  test('`joined` and `groupMember` tell who joined when, and who belongs at any time or on a day', async () => {
    const { data } = await startGraph(facts).query(
      `{
        members { nodes { name joined { edtf verbatim } ever: groupMember once: groupMember(asOf: "2023-03-27") } }
        inside: members(filter: { groupMember: true }, orderBy: { field: SEATS, direction: DESC }) { totalSeats nodes { name } }
        outside: members(filter: { groupMember: false }) { totalSeats nodes { name } }
        both: members(filter: { groupMemberAsOf: "2024-03-02", name: "eu" }) { totalCount totalSeats }
      }`,
    );
    const joined = { edtf: '2023-03-28', verbatim: '28 March 2023' };
    expect(data).toEqual({
      members: {
        nodes: [
          { name: 'barbados', joined: null, ever: true, once: true },
          { name: 'emirates', joined, ever: true, once: false },
          { name: 'eu', joined: null, ever: true, once: true },
          { name: 'iceland', joined: null, ever: false, once: false },
        ],
      },
      inside: { totalSeats: 30, nodes: ['eu', 'barbados', 'emirates'].map((name) => ({ name })) },
      outside: { totalSeats: 0, nodes: [{ name: 'iceland' }] },
      both: { totalCount: 0, totalSeats: 0 },
    });
  });

  test('that of another organization is not that of the Group', async () => {
    const { data } = await startGraph({
      entities: [{ slug: group }, { slug: 'organization/g20' }, { slug: 'member/barbados' }],
      claims: ['member/barbados belongsTo organization/g20', 'member/barbados joined organization/g20'],
    }).query(`{
      member: entity(ref: "member/barbados") { ... on Member { groupMember joined { edtf } membership(asOf: "2023-12-07") { status } } }
      members(filter: { groupMemberAsOf: "2023-12-07" }) { totalCount }
    }`);
    expect(data).toEqual({
      member: { groupMember: false, joined: null, membership: null },
      members: { totalCount: 0 },
    });
  });

  test('takes one store call for all members of a page, and `totalSeats` does not depend on the page', async () => {
    const { query, calls } = startGraph(facts);
    const { data } = await query(
      '{ members(filter: { groupMemberAsOf: "2023-12-07" }, first: 1) { totalSeats nodes { membership(asOf: "2023-12-07") { status } } } }',
    );
    expect(data).toEqual({ members: { totalSeats: 30, nodes: [{ membership: { status: 'STATED' } }] } });
    expect(calls).toEqual(['list × 1', 'countFacets × 1', 'adjacentRelations belongsTo × 1']);
  });

  test('a day that does not exist is rejected', async () => {
    const { errors } = await startGraph(facts).query(
      '{ members(filter: { groupMemberAsOf: "2023-02-29" }) { totalCount } }',
    );
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
    before: members(filter: { groupMemberAsOf: "2023-03-27" }) { nodes { name } }
    within: members(filter: { groupMemberAsOf: "2023-03-28" }) { nodes { name } }
    after: members(filter: { groupMemberAsOf: "2024-01-01" }) { nodes { name } }
  }`);
  const named = (...names: string[]) => ({ nodes: names.map((name) => ({ name })) });
  expect(data).toEqual({ before: named('barbados'), within: named('barbados', 'benin'), after: named('benin') });
});

describe('membership over two lists', () => {
  // The list of 2024 no longer names the Emirates, which joined in March 2023, and names Benin, which the one of 2023 did not.
  const list = (statedAt: string, ...names: string[]) =>
    names.map((name) => ({ claim: `member/${name} belongsTo ${group}`, statedAt, list: true, quotes }));
  const twoLists = {
    entities: [
      { slug: group, name: 'MSME Group', founded: { edtf: '2017-12-13' } },
      ...['barbados', 'benin', 'emirates'].map((name) => ({ slug: `member/${name}` })),
      { slug: 'member/eu', seats: 28 },
    ],
    claims: [
      ...list('2023-12-07', 'barbados', 'emirates', 'eu'),
      { claim: `member/emirates joined ${group}`, when: { edtf: '2023-03-28' }, quotes },
    ],
    otherSources: { later: { asOf: '2024-12-31', claims: list('2024-12-11', 'barbados', 'benin', 'eu') } },
  };
  const listDays = ['2023-03-27', '2023-12-07', '2023-12-08', '2024-06-30', '2024-12-11', '2025-03-01'] as const;
  const eachListDay = (field: (day: string) => string) =>
    listDays.map((day) => `d${day.replaceAll('-', '')}: ${field(`"${day}"`)}`).join(' ');

  test('`members(filter: { groupMemberAsOf })` has on the day of each list those that it names, and between them all who may have belonged', async () => {
    const { data } = await startGraph(twoLists).query(
      `{ ${eachListDay((day) => `members(filter: { groupMemberAsOf: ${day} }) { totalCount totalSeats nodes { name } }`)} }`,
    );
    const members = (totalSeats: number, ...names: string[]) => ({
      totalCount: names.length,
      totalSeats,
      nodes: names.map((name) => ({ name })),
    });
    expect(data).toEqual({
      d20230327: members(29, 'barbados', 'eu'),
      d20231207: members(30, 'barbados', 'emirates', 'eu'),
      d20231208: members(31, 'barbados', 'benin', 'emirates', 'eu'),
      d20240630: members(31, 'barbados', 'benin', 'emirates', 'eu'),
      d20241211: members(30, 'barbados', 'benin', 'eu'),
      d20250301: members(30, 'barbados', 'benin', 'eu'),
    });
  });

  test('`membership(asOf:)` says what a list states, what is carried over, and what is only possible', async () => {
    const { query, calls } = startGraph(twoLists);
    const { data } = await query(
      `{ members { nodes { name ${eachListDay((day) => `membership(asOf: ${day}) { status statedAt }`)} } } }`,
    );
    const on = (name: string, ...statuses: ([status: string, statedAt: string] | null)[]) => ({
      name,
      ...Object.fromEntries(
        listDays.map((day, index) => {
          const [status, statedAt] = statuses[index] ?? [];
          return [`d${day.replaceAll('-', '')}`, status ? { status, statedAt } : null];
        }),
      ),
    });
    const [first, second] = ['2023-12-07', '2024-12-11'] as const;
    const always = [
      ['CARRIED_BACK', first],
      ['STATED', first],
      ['CARRIED_FORWARD', first],
      ['CARRIED_FORWARD', first],
      ['STATED', second],
      ['CARRIED_FORWARD', second],
    ] as const satisfies readonly [string, string][];
    const possible = (day: string): [string, string] => ['POSSIBLE', day];
    expect(data).toEqual({
      members: {
        nodes: [
          on('barbados', ...always),
          on('benin', null, null, possible(second), possible(second), ['STATED', second], ['CARRIED_FORWARD', second]),
          on('emirates', null, ['STATED', first], possible(first), possible(first), null, null),
          on('eu', ...always),
        ],
      },
    });
    expect(calls).toEqual(['list × 1', 'adjacentRelations belongsTo × 4']);
  });

  test('a Member that only the second list names joined between the two, by a rule', async () => {
    const { data } = await startGraph(twoLists).query(`{
      members { nodes { name joined { edtf start end rule { id } } } }
      joined: relations(filter: { kinds: [JOINED] }) { nodes { sentence basis sources { name } evidence { document { slug } } } }
    }`);
    const between = {
      ...{ edtf: '[2023-12-08..2024-12-11]', start: '2023-12-08', end: '2024-12-11' },
      rule: { id: 'joined-between-lists' },
    };
    const onDay = { edtf: '2023-03-28', start: '2023-03-28', end: '2023-03-28', rule: null };
    const relation = (sentence: string, basis: string, source: string) => ({
      ...{ sentence, basis, sources: [{ name: source }] },
      evidence: [{ document: { slug: `document/${source}` } }],
    });
    expect(data).toEqual({
      members: {
        nodes: [
          { name: 'barbados', joined: null },
          { name: 'benin', joined: between },
          { name: 'emirates', joined: onDay },
          { name: 'eu', joined: null },
        ],
      },
      joined: {
        nodes: [
          relation('emirates joined MSME Group', 'STATED', 'report'),
          relation('benin joined MSME Group', 'DERIVED', 'later'),
        ],
      },
    });
  });

  test('the relation of a Member that both lists name rests on both, and is stated on both days', async () => {
    const { data } = await startGraph(
      twoLists,
    ).query(`{ relations(filter: { sourceEntities: ["member/eu", "member/emirates"], kinds: [BELONGS_TO] }) {
      nodes {
        sentence sourceCount when { edtf statedAt statedOn }
        claims { source { name } when { statedOn } evidence { document { slug } } }
        disputes { field }
      }
    } }`);
    const claim = (name: string, day: string) => ({
      ...{ source: { name }, when: { statedOn: [day] } },
      evidence: [{ document: { slug: `document/${name}` } }],
    });
    expect(data).toEqual({
      relations: {
        nodes: [
          {
            sentence: 'emirates belongs to MSME Group',
            sourceCount: 1,
            when: { edtf: '2023-03-28/2024-12-10?', statedAt: '2023-12-07', statedOn: ['2023-12-07'] },
            claims: [claim('report', '2023-12-07')],
            disputes: [],
          },
          {
            sentence: 'eu belongs to MSME Group',
            sourceCount: 2,
            when: { edtf: '2017-12-13/..', statedAt: '2024-12-11', statedOn: ['2023-12-07', '2024-12-11'] },
            claims: [claim('report', '2023-12-07'), claim('later', '2024-12-11')],
            disputes: [],
          },
        ],
      },
    });
  });
});
