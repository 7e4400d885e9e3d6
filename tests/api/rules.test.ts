import { describe, expect, test } from 'vitest';
import { builtInRules } from '../../src/model/rules.ts';
import { startGraph } from '../helpers/start-graph.ts';

const quotes = [{ in: '1', span: [0, 5], words: 'words' }];

const facts = {
  entities: [
    { slug: 'organization/icc' },
    { slug: 'member/france' },
    { slug: 'post/chair' },
    { slug: 'person/ada' },
    { slug: 'event/day', when: { edtf: '2024-06-27', verbatim: '27 June', rule: 'year-of-source' } },
  ],
  rules: [
    {
      id: 'name-tells-place',
      statement: 'An organization is based in the economy that its name contains.',
      needs: 'The name as written.',
      yields: ['basedIn'],
    },
    { id: 'un-membership', basis: 'EXTERNAL', statement: 'France is in Europe.', needs: 'Nothing.', yields: ['about'] },
    {
      id: 'year-of-source',
      statement: 'A day without a year is in that of its source.',
      needs: 'The day.',
      yields: [],
    },
  ],
  claims: [
    { claim: 'organization/icc basedIn member/france', basis: 'DERIVED', rule: 'name-tells-place', quotes },
    { claim: 'member/france about organization/icc', basis: 'EXTERNAL', rule: 'un-membership' },
    { claim: 'person/ada holds post/chair', when: { edtf: '2018/2023-04-26' }, statedAt: '2022-12-31', quotes },
  ],
};

describe('rules', () => {
  test('are all that relations and dates rest on: the built-in ones and those of editors', async () => {
    const { data } = await startGraph(facts).query('{ rules { id basis statement needs yields } }');
    const { rules } = data as { rules: { id: string; yields: string[] }[] };
    expect(rules.map(({ id }) => id)).toEqual([
      ...builtInRules.map(({ id }) => id),
      'name-tells-place',
      'un-membership',
      'year-of-source',
    ]);
    expect(rules.slice(builtInRules.length)).toEqual([
      {
        id: 'name-tells-place',
        basis: 'DERIVED',
        statement: 'An organization is based in the economy that its name contains.',
        needs: 'The name as written.',
        yields: ['BASED_IN'],
      },
      {
        id: 'un-membership',
        basis: 'EXTERNAL',
        statement: 'France is in Europe.',
        needs: 'Nothing.',
        yields: ['ABOUT'],
      },
      {
        id: 'year-of-source',
        basis: 'DERIVED',
        statement: 'A day without a year is in that of its source.',
        needs: 'The day.',
        yields: [],
      },
    ]);
  });

  test('a relation and its edge have the rule, and the words that the rule needs; a stated relation has none', async () => {
    const { data } = await startGraph(facts).query(`{
      entity(ref: "organization/icc") {
        ... on Organization { basedInEdge { ...edge } }
        discussedIn { edges { ...edge } }
      }
      stated: relations(filter: { kinds: [HOLDS] }) { nodes { basis rule { id } } }
    }
    fragment edge on RelationEdge {
      basis rule { id } review evidence { quote } relation { sentence rule { id statement } review }
    }`);
    expect(data).toEqual({
      entity: {
        basedInEdge: {
          basis: 'DERIVED',
          rule: { id: 'name-tells-place' },
          review: 'UNREVIEWED',
          evidence: [{ quote: 'words' }],
          relation: {
            sentence: 'icc is based in france',
            rule: {
              id: 'name-tells-place',
              statement: 'An organization is based in the economy that its name contains.',
            },
            review: 'UNREVIEWED',
          },
        },
        discussedIn: {
          edges: [
            {
              basis: 'EXTERNAL',
              rule: { id: 'un-membership' },
              review: 'UNREVIEWED',
              evidence: [],
              relation: {
                sentence: 'france is about icc',
                rule: { id: 'un-membership', statement: 'France is in Europe.' },
                review: 'UNREVIEWED',
              },
            },
          ],
        },
      },
      stated: { nodes: [{ basis: 'STATED', rule: null }] },
    });
  });

  test('a relation that the graph derives has a built-in rule, and needs no reading', async () => {
    const { data } = await startGraph({
      entities: [{ slug: 'document/INF/MSME/4' }, { slug: 'document/INF/MSME/4/Rev.1' }],
    }).query('{ relations(filter: { kinds: [REVISES] }) { nodes { basis rule { id basis yields } review } } }');
    const rule = { id: 'symbol-suffix', basis: 'DERIVED', yields: ['CORRECTS', 'REVISES'] };
    expect(data).toEqual({ relations: { nodes: [{ basis: 'DERIVED', rule, review: null }] } });
  });
});

describe('when', () => {
  test('a date that a rule gave names the rule; one that a source gives names none', async () => {
    const { data } = await startGraph(facts).query(`{
      events { nodes { when { edtf verbatim rule { id statement } statedAt } } }
      timeline(filter: { types: [EVENT] }) { nodes { when { basis rule { id } } } }
      relations(filter: { kinds: [HOLDS] }) { nodes { when { edtf rule { id } statedAt } } }
    }`);
    expect(data).toEqual({
      events: {
        nodes: [
          {
            when: {
              edtf: '2024-06-27',
              verbatim: '27 June',
              rule: { id: 'year-of-source', statement: 'A day without a year is in that of its source.' },
              statedAt: null,
            },
          },
        ],
      },
      timeline: { nodes: [{ when: { basis: 'DERIVED', rule: { id: 'year-of-source' } } }] },
      relations: { nodes: [{ when: { edtf: '2018/2023-04-26', rule: null, statedAt: '2022-12-31' } }] },
    });
  });

  test('`holds` tells how a source supports that a relation holds on a day; null if it does not', async () => {
    const { data } = await startGraph(facts).query(`{ relations(filter: { kinds: [HOLDS] }) { nodes { when {
      before: holds(asOf: "2017-12-31")
      within: holds(asOf: "2020-01-01")
      stated: holds(asOf: "2022-12-31")
      later: holds(asOf: "2023-04-26")
      after: holds(asOf: "2023-04-27")
    } } } }`);
    expect(data).toEqual({
      relations: {
        nodes: [{ when: { before: null, within: 'STATED', stated: 'STATED', later: 'CARRIED_FORWARD', after: null } }],
      },
    });
  });

  test('`asOf` leaves out relations that do not hold on the day', async () => {
    const { data } = await startGraph(facts).query(`{ posts { nodes {
      within: holders(asOf: "2023-04-26") { nodes { name } }
      after: holders(asOf: "2023-04-27") { totalCount }
    } } }`);
    expect(data).toEqual({
      posts: { nodes: [{ within: { nodes: [{ name: 'ada' }] }, after: { totalCount: 0 } }] },
    });
  });
});
