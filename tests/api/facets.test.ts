import { describe, expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

const group = (slug: string | null, count: number) => ({ entity: slug && { slug }, count, none: slug === null });
const counts = '{ count entity { slug } none }';

describe('facets count each item of a list once for each entity that it is related to', () => {
  test('meetings by presenter: one at which an actor gave two presentations counts once', async () => {
    const { query, calls } = startGraph({
      entities: [
        ...['2023-03-13', '2023-07-03', '2023-10-09', '2023-12-07'].map((date) => `meeting/${date}`),
        ...['presentation/a', 'presentation/b', 'presentation/c', 'presentation/d'],
        ...['organization/icc', 'organization/itc'],
      ].map((slug) => ({ slug })),
      claims: [
        'presentation/a presentedAt meeting/2023-03-13',
        'presentation/b presentedAt meeting/2023-03-13',
        'presentation/c presentedAt meeting/2023-07-03',
        'presentation/d presentedAt meeting/2023-10-09',
        'organization/itc presented presentation/a',
        'organization/itc presented presentation/b',
        'organization/itc presented presentation/c',
        'organization/icc presented presentation/b',
      ],
    });
    const { data } = await query(`{
      meetings { totalCount facets { presenter ${counts} } }
      first: meetings(filter: { to: "2023-06-30" }) { facets { presenter ${counts} } }
      one: meetings { facets { presenter(first: 1) ${counts} } }
    }`);
    expect(data).toEqual({
      meetings: {
        totalCount: 4,
        facets: { presenter: [group('organization/itc', 2), group(null, 2), group('organization/icc', 1)] },
      },
      first: { facets: { presenter: [group('organization/itc', 1), group('organization/icc', 1)] } },
      one: { facets: { presenter: [group('organization/itc', 2)] } },
    });
    expect(calls.filter((call) => call.startsWith('countFacets'))).toEqual(['countFacets × 3']);
  });

  test('events by organizer and by participant: one of several counts for each of them', async () => {
    const { data } = await startGraph({
      entities: ['event/day', 'event/lab', 'event/mc13', 'organization/icc', 'organization/itc'].map((slug) => ({
        slug,
      })),
      claims: [
        'organization/icc organized event/day',
        'organization/itc organized event/day',
        'organization/icc organized event/lab',
        'organization/itc tookPartIn event/lab',
      ],
    }).query(`{
      events { facets { organizer ${counts} participant ${counts} } }
      of: events(filter: { organizers: ["organization/itc"] }) { facets { organizer ${counts} } }
    }`);
    expect(data).toEqual({
      events: {
        facets: {
          organizer: [group('organization/icc', 2), group('organization/itc', 1), group(null, 1)],
          participant: [group(null, 2), group('organization/itc', 1)],
        },
      },
      of: { facets: { organizer: [group('organization/icc', 1), group('organization/itc', 1)] } },
    });
  });
});
