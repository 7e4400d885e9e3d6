import { expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

const facts = {
  rules: [
    { id: 'usual-name', basis: 'EXTERNAL', statement: 'Members have usual names.', yields: [] },
    { id: 'state-of-union', basis: 'EXTERNAL', statement: 'The Union acts for its states.', yields: [] },
  ],
  entities: [
    {
      slug: 'member/european-union',
      name: 'European Union',
      aliases: ['EU'],
      externalNames: [
        { rule: 'usual-name', names: ['European Communities'] },
        { rule: 'state-of-union', names: ['Germany', 'France'] },
      ],
    },
    { slug: 'topic/union', name: 'Trade unions' },
    { slug: 'document/INF/MSME/4' },
    { slug: 'document/INF/MSME/4/Rev.2' },
    { slug: 'document/INF/MSME/W/46', symbols: ['INF/MSME/W/46', 'INF/TGE/W/7'] },
    { slug: 'document/INF/MSME/W/50' },
    { slug: 'document/INF/TGE/W/50' },
  ],
};

async function search(query: string) {
  const { data, errors } = await startGraph(facts).query(
    `query ($query: String!) { search(query: $query) {
      notice { code unknownSymbols knownSymbols message }
      edges { node { slug } rule { id } highlights { field text ranges { start end } } }
    } }`,
    { query },
  );
  expect(errors).toBeUndefined();
  const { search } = data as { search: { notice: unknown; edges: { node: { slug: string } }[] } };
  return { notice: search.notice, edges: search.edges };
}

test('a search says by which outside fact it leads to a Member, and not where its own names match', async () => {
  const { edges } = await search('the Germany');
  expect(edges).toEqual([
    {
      node: { slug: 'member/european-union' },
      rule: { id: 'state-of-union' },
      highlights: [
        { field: 'EXTERNAL_NAMES', text: 'European Communities · Germany · France', ranges: [{ start: 23, end: 30 }] },
      ],
    },
  ]);
  expect((await search('EU')).edges).toMatchObject([{ rule: null }]);
  expect((await search('what is the European Union')).edges).toMatchObject([{ rule: null }]);
  expect((await search('European Communities')).edges).toMatchObject([{ rule: { id: 'usual-name' } }]);
  expect((await search('union france')).edges).toMatchObject([{ rule: { id: 'state-of-union' } }]);
});

test('external names are no aliases; those that a text means tell why it led to a Member', async () => {
  const { data } = await startGraph(facts).query(`{
    entitiesByName(name: "France’s") {
      slug
      aliases
      names { name }
      ... on Member { externalNames { name } meant: externalNames(meaning: "France’s") { name rule { id statement } } }
    }
  }`);
  expect(data).toEqual({
    entitiesByName: [
      {
        slug: 'member/european-union',
        aliases: ['EU'],
        names: [{ name: 'European Union' }, { name: 'EU' }],
        externalNames: [{ name: 'European Communities' }, { name: 'Germany' }, { name: 'France' }],
        meant: [{ name: 'France', rule: { id: 'state-of-union', statement: 'The Union acts for its states.' } }],
      },
    ],
  });
});

test.each([
  ['INF/MSME/4/Rev.9', ['INF/MSME/4/Rev.9']],
  ['where is INF/MSME/4/Rev. 9 cited?', ['INF/MSME/4/Rev.9']],
  ['msme 4 rev 9', ['msme 4 rev 9']],
])('a search for %j finds the family, and says that the graph does not have it', async (query, unknownSymbols) => {
  const { notice, edges } = await search(query);
  expect(edges.slice(0, 2).map(({ node }) => node.slug)).toEqual(['document/INF/MSME/4', 'document/INF/MSME/4/Rev.2']);
  expect(notice).toEqual({
    code: 'UNKNOWN_SYMBOL',
    unknownSymbols,
    knownSymbols: ['INF/MSME/4', 'INF/MSME/4/Rev.2'],
    message: `The graph has no document ${unknownSymbols}. Of the same family it has INF/MSME/4, INF/MSME/4/Rev.2.`,
  });
});

test('a search for a symbol of no family says so, and others say nothing', async () => {
  expect((await search('INF/MSME/W/99')).notice).toEqual({
    code: 'UNKNOWN_SYMBOL',
    unknownSymbols: ['INF/MSME/W/99'],
    knownSymbols: [],
    message: 'The graph has no document INF/MSME/W/99.',
  });
  for (const query of ['INF/MSME/4/Rev.2', 'W50', 'INF/MSME/W/46-INF/TGE/W/7', 'MC13', '24/7 and/or 3', 'union', ''])
    expect((await search(query)).notice).toBeNull();
});

test('a document is found by a careless symbol if it can mean no other', async () => {
  const { data, errors } = await startGraph(facts).query(`{
    a: document(symbol: "W46") { slug }
    b: document(symbol: "inf msme w 46") { slug }
    c: document(symbol: "MSME/W/46") { slug }
    d: document(symbol: "INF/MS\u00adME/W/46") { slug }
    two: document(symbol: "W/50") { slug }
    one: document(symbol: "INF/TGE/W/50") { slug }
    unknown: document(symbol: "INF/MSME/4/Rev.9") { slug }
  }`);
  expect(errors).toBeUndefined();
  const found = { slug: 'document/INF/MSME/W/46' };
  expect(data).toEqual({
    ...{ a: found, b: found, c: found, d: found },
    two: null,
    one: { slug: 'document/INF/TGE/W/50' },
    unknown: null,
  });
});
