import { describe, expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

describe('filters and facets', () => {
  const year = {
    entities: [
      'meeting/2023-03-13',
      'meeting/2023-07-03',
      'presentation/a',
      'presentation/b',
      'presentation/c',
      'organization/itc',
      'organization/icc',
      'topic/t',
    ].map((slug) => ({ slug })),
    claims: [
      'presentation/a presentedAt meeting/2023-03-13',
      'presentation/b presentedAt meeting/2023-07-03',
      'presentation/c presentedAt meeting/2023-07-03',
      'organization/itc presented presentation/a',
      'organization/itc presented presentation/b',
      'organization/icc presented presentation/c',
      'presentation/b about topic/t',
    ],
  };

  test('filters combine with AND, the values of one filter with OR', async () => {
    const { query } = startGraph(year);
    const { data } = await query(`{
      meetings(filter: { presenter: ["organization/icc"] }) { edges { node { slug } } }
      either: presentations(filter: { presenter: ["organization/icc", "organization/itc"] }) { totalCount }
      both: presentations(filter: { presenter: ["organization/itc"], topic: ["topic/t"] }) { edges { node { slug } } }
      dated: presentations(filter: { to: "2023-06-30" }) { edges { node { slug } } }
      did: organizations(filter: { did: [RECEIVED, PRESENTED] }) { totalCount }
      didNot: organizations(filter: { did: [RECEIVED] }) { totalCount }
    }`);
    expect(data).toEqual({
      meetings: { edges: [{ node: { slug: 'meeting/2023-07-03' } }] },
      either: { totalCount: 3 },
      both: { edges: [{ node: { slug: 'presentation/b' } }] },
      dated: { edges: [{ node: { slug: 'presentation/a' } }] },
      did: { totalCount: 2 },
      didNot: { totalCount: 0 },
    });
  });

  test.each([
    [
      'meetings(filter: { presenter: ["ITC"] })',
      'INVALID_ID',
      '"presenter" must be an id, or a slug such as "organization/itc", but got "ITC". Find entities with lookup(name:) or search(query:).',
    ],
    [
      'meetings(filter: { presenter: ["organization/nobody"] })',
      'NOT_FOUND',
      '"presenter" must be an existing entity, but got "organization/nobody". Find entities with lookup(name:) or search(query:).',
    ],
    [
      'meetings(filter: { from: "2023-12-31", to: "2023-01-01" })',
      'ARGUMENT_OUT_OF_RANGE',
      '"from" of filter must not be after "to", but got 2023-12-31 and 2023-01-01.',
    ],
    [
      'timeline(from: "2023-12-31", to: "2023-01-01")',
      'ARGUMENT_OUT_OF_RANGE',
      '"from" of Query.timeline must not be after "to", but got 2023-12-31 and 2023-01-01.',
    ],
  ])('%s is rejected', async (field, code, message) => {
    const { errors } = await startGraph(year).query(`{ ${field} { totalCount } }`);
    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([[code, message]]);
  });

  test('facets of a filtered list are counted in one store call', async () => {
    const { query, calls } = startGraph(year);
    const { data } = await query(`{ presentations(filter: { presenter: ["organization/itc"] }) {
      byOccasion: counts(by: OCCASION) { count entity { slug } }
      byTopic: counts(by: TOPIC) { count entity { slug } }
      byKind: counts(by: KIND) { count value }
    } }`);
    expect(data).toEqual({
      presentations: {
        byOccasion: [
          { count: 1, entity: { slug: 'meeting/2023-03-13' } },
          { count: 1, entity: { slug: 'meeting/2023-07-03' } },
        ],
        byTopic: [
          { count: 1, entity: null },
          { count: 1, entity: { slug: 'topic/t' } },
        ],
        byKind: [{ count: 2, value: 'PRESENTATION' }],
      },
    });
    expect(calls).toEqual(['entities × 1', 'list × 1', 'countFacets × 3']);
  });
});
