import { describe, expect, test } from 'vitest';
import { startGraph, type TestFacts } from '../helpers/start-graph.ts';

// Two reports that disagree: at which occasion the spotlight was given, when the ITC hosted the lab, how many members there
// are, and how many meetings there were in 2023.

const quote = (words: string) => [{ in: '1', span: [0, words.length], words }];
const spotlight = 'presentation/spotlight presentedAt event/';
const hosted = 'organization/itc organized event/lab';
const meetings = (declared: number, words: string) => ({
  ...{ label: 'meetings in 2023', declared, when: { edtf: '2023' }, quotes: quote(words) },
  find: { type: 'Meeting' },
});

const facts = {
  entities: [
    { slug: 'organization/group' },
    { slug: 'organization/itc' },
    { slug: 'event/lab' },
    { slug: 'event/summit' },
    { slug: 'presentation/spotlight' },
    { slug: 'figure/members', value: 88, unit: 'members' },
  ],
  claims: [
    { claim: `${spotlight}lab`, quotes: quote('at the lab') },
    { claim: hosted, when: { edtf: '2023-05' }, quotes: quote('in May 2023') },
    { claim: 'figure/members measures organization/group', quotes: quote('88 members') },
    'organization/itc tookPartIn event/summit',
  ],
  counts: [meetings(5, 'five meetings')],
  otherSources: {
    later: {
      asOf: '2024-12-31',
      claims: [
        { claim: `${spotlight}summit`, quotes: quote('at the summit') },
        { claim: hosted, when: { edtf: '2023-06-20' }, quotes: quote('on 20 June 2023') },
        'organization/itc tookPartIn event/summit',
      ],
      properties: [{ of: 'figure/members', property: 'value', value: 89, quotes: quote('89 members') }],
      counts: [meetings(6, 'six meetings')],
    },
  },
} satisfies TestFacts;

const fields = `entity { slug } subject field reason
  sides { value served preferred sources { name } evidence { quote document { name } } relations { sentence when { edtf } } }`;

/** A side as the first source gives it, and one as the later does. Fields of entities have the first one. */
function sides(
  [first, firstQuote, ...firstRelations]: readonly [string, string, ...object[]],
  [later, laterQuote, ...laterRelations]: readonly [string, string, ...object[]],
) {
  const side = (source: string, document: string, value: string, words: string, relations: readonly object[]) => ({
    ...{ value, served: source === 'report', preferred: false, sources: [{ name: source }] },
    ...{ evidence: [{ quote: words, document: { name: document } }], relations },
  });
  return [
    side('report', 'Report', first, firstQuote, firstRelations),
    side('later', 'later', later, laterQuote, laterRelations),
  ];
}

const ofOccasion = {
  ...{ entity: { slug: 'presentation/spotlight' }, subject: 'occasion of spotlight', field: 'occasion', reason: null },
  sides: sides(
    ['lab', 'at the lab', { sentence: 'spotlight was given at lab', when: null }],
    ['summit', 'at the summit', { sentence: 'spotlight was given at summit', when: null }],
  ),
};
const ofTime = {
  ...{ entity: { slug: 'organization/itc' }, subject: 'when itc organized lab', field: 'when', reason: null },
  sides: sides(
    ['2023-05', 'in May 2023', { sentence: 'itc organized lab', when: { edtf: '2023-05' } }],
    ['2023-06-20', 'on 20 June 2023', { sentence: 'itc organized lab', when: { edtf: '2023-06-20' } }],
  ),
};
const ofValue = {
  ...{ entity: { slug: 'figure/members' }, subject: 'value of members', field: 'value', reason: null },
  sides: sides(['88', '88 members'], ['89', '89 members']),
};
const ofCount = {
  ...{ entity: null, subject: 'number of meetings in 2023', field: 'declared', reason: null },
  sides: sides(['5', 'five meetings'], ['6', 'six meetings']).map((side) => ({ ...side, served: false })),
};

