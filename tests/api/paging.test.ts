import { describe, expect, test } from 'vitest';
import type { GraphQLResponse } from '../helpers/operate.ts';
import { startGraph } from '../helpers/start-graph.ts';

const topics = ['a', 'b', 'c', 'd', 'e'];

function fiveTopics() {
  return startGraph({
    entities: [
      ...topics.map((key) => ({ slug: `topic/${key}` })),
      { slug: 'presentation/p' },
      { slug: 'presentation/q' },
    ],
    claims: [...topics.map((key) => `presentation/p about topic/${key}`), 'presentation/q about topic/c'],
  });
}

interface Page {
  readonly names: string[];
  readonly cursors: string[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const page = 'edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

async function topicPage(query: (text: string) => Promise<GraphQLResponse>, args: string): Promise<Page> {
  const { data, errors } = await query(`{ entity(ref: "presentation/p") { about(${args}) { ${page} } } }`);
  expect(errors).toBeUndefined();
  const { about } = (
    data as { entity: { about: { edges: { cursor: string; node: { name: string } }[]; pageInfo: Page['pageInfo'] } } }
  ).entity;
  return {
    names: about.edges.map(({ node }) => node.name),
    cursors: about.edges.map(({ cursor }) => cursor),
    pageInfo: about.pageInfo,
  };
}

describe('paging', () => {
  test('forward: pages of two have every item once', async () => {
    const { query } = fiveTopics();
    const first = await topicPage(query, 'first: 2');
    const second = await topicPage(query, `first: 2, after: "${first.pageInfo.endCursor}"`);
    const third = await topicPage(query, `first: 2, after: "${second.pageInfo.endCursor}"`);
    expect([first, second, third].map(({ names }) => names)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect([first, second, third].map(({ pageInfo }) => [pageInfo.hasPreviousPage, pageInfo.hasNextPage])).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
  });

  test('backward: the last two, then the two before them, in list order', async () => {
    const { query } = fiveTopics();
    const last = await topicPage(query, 'last: 2');
    const before = await topicPage(query, `last: 2, before: "${last.pageInfo.startCursor}"`);
    expect([before.names, last.names]).toEqual([
      ['b', 'c'],
      ['d', 'e'],
    ]);
  });

  test('an empty page has no cursors', async () => {
    const { query } = fiveTopics();
    expect(await topicPage(query, 'first: 0')).toEqual({
      names: [],
      cursors: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test('filters and orders apply before paging and counting', async () => {
    const { query } = fiveTopics();
    const response = await query(`{
      descending: topics(first: 2, orderBy: { field: NAME, direction: DESC }) { totalCount nodes { name } }
      only: topics(filter: { name: "C" }) { totalCount nodes { name } }
    }`);
    expect(response).toEqual({
      data: {
        descending: { totalCount: 5, nodes: [{ name: 'e' }, { name: 'd' }] },
        only: { totalCount: 1, nodes: [{ name: 'c' }] },
      },
    });
  });

  test.each([
    ['first: -1', 'INVALID_PAGINATION', '"first" of Entity.about must be from 0 to 100, but got -1.'],
    ['first: 1000', 'INVALID_PAGINATION', '"first" of Entity.about must be from 0 to 100, but got 1000.'],
    ['last: 101', 'INVALID_PAGINATION', '"last" of Entity.about must be from 0 to 100, but got 101.'],
    [
      'first: 1, last: 1',
      'INVALID_PAGINATION',
      '"first" and "last" of Entity.about must not both be set, but got first: 1, last: 1.',
    ],
    ['after: "x"', 'INVALID_CURSOR', 'A cursor of Entity.about must come from that connection, but got "x".'],
    ['after: ""', 'INVALID_CURSOR', 'A cursor of Entity.about must come from that connection, but got "".'],
  ])('%s is rejected', async (args, code, message) => {
    const { query } = fiveTopics();
    const { errors } = await query(`{ entity(ref: "presentation/p") { about(${args}) { totalCount } } }`);
    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([[code, message]]);
  });

  test('a cursor of another field, or of the same field of another entity, is rejected', async () => {
    const { query } = fiveTopics();
    const { cursors } = await topicPage(query, 'first: 1');
    const response = await query(`{
      field: entity(ref: "presentation/p") { figures(after: "${cursors[0]}") { totalCount } }
      elsewhere: entity(ref: "presentation/q") { about(after: "${cursors[0]}") { totalCount } }
    }`);
    const root = await query(`{ topics(after: "${cursors[0]}") { totalCount } }`);
    expect(
      [...(response.errors ?? []), ...(root.errors ?? [])]
        .map(({ extensions, message }) => [extensions.code, message])
        .sort(),
    ).toEqual([
      [
        'INVALID_CURSOR',
        'A cursor of Entity.about must come from the same list, but "presentation/p about topic/a" is not in this list.',
      ],
      [
        'INVALID_CURSOR',
        'A cursor of Entity.figures must come from that connection, but got a cursor of Entity.about.',
      ],
      ['INVALID_CURSOR', 'A cursor of Query.topics must come from that connection, but got a cursor of Entity.about.'],
    ]);
  });
});
