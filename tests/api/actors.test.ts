import { expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

test('initiatives of an actor are those that it owns, created, funded, contributed to or implemented', async () => {
  const { data } = await startGraph({
    entities: [
      ...['owned', 'created', 'funded', 'helped', 'done', 'asked'].map((key) => `initiative/${key}`),
      'organization/itc',
      'organization/icc',
    ].map((slug) => ({ slug })),
    claims: [
      'organization/itc owns initiative/owned',
      'organization/itc created initiative/created',
      'organization/itc funded initiative/funded',
      'organization/itc contributedTo initiative/helped',
      'organization/icc implemented initiative/done',
      'organization/icc owns initiative/owned',
      'organization/itc askedFor initiative/asked',
    ],
  }).query(`{
    ofItc: initiatives(filter: { actor: ["organization/itc"] }) { totalCount edges { node { name } } }
    ofIcc: initiatives(filter: { actor: ["organization/icc"] }) { totalCount edges { node { name } } }
    ofEither: initiatives(filter: { actor: ["organization/itc", "organization/icc"] }) { totalCount }
  }`);
  const list = (...names: string[]) => ({ totalCount: names.length, edges: names.map((name) => ({ node: { name } })) });
  expect(data).toEqual({
    ofItc: list('owned', 'created', 'funded', 'helped'),
    ofIcc: list('owned', 'done'),
    ofEither: { totalCount: 5 },
  });
});

test('offices have holders, awards have winners and editions, series have occasions', async () => {
  const { data } = await startGraph({
    entities: [
      ...['post/coordinator', 'person/ada', 'organization/msme-group', 'award/2023', 'organization/lamps'],
      ...['initiative/champions', 'initiative/champions-2023', 'series/annual', 'event/2022', 'event/2023'],
    ].map((slug) => ({ slug })),
    claims: [
      'person/ada holds post/coordinator',
      'post/coordinator postIn organization/msme-group',
      'organization/lamps received award/2023',
      'award/2023 awardedIn initiative/champions-2023',
      'event/2022 inSeries series/annual',
      'event/2023 inSeries series/annual',
    ],
  }).query(`{
    posts(filter: { holder: ["person/ada"], organization: ["organization/msme-group"] }) { edges { node { name holders { edges { node { name } } } organization { name } } } }
    awards(filter: { winner: ["organization/lamps"], edition: ["initiative/champions-2023"] }) { counts(by: EDITION) { count entity { slug } } edges { node { winners { edges { node { name } } } edition { name } } } }
    none: awards(filter: { edition: ["initiative/champions"] }) { totalCount }
    series { edges { node { frequency occasions { edges { node { name series { name } } } } } } }
  }`);
  expect(data).toEqual({
    posts: {
      edges: [
        {
          node: {
            name: 'coordinator',
            holders: { edges: [{ node: { name: 'ada' } }] },
            organization: { name: 'msme-group' },
          },
        },
      ],
    },
    awards: {
      counts: [{ entity: { slug: 'initiative/champions-2023' }, count: 1 }],
      edges: [{ node: { winners: { edges: [{ node: { name: 'lamps' } }] }, edition: { name: 'champions-2023' } } }],
    },
    none: { totalCount: 0 },
    series: {
      edges: [
        {
          node: {
            frequency: null,
            occasions: { edges: ['2022', '2023'].map((name) => ({ node: { name, series: { name: 'annual' } } })) },
          },
        },
      ],
    },
  });
});
