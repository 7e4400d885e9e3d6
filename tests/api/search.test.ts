import { describe, expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

const entities = [
  { slug: 'topic/aeo', name: 'Authorized economic operators', aliases: ['AEO'] },
  { slug: 'document/INF/MSME/W/4' },
  { slug: 'document/INF/MSME/W/46', symbols: ['INF/MSME/W/46', 'INF/TGE/W/7'], title: 'Access to Finance' },
  { slug: 'document/INF/MSME/W/46/Rev.1', title: 'A second draft' },
  { slug: 'document/INF/MSME/W/45', title: 'A report that names INF/MSME/W/46', summary: 'About access to finance.' },
  { slug: 'member/turkiye', name: 'Türkiye' },
  { slug: 'member/cote-d-ivoire', name: 'Côte d’Ivoire' },
  { slug: 'organization/itc', name: 'International Trade Centre', acronym: 'ITC' },
  { slug: 'topic/digitalization', name: 'Digitalisation programmes' },
  { slug: 'presentation/finance', name: 'Finance for women' },
  { slug: 'presentation/women', name: 'Women and trade' },
  { slug: 'meeting/2023-07-03', name: 'Open-ended meeting' },
];

async function search(query: string, more = '') {
  const graph = startGraph({ entities });
  const { data, errors } = await graph.query(
    `query ($query: String!) { search(query: $query ${more}) { totalCount nodes { slug } } }`,
    { query },
  );
  expect(errors).toBeUndefined();
  const { totalCount, nodes } = (data as { search: { totalCount: number; nodes: { slug: string }[] } }).search;
  expect(totalCount).toBeGreaterThanOrEqual(nodes.length);
  return nodes.map(({ slug }) => slug);
}

describe('search', () => {
  test.each([
    [
      'an exact symbol first, then its family, then what mentions it',
      'inf/msme/w/46',
      ['document/INF/MSME/W/46', 'document/INF/MSME/W/46/Rev.1', 'document/INF/MSME/W/45'],
    ],
    ['the end of a symbol', 'W/45', ['document/INF/MSME/W/45']],
    ['any symbol of a joint document', 'INF/TGE/W/7', ['document/INF/MSME/W/46']],
    [
      'the beginning of a symbol',
      'INF/MSME/W/4',
      ['document/INF/MSME/W/4', 'document/INF/MSME/W/45', 'document/INF/MSME/W/46', 'document/INF/MSME/W/46/Rev.1'],
    ],
    ['an acronym', 'itc', ['organization/itc']],
    ['a word in different case and without its accents', 'TURKIYE', ['member/turkiye']],
    [
      'a name with any apostrophe, hyphen, space or way of writing accents',
      'Co\u0302te\u00a0d\u02bcivoire',
      ['member/cote-d-ivoire'],
    ],
    ['a symbol in full-width characters', 'ＩＮＦ／ＴＧＥ／Ｗ／７', ['document/INF/MSME/W/46']],
    ['a word with a soft hyphen', 'oper\u00adators', ['topic/aeo']],
    ['a word with a typing error', 'operater', ['topic/aeo']],
    ['the beginning of a word', 'digital', ['topic/digitalization']],
    ['British and American spelling', 'digitalization program', ['topic/digitalization']],
    ['"Centre" by "center"', 'trade center', ['organization/itc']],
    ['only entities with all words if there are any', 'women finance', ['presentation/finance']],
    [
      'entities with any of the words if none has all',
      'women operators',
      ['topic/aeo', 'presentation/women', 'presentation/finance'],
    ],
    ['a meeting by its day', '2023-07-03', ['meeting/2023-07-03']],
    ['an entity by its slug', 'topic/aeo', ['topic/aeo']],
    ['nothing for a short word with two typing errors', 'gender', []],
    ['nothing for an empty query', '', []],
    ['nothing for punctuation', '"()[]{}*?~^:\\/', []],
    ['nothing for an unknown word', 'zzzzzz', []],
  ])('finds %s', async (_, query, slugs) => {
    const found = await search(query);
    expect(found.slice(0, 1)).toEqual(slugs.slice(0, 1));
    expect(found.toSorted()).toEqual(slugs.toSorted());
  });

  test('types apply before paging and counting', async () => {
    expect(await search('finance', 'filter: { types: [DOCUMENT] }, first: 1')).toEqual(['document/INF/MSME/W/46']);
  });

  test('pages have every result once, in a stable order', async () => {
    const { query } = startGraph({ entities });
    const slugs: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await query(
        'query ($after: String) { search(query: "finance women trade", first: 2, after: $after) { totalCount nodes { slug } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const { nodes, pageInfo } = (
        data as { search: { nodes: { slug: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
      ).search;
      slugs.push(...nodes.map(({ slug }) => slug));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(slugs).toEqual(await search('finance women trade'));
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test('highlights give the positions of the words in code points', async () => {
    const { query } = startGraph({
      entities: [{ slug: 'topic/a', name: '𝄞 Finance of digitisation', summary: 'Financing.' }],
    });
    expect(
      await query(
        '{ search(query: "finance digitization") { edges { highlights { field text ranges { start end } } } } }',
      ),
    ).toEqual({
      data: {
        search: {
          edges: [
            {
              highlights: [
                {
                  field: 'NAME',
                  text: '𝄞 Finance of digitisation',
                  ranges: [
                    { start: 2, end: 9 },
                    { start: 13, end: 25 },
                  ],
                },
              ],
            },
          ],
        },
      },
    });
  });

  test('a query that is too long is rejected', async () => {
    const { errors } = await startGraph({ entities }).query(`{ search(query: "${'x'.repeat(201)}") { totalCount } }`);
    expect(errors?.map(({ extensions, message }) => [extensions.code, message])).toEqual([
      ['ARGUMENT_OUT_OF_RANGE', '"query" must have at most 200 characters, but got 201.'],
    ]);
  });

  test.each([
    'a '.repeat(100),
    'aaaaaaaaaa'.repeat(20),
    '\u0000'.repeat(200),
    '__proto__ constructor',
    '🎉'.repeat(50),
    '%_\\',
  ])('a hostile query gets a result: %j', async (query) => {
    expect(await search(query)).toBeInstanceOf(Array);
  });
});
