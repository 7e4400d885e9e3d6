import { describe, expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

const dates = ['2023-03-13', '2023-04-26', '2023-07-03', '2023-10-09', '2023-12-07'];

/**
 * Five meetings with `perMeeting` presentations each. Two organizations, each based in an economy, present all of them.
 */
function year(perMeeting: number) {
  const presentations = dates.flatMap((date) =>
    Array.from({ length: perMeeting }, (_, index) => ({ date, slug: `presentation/${date}-${index}` })),
  );
  return startGraph({
    entities: [
      ...dates.map((date) => ({ slug: `meeting/${date}` })),
      ...presentations.map(({ slug }) => ({ slug })),
      ...['organization/itc', 'organization/icc', 'member/switzerland', 'member/france'].map((slug) => ({ slug })),
    ],
    claims: [
      ...presentations.flatMap(({ date, slug }) => [
        `${slug} presentedAt meeting/${date}`,
        `organization/itc presented ${slug}`,
        `organization/icc presented ${slug}`,
      ]),
      'organization/itc basedIn member/switzerland',
      'organization/icc basedIn member/france',
    ],
  });
}

const fourLevels = `{ meetings { totalCount nodes { presentations(first: 20) { totalCount edges {
  evidence { paragraph { number } }
  node { presenters { nodes { name ... on Organization { basedIn { name } } } } }
} } } } }`;

test.each([1, 20])(
  'a four-level query over all meetings takes the same store calls with %i presentations at each meeting',
  async (perMeeting) => {
    const { query, calls } = year(perMeeting);
    const { errors } = await query(fourLevels);
    expect(errors).toBeUndefined();
    expect(calls).toEqual([
      'list × 1',
      'countList × 1',
      'adjacentRelations presentedAt × 5',
      'countAdjacentRelations presentedAt × 5',
      'entities × 1',
      `adjacentRelations presented × ${5 * perMeeting}`,
      'adjacentRelations basedIn × 2',
    ]);
  },
);

test('totalCount is not counted unless it is selected', async () => {
  const { query, calls } = year(1);
  await query('{ meetings { nodes { presentations { nodes { name } } } } }');
  expect(calls).toEqual(['list × 1', 'adjacentRelations presentedAt × 5']);
});

test('entities of different types are loaded in one call', async () => {
  const { query, calls } = year(1);
  const { data } = await query(
    '{ itc: entity(ref: "organization/itc") { id } icc: entity(ref: "organization/icc") { id } }',
  );
  const ids = Object.values(data as Record<string, { id: string }>).map(({ id }) => id);
  const response = await query('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { slug } } }', { ids });
  expect(response).toEqual({ data: { nodes: [{ slug: 'organization/itc' }, { slug: 'organization/icc' }] } });
  expect(calls).toEqual(['entities × 2', 'entities × 2']);
});

describe('a root field takes a fixed number of store calls', () => {
  test.each([
    ['search(query: "finance") { totalCount edges { node { name } highlights { field } } }', ['search × 1']],
    ['timeline { totalCount nodes { name when { edtf } } }', ['list × 1', 'countList × 1']],
    [
      'coverage { counts { actual } citedOnlyDocuments { symbol } ambiguities { question } }',
      ['coverage × 1', 'list × 1'],
    ],
    ['trace(root: "organization/itc") { steps { depth } }', ['entities × 1', 'expand × 1']],
  ])('%s', async (field, expected) => {
    const { query, calls } = year(1);
    expect((await query(`{ ${field} }`)).errors).toBeUndefined();
    expect(calls).toEqual(expected);
  });
});