describe('what sources disagree about', () => {
  test('is listed with the words of each side: relations, times, values and counts', async () => {
    const { query, calls } = startGraph(facts);
    expect(await query(`{ coverage { disputes { ${fields} } } }`)).toEqual({
      data: { coverage: { disputes: [ofOccasion, ofTime, ofValue, ofCount] } },
    });
    expect(calls).toEqual(['coverage × 1', 'entities × 5', 'relations × 4', 'entities × 2']);
  });

  test('is told of the entity and of each relation on a side, in one store call for all', async () => {
    const { query, calls } = startGraph(facts);
    const { data } = await query(`{
      presentations { nodes { disputes { field } occasion { name } } }
      figures { nodes { value disputes { ${fields} } } }
      relations(filter: { kinds: [PRESENTED_AT, ORGANIZED, TOOK_PART_IN] }) { nodes { sentence when { edtf } disputes { subject } } }
    }`);
    const relation = (sentence: string, edtf: string | null, subject: string | null) => ({
      sentence,
      when: edtf && { edtf },
      disputes: subject === null ? [] : [{ subject }],
    });
    expect(data).toEqual({
      presentations: { nodes: [{ disputes: [{ field: 'occasion' }], occasion: { name: 'lab' } }] },
      figures: { nodes: [{ value: 88, disputes: [ofValue] }] },
      relations: {
        nodes: [
          relation('spotlight was given at lab', null, ofOccasion.subject),
          relation('itc organized lab', '2023-05', ofTime.subject),
          relation('itc took part in summit', null, null),
          relation('spotlight was given at summit', null, ofOccasion.subject),
          relation('itc organized lab', '2023-06-20', ofTime.subject),
        ],
      },
    });
    expect(calls.filter((call) => call.startsWith('coverage'))).toEqual(['coverage × 1']);
  });

  test('is told of what it is about only, and nothing is disputed if sources agree', async () => {
    const { query } = startGraph(facts);
    const { data } = await query(`{
      entity(ref: "event/lab") { disputes { field } }
      coverage(sources: ["later"]) { disputes { field } }
    }`);
    expect(data).toEqual({
      entity: { disputes: [] },
      coverage: { disputes: ['occasion', 'when', 'value', 'declared'].map((field) => ({ field })) },
    });
    const { otherSources: _, ...alone } = facts;
    expect(
      await startGraph(alone).query(`{
        coverage { disputes { field } }
        relations(filter: { kinds: [PRESENTED_AT] }) { nodes { disputes { field } } }
        figures { nodes { disputes { field } } }
      }`),
    ).toEqual({
      data: {
        coverage: { disputes: [] },
        relations: { nodes: [{ disputes: [] }] },
        figures: { nodes: [{ disputes: [] }] },
      },
    });
  });
});

describe('a field that can have one value only', () => {
  const served = `{
    presentations { nodes { occasion { name } disputes { reason sides { value served preferred } } } }
    figures { nodes { value disputes { reason sides { value served preferred } } } }
  }`;
  const answer = (occasion: string, value: number, reason: string | null) => {
    const dispute = (chosen: string, ...values: string[]) => ({
      reason,
      sides: values.map((one) => ({
        value: one,
        served: one === chosen,
        preferred: reason !== null && one === chosen,
      })),
    });
    return {
      presentations: {
        nodes: [{ occasion: { name: occasion }, disputes: [dispute(occasion, 'lab', 'summit')] }],
      },
      figures: { nodes: [{ value, disputes: [dispute(String(value), '88', '89')] }] },
    };
  };

  test('has that of the earliest source', async () => {
    expect((await startGraph(facts).query(served)).data).toEqual(answer('lab', 88, null));
  });

  test('has the one that an editor prefers, with the reason', async () => {
    const reason = 'The later report corrects the earlier one.';
    const preferences = [
      { of: 'presentation/spotlight', field: 'occasion', prefer: 'event/summit', reason },
      { of: 'figure/members', field: 'value', prefer: 89, reason },
    ];
    expect((await startGraph({ ...facts, preferences }).query(served)).data).toEqual(answer('summit', 89, reason));
  });

  test('that no file gives, has that of the earliest source that does', async () => {
    const founded = (edtf: string) => ({
      ...{ of: 'organization/itc', property: 'founded', value: { edtf } },
      quotes: quote(`in ${edtf}`),
    });
    const { query } = startGraph({
      entities: [{ slug: 'organization/itc' }],
      properties: [founded('1964')],
      otherSources: { later: { asOf: '2024-12-31', properties: [founded('1965')] } },
    });
    expect(
      await query(
        '{ organizations { nodes { founded { edtf } disputes { field sides { value served sources { name } } } } } }',
      ),
    ).toEqual({
      data: {
        organizations: {
          nodes: [
            {
              founded: { edtf: '1964' },
              disputes: [
                {
                  field: 'founded',
                  sides: [
                    { value: '1964', served: true, sources: [{ name: 'report' }] },
                    { value: '1965', served: false, sources: [{ name: 'later' }] },
                  ],
                },
              ],
            },
          ],
        },
      },
    });
  });
});

test('times that agree are no dispute: the relation has the more precise one', async () => {
  const { query } = startGraph({
    ...facts,
    otherSources: {
      later: {
        claims: [{ claim: hosted, when: { edtf: '2023-05-09' }, quotes: quote('9 May') }],
        asOf: '2024-12-31',
      },
    },
  });
  expect(
    await query(
      '{ relations(filter: { kinds: [ORGANIZED] }) { nodes { when { edtf } sourceCount disputes { field } } } }',
    ),
  ).toEqual({
    data: {
      relations: { nodes: [{ when: { edtf: '2023-05-09' }, sourceCount: 2, disputes: [] }] },
    },
  });
});
