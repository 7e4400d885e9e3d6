import { describe, expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

describe('statements and decisions are apart', () => {
  const facts = {
    entities: [
      { slug: 'meeting/2023-07-03' },
      { slug: 'organization/msme-group' },
      { slug: 'person/ada' },
      { slug: 'decision/compendium', kind: 'MANDATED', manner: 'CONSENSUS' },
      { slug: 'statement/compendium', kind: 'PROPOSED', agendaItem: 'Other Business' },
      { slug: 'statement/thanks', kind: 'NOTED' },
    ],
    claims: [
      'decision/compendium takenAt meeting/2023-07-03',
      'organization/msme-group took decision/compendium',
      'decision/compendium respondsTo statement/compendium',
      'statement/compendium madeAt meeting/2023-07-03',
      'person/ada made statement/compendium',
      'statement/compendium addressedTo organization/msme-group',
    ],
  };

  test('in lists, with their kinds, actors and dates', async () => {
    const { data } = await startGraph(facts).query(`{
      decisions { edges { node { slug kind manner takenBy { edges { node { slug } } } takenAt { slug } respondsTo { edges { node { slug } } } } } }
      statements(orderBy: { field: DATE }) { edges { node { slug kind agendaItem madeBy { edges { node { slug } } } madeAt { slug } addressedTo { edges { node { slug } } } } } }
      byAda: statements(filter: { madeBy: ["person/ada"] }) { counts(by: KIND) { value count } }
      toGroup: statements(filter: { addressedTo: ["organization/msme-group"], from: "2023-07-03" }) { counts(by: ACTOR) { count entity { slug } } }
      other: statements(filter: { agendaItem: ["Other Business"] }) { totalCount }
      ofGroup: decisions(filter: { takenBy: ["organization/msme-group"], kind: [MANDATED], manner: [CONSENSUS] }) { totalCount }
    }`);
    const only = (...slugs: string[]) => ({ edges: slugs.map((slug) => ({ node: { slug } })) });
    expect(data).toEqual({
      decisions: {
        edges: [
          {
            node: {
              slug: 'decision/compendium',
              kind: 'MANDATED',
              manner: 'CONSENSUS',
              takenBy: only('organization/msme-group'),
              takenAt: { slug: 'meeting/2023-07-03' },
              respondsTo: only('statement/compendium'),
            },
          },
        ],
      },
      statements: {
        edges: [
          {
            node: {
              slug: 'statement/compendium',
              kind: 'PROPOSED',
              agendaItem: 'Other Business',
              madeBy: only('person/ada'),
              madeAt: { slug: 'meeting/2023-07-03' },
              addressedTo: only('organization/msme-group'),
            },
          },
          {
            node: {
              slug: 'statement/thanks',
              kind: 'NOTED',
              agendaItem: null,
              madeBy: only(),
              madeAt: null,
              addressedTo: only(),
            },
          },
        ],
      },
      byAda: { counts: [{ value: 'PROPOSED', count: 1 }] },
      toGroup: { counts: [{ entity: { slug: 'person/ada' }, count: 1 }] },
      other: { totalCount: 1 },
      ofGroup: { totalCount: 1 },
    });
  });

  test('at an occasion, of an actor, and on the timeline, with the date of the occasion', async () => {
    const { data } = await startGraph(facts).query(`{
      meeting(date: "2023-07-03") { decisions { edges { node { slug } } } statements { edges { node { slug responses { edges { node { slug } } } } } } }
      entity(slug: "organization/msme-group") { ... on Organization {
        decisions { totalCount } statements { totalCount } addressed { edges { node { __typename slug } } }
      } }
      timeline(types: [DECISION, STATEMENT]) { edges { when { edtf } basis node { slug } } }
    }`);
    const dated = { when: { edtf: '2023-07-03' }, basis: 'DERIVED' };
    expect(data).toEqual({
      meeting: {
        decisions: { edges: [{ node: { slug: 'decision/compendium' } }] },
        statements: {
          edges: [
            {
              node: {
                slug: 'statement/compendium',
                responses: { edges: [{ node: { slug: 'decision/compendium' } }] },
              },
            },
          ],
        },
      },
      entity: {
        decisions: { totalCount: 1 },
        statements: { totalCount: 0 },
        addressed: { edges: [{ node: { __typename: 'Statement', slug: 'statement/compendium' } }] },
      },
      timeline: {
        edges: [
          { ...dated, node: { slug: 'decision/compendium' } },
          { ...dated, node: { slug: 'statement/compendium' } },
          { when: null, basis: null, node: { slug: 'statement/thanks' } },
        ],
      },
    });
  });
});
