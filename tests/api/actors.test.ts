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
    ofItc: initiatives(filter: { actors: ["organization/itc"] }) { totalCount nodes { name } }
    ofIcc: initiatives(filter: { actors: ["organization/icc"] }) { totalCount nodes { name } }
    ofEither: initiatives(filter: { actors: ["organization/itc", "organization/icc"] }) { totalCount }
  }`);
  const list = (...names: string[]) => ({ totalCount: names.length, nodes: names.map((name) => ({ name })) });
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
    posts(filter: { holders: ["person/ada"], organizations: ["organization/msme-group"] }) { nodes { name holders { nodes { name } } organization { name } } }
    awards(filter: { winners: ["organization/lamps"], editions: ["initiative/champions-2023"] }) { facets { edition { count entity { slug } } } nodes { winners { nodes { name } } edition { name } } }
    none: awards(filter: { editions: ["initiative/champions"] }) { totalCount }
    series { nodes { frequency occasions { nodes { name series { name } } } } }
  }`);
  expect(data).toEqual({
    posts: {
      nodes: [
        {
          name: 'coordinator',
          holders: { nodes: [{ name: 'ada' }] },
          organization: { name: 'msme-group' },
        },
      ],
    },
    awards: {
      facets: { edition: [{ entity: { slug: 'initiative/champions-2023' }, count: 1 }] },
      nodes: [{ winners: { nodes: [{ name: 'lamps' }] }, edition: { name: 'champions-2023' } }],
    },
    none: { totalCount: 0 },
    series: {
      nodes: [
        {
          frequency: null,
          occasions: { nodes: ['2022', '2023'].map((name) => ({ name, series: { name: 'annual' } })) },
        },
      ],
    },
  });
});
