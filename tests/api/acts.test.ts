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
      decisions { nodes { slug kind manner takenBy { nodes { slug } } takenAt { slug } respondsTo { nodes { slug } } } }
      statements(orderBy: { field: DATE }) { nodes { slug kind agendaItem madeBy { nodes { slug } } madeAt { slug } addressedTo { nodes { slug } } } }
      byAda: statements(filter: { madeBy: ["person/ada"] }) { facets { kind { value count } } }
      toGroup: statements(filter: { addressedTo: ["organization/msme-group"], from: "2023-07-03" }) { facets { actor { count entity { slug } } } }
      other: statements(filter: { agendaItems: ["Other Business"] }) { totalCount }
      ofGroup: decisions(filter: { takenBy: ["organization/msme-group"], kinds: [MANDATED], manners: [CONSENSUS] }) { totalCount }
    }`);
    const only = (...slugs: string[]) => ({ nodes: slugs.map((slug) => ({ slug })) });
    expect(data).toEqual({
      decisions: {
        nodes: [
          {
            slug: 'decision/compendium',
            kind: 'MANDATED',
            manner: 'CONSENSUS',
            takenBy: only('organization/msme-group'),
            takenAt: { slug: 'meeting/2023-07-03' },
            respondsTo: only('statement/compendium'),
          },
        ],
      },
      statements: {
        nodes: [
          {
            slug: 'statement/compendium',
            kind: 'PROPOSED',
            agendaItem: 'Other Business',
            madeBy: only('person/ada'),
            madeAt: { slug: 'meeting/2023-07-03' },
            addressedTo: only('organization/msme-group'),
          },
          {
            slug: 'statement/thanks',
            kind: 'NOTED',
            agendaItem: null,
            madeBy: only(),
            madeAt: null,
            addressedTo: only(),
          },
        ],
      },
      byAda: { facets: { kind: [{ value: 'PROPOSED', count: 1 }] } },
      toGroup: { facets: { actor: [{ entity: { slug: 'person/ada' }, count: 1 }] } },
      other: { totalCount: 1 },
      ofGroup: { totalCount: 1 },
    });
  });

  test('at an occasion, of an actor, and on the timeline, with the date of the occasion', async () => {
    const { data } = await startGraph(facts).query(`{
      meeting(date: "2023-07-03") { decisions { nodes { slug } } statements { nodes { slug responses { nodes { slug } } } } }
      entity(ref: "organization/msme-group") { ... on Organization {
        decisions { totalCount } statements { totalCount } addressedActs { nodes { __typename slug } }
      } }
      timeline(filter: { types: [DECISION, STATEMENT] }) { nodes { slug when { edtf basis } } }
    }`);
    const when = { edtf: '2023-07-03', basis: 'DERIVED' };
    expect(data).toEqual({
      meeting: {
        decisions: { nodes: [{ slug: 'decision/compendium' }] },
        statements: {
          nodes: [
            {
              slug: 'statement/compendium',
              responses: { nodes: [{ slug: 'decision/compendium' }] },
            },
          ],
        },
      },
      entity: {
        decisions: { totalCount: 1 },
        statements: { totalCount: 0 },
        addressedActs: { nodes: [{ __typename: 'Statement', slug: 'statement/compendium' }] },
      },
      timeline: {
        nodes: [
          { slug: 'decision/compendium', when },
          { slug: 'statement/compendium', when },
          { slug: 'statement/thanks', when: null },
        ],
      },
    });
  });
});
