import { expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

const quotes = [{ in: '1', span: [0, 5], words: 'words' }];
const presented = (key: string) => ({ claim: `organization/itc presented presentation/${key}`, quotes });

const facts = {
  entities: ['a', 'b', 'c', 'd'].map((key) => ({ slug: `presentation/${key}` })).concat({ slug: 'organization/itc' }),
  claims: [
    { ...presented('a'), verdicts: ['SUPPORTED', 'SUPPORTED'] as const },
    { ...presented('b'), verdicts: ['SUPPORTED', 'NOT_SUPPORTED', 'SUPPORTED'] as const },
    { ...presented('c'), verdicts: ['SUPPORTED'] as const },
    presented('d'),
  ],
};

test('coverage counts the claims of the sources by what independent readers found, in two store calls', async () => {
  const { query, calls } = startGraph(facts);
  expect(await query('{ coverage { reviews { status count } } }')).toEqual({
    data: {
      coverage: {
        reviews: [
          { status: 'SUPPORTED', count: 1 },
          { status: 'DISPUTED', count: 1 },
          { status: 'UNREVIEWED', count: 2 },
        ],
      },
    },
  });
  expect(calls).toEqual(['coverage × 1', 'countRelations × 3']);
});

test('its counts are those of the lists of relations, and leave out what the graph itself derived', async () => {
  const { data } = await startGraph(facts).query(`{
    coverage { reviews { count } }
    supported: relations(review: [SUPPORTED]) { totalCount }
    disputed: relations(review: [DISPUTED]) { totalCount }
    unreviewed: relations(review: [UNREVIEWED]) { totalCount }
    relations { totalCount }
    derived: relations(kinds: [CONTAINS]) { totalCount edges { node { review } } }
  }`);
  expect(data).toEqual({
    coverage: { reviews: [{ count: 1 }, { count: 1 }, { count: 2 }] },
    supported: { totalCount: 1 },
    disputed: { totalCount: 1 },
    unreviewed: { totalCount: 2 },
    relations: { totalCount: 5 },
    derived: { totalCount: 1, edges: [{ node: { review: null } }] },
  });
});
