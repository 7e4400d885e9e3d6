import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory/index.ts';
import { dataGraph } from '../helpers/data-graph.ts';
import { operateOn } from '../helpers/operate.ts';

// What a list leaves out: `not` in filters; and how long the values of arguments may be.

const store = memoryStore(dataGraph);
const query = operateOn({ currentStore: () => store });

async function counts(fields: string) {
  const { data, errors } = await query(`{ ${fields} }`);
  expect(errors).toBeUndefined();
  return Object.fromEntries(
    Object.entries(data as Record<string, { totalCount: number }>).map(([name, { totalCount }]) => [name, totalCount]),
  );
}

async function errorOf(text: string, variables: Record<string, unknown> = {}) {
  const { errors = [] } = await query(text, variables);
  return errors.map(({ message, extensions }) => [extensions.code, message]);
}

describe('not', () => {
  test('a list and what is not in it are all', async () => {
    const { all, ofItc, others } = await counts(`
      all: presentations { totalCount }
      ofItc: presentations(filter: { presenters: ["organization/itc"] }) { totalCount }
      others: presentations(filter: { not: { presenters: ["organization/itc"] } }) { totalCount }
    `);
    expect([(ofItc ?? 0) > 0, all]).toEqual([true, (ofItc ?? 0) + (others ?? 0)]);
  });

  test('negates conditions together, and what has no value does not meet a condition on it', async () => {
    const { all, planned, both, neither } = await counts(`
      all: events { totalCount }
      planned: events(filter: { statuses: [PLANNED] }) { totalCount }
      both: events(filter: { statuses: [PLANNED], not: { kinds: [WORKSHOP, PANEL], statuses: [HELD] } }) { totalCount }
      neither: events(filter: { not: { statuses: [PLANNED] } }) { totalCount }
    `);
    expect([both, neither]).toEqual([planned, (all ?? 0) - (planned ?? 0)]);
  });

  test('twice is the same as not at all, and without conditions it changes nothing', async () => {
    const { reports, twice, empty, all } = await counts(`
      reports: documents(filter: { kinds: [ANNUAL_REPORT] }) { totalCount }
      twice: documents(filter: { not: { not: { kinds: [ANNUAL_REPORT] } } }) { totalCount }
      empty: documents(filter: { not: {} }) { totalCount }
      all: documents { totalCount }
    `);
    expect([twice, empty]).toEqual([reports, all]);
  });

  test('is at most three levels deep', async () => {
    expect(
      await errorOf('{ topics(filter: { not: { not: { not: { not: { name: "a" } } } } }) { totalCount } }'),
    ).toEqual([['ARGUMENT_OUT_OF_RANGE', '"the depth of not" must be from 0 to 3, but got 4.']]);
  });
});

describe('values are bounded', () => {
  const many = (value: string) => Array.from({ length: 101 }, (_, index) => `${value}${index}`);
  const tooMany = (name: string) => [
    ['ARGUMENT_OUT_OF_RANGE', `"the length of ${name}" must be from 0 to 100, but got 101.`],
  ];
  const tooLong = (name: string) => [
    ['ARGUMENT_OUT_OF_RANGE', `"${name}" must have at most 200 characters, but got 201.`],
  ];
  const long = 'a'.repeat(201);

  test.each<[string, string, Record<string, unknown>, unknown]>([
    [
      'references in a filter',
      'query ($v: [EntityRef!]) { documents(filter: { citedBy: $v }) { totalCount } }',
      { v: many('paragraph/x/') },
      tooMany('citedBy'),
    ],
    [
      'texts in a filter',
      'query ($v: [String!]) { figures(filter: { units: $v }) { totalCount } }',
      { v: many('unit') },
      tooMany('units'),
    ],
    [
      'sources',
      'query ($v: [SourceRef!]) { timeline(filter: { sources: $v }) { totalCount } }',
      { v: many('report') },
      tooMany('sources'),
    ],
    [
      'ends of relations',
      'query ($v: [EntityRef!]) { relations(filter: { targetEntities: $v }) { totalCount } }',
      { v: many('topic/x') },
      tooMany('targetEntities'),
    ],
    ['a name to find', 'query ($v: String!) { entitiesByName(name: $v) { name } }', { v: long }, tooLong('name')],
    [
      'a part of a name',
      'query ($v: String!) { topics(filter: { name: $v }) { totalCount } }',
      { v: long },
      tooLong('name'),
    ],
    [
      'a name from outside',
      'query ($v: String!) { members(first: 1) { nodes { externalNames(meaning: $v) { name } } } }',
      { v: long },
      tooLong('meaning'),
    ],
  ])('%s', async (_, text, variables, expected) => {
    expect(await errorOf(text, variables)).toEqual(expected);
  });

  test('the same value many times is one', async () => {
    const { data } = await query(
      'query ($v: [RelationKind!]) { organizations(filter: { sourceOf: $v }) { totalCount } }',
      {
        v: Array.from({ length: 100 }, () => 'RECEIVED'),
      },
    );
    expect(data).toEqual((await query('{ organizations(filter: { sourceOf: [RECEIVED] }) { totalCount } }')).data);
  });
});
