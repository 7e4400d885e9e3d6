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
      meetings(filter: { presenters: ["organization/icc"] }) { nodes { slug } }
      either: presentations(filter: { presenters: ["organization/icc", "organization/itc"] }) { totalCount }
      both: presentations(filter: { presenters: ["organization/itc"], about: ["topic/t"] }) { nodes { slug } }
      dated: presentations(filter: { to: "2023-06-30" }) { nodes { slug } }
      active: organizations(filter: { sourceOf: [RECEIVED, PRESENTED] }) { totalCount }
      awarded: organizations(filter: { sourceOf: [RECEIVED] }) { totalCount }
    }`);
    expect(data).toEqual({
      meetings: { nodes: [{ slug: 'meeting/2023-07-03' }] },
      either: { totalCount: 3 },
      both: { nodes: [{ slug: 'presentation/b' }] },
      dated: { nodes: [{ slug: 'presentation/a' }] },
      active: { totalCount: 2 },
      awarded: { totalCount: 0 },
    });
  });

  test.each([
    [
      'meetings(filter: { presenters: ["ITC"] })',
      'INVALID_ID',
      '"presenters" must be a slug such as "organization/itc", an id, or a document symbol such as "INF/MSME/W/45", but got "ITC". Find entities with entitiesByName(name:) or search(query:).',
    ],
    [
      'meetings(filter: { presenters: ["organization/nobody"] })',
      'NOT_FOUND',
      '"presenters" must be an existing entity, but got "organization/nobody". Find entities with entitiesByName(name:) or search(query:).',
    ],
    [
      'meetings(filter: { from: "2023-12-31", to: "2023-01-01" })',
      'ARGUMENT_OUT_OF_RANGE',
      '"from" of filter must not be after "to", but got 2023-12-31 and 2023-01-01.',
    ],
    [
      'timeline(filter: { from: "2023-12-31", to: "2023-01-01" })',
      'ARGUMENT_OUT_OF_RANGE',
      '"from" of Query.timeline must not be after "to", but got 2023-12-31 and 2023-01-01.',
    ],
  ])('%s is rejected', async (field, code, message) => {
    const { errors } = await startGraph(year).query(`{ ${field} { totalCount } }`);
    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([[code, message]]);
  });

  test('facets of a filtered list are counted in one store call', async () => {
    const { query, calls } = startGraph(year);
    const { data } = await query(`{ presentations(filter: { presenters: ["organization/itc"] }) {
      facets { occasion { count entity { slug } } about { count entity { slug } } kind { count value } }
    } }`);
    expect(data).toEqual({
      presentations: {
        facets: {
          occasion: [
            { count: 1, entity: { slug: 'meeting/2023-03-13' } },
            { count: 1, entity: { slug: 'meeting/2023-07-03' } },
          ],
          about: [
            { count: 1, entity: null },
            { count: 1, entity: { slug: 'topic/t' } },
          ],
          kind: [{ count: 2, value: 'PRESENTATION' }],
        },
      },
    });
    expect(calls).toEqual(['entities × 1', 'list × 1', 'countFacets × 3']);
  });
});
