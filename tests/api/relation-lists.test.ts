import { describe, expect, test } from 'vitest';
import { startGraph } from '../helpers/start-graph.ts';

const quotes = [{ in: '1', span: [0, 5], words: 'words' }];

const facts = {
  entities: ['event/day', 'member/france', 'organization/icc', 'organization/itc', 'presentation/p'].map((slug) => ({
    slug,
  })),
  claims: [
    {
      claim: 'organization/itc organized event/day',
      role: 'host',
      quotes,
      verdicts: ['SUPPORTED', 'SUPPORTED'] as const,
    },
    { claim: 'organization/icc organized event/day', role: 'co-host', quotes, verdicts: ['NOT_SUPPORTED'] as const },
    { claim: 'organization/icc tookPartIn event/day', role: 'chair', quotes },
    'organization/icc presented presentation/p',
    { claim: 'organization/icc basedIn member/france', basis: 'DERIVED', rule: 'name-tells-place', quotes },
  ],
};

const [hosted, coHosted, chaired, gave, based] = [
  'itc hosted day',
  'icc co-hosted day',
  'icc chaired day',
  'icc gave p',
  'icc is based in france',
] as const;
const contains = 'Report contains Report, paragraph 1';

describe('relations', () => {
  test.each<[string, readonly string[]]>([
    ['kinds: [ORGANIZED, BASED_IN]', [hosted, coHosted, based]],
    ['source: ["organization/icc"]', [coHosted, chaired, gave, based]],
    ['source: ["organization/icc", "organization/itc"], kinds: [ORGANIZED]', [hosted, coHosted]],
    ['target: ["event/day"]', [hosted, coHosted, chaired]],
    ['source: ["organization/icc"], target: ["event/day", "presentation/p"]', [coHosted, chaired, gave]],
    ['roles: ["chair", "host"]', [hosted, chaired]],
    ['source: ["organization/icc"], roles: ["host"]', []],
    ['rules: ["name-tells-place"]', [based]],
    ['rules: ["paragraph-of-text", "name-tells-place"]', [contains, based]],
    ['basis: [DERIVED]', [contains, based]],
    ['basis: [DERIVED], source: ["organization/icc"]', [based]],
    ['review: [SUPPORTED]', [hosted]],
    ['review: [UNREVIEWED, DISPUTED]', [coHosted, chaired, gave, based]],
    ['review: [UNREVIEWED], roles: ["chair"]', [chaired]],
    [
      'kinds: null, source: null, target: null, roles: null, rules: null, basis: null, review: null',
      [contains, hosted, coHosted, chaired, gave, based],
    ],
    ['source: []', []],
  ])('(%s) are those that meet every condition, in the order of the sources', async (args, sentences) => {
    const response = await startGraph(facts).query(`{ relations(${args}) { totalCount edges { node { sentence } } } }`);
    expect(response).toEqual({
      data: {
        relations: { totalCount: sentences.length, edges: sentences.map((sentence) => ({ node: { sentence } })) },
      },
    });
  });

  test('are taken by global id as by slug', async () => {
    const { query } = startGraph(facts);
    const { data } = await query('{ entity(slug: "organization/itc") { id } }');
    const { id } = (data as { entity: { id: string } }).entity;
    expect(
      await query('query ($id: ID!) { relations(source: [$id]) { edges { node { sentence review } } } }', { id }),
    ).toEqual({ data: { relations: { edges: [{ node: { sentence: hosted, review: 'SUPPORTED' } }] } } });
  });

  test('are paged forward and backward; the total stays the same', async () => {
    const { query, calls } = startGraph(facts);
    const page = (args: string) =>
      query(`{ relations(source: ["organization/icc"], ${args}) {
        totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { sentence } }
      } }`);
    const nodes = (...sentences: string[]) => sentences.map((sentence) => ({ node: { sentence } }));
    const first = await page('first: 3');
    const { pageInfo } = (first.data as { relations: { pageInfo: { endCursor: string } } }).relations;
    const endCursor = expect.any(String);
    expect(first.data).toEqual({
      relations: {
        totalCount: 4,
        pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor },
        edges: nodes(coHosted, chaired, gave),
      },
    });
    expect((await page(`first: 3, after: "${pageInfo.endCursor}"`)).data).toEqual({
      relations: {
        totalCount: 4,
        pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor },
        edges: nodes(based),
      },
    });
    expect((await page(`last: 1, before: "${pageInfo.endCursor}"`)).data).toEqual({
      relations: {
        totalCount: 4,
        pageInfo: { hasNextPage: true, hasPreviousPage: true, endCursor },
        edges: nodes(chaired),
      },
    });
    expect(calls.slice(0, 3)).toEqual(['entities × 1', 'listRelations × 1', 'countRelations × 1']);
  });

  test.each([
    [
      'roles: ["hostess"]',
      'NOT_FOUND',
      'A value of "roles" must be one that the graph knows, but got "hostess" (did you mean "host"?).',
    ],
    [
      'rules: ["name-tells-time"]',
      'NOT_FOUND',
      'A value of "rules" must be one that the graph knows, but got "name-tells-time" (did you mean "name-tells-place"?).',
    ],
    [
      'source: ["organization/nobody"]',
      'NOT_FOUND',
      '"source" must be an existing entity, but got "organization/nobody". Find entities with lookup(name:) or search(query:).',
    ],
    [
      'target: ["ITC"]',
      'INVALID_ID',
      '"target" must be an id, or a slug such as "organization/itc", but got "ITC". Find entities with lookup(name:) or search(query:).',
    ],
    [
      `target: [${Array(101).fill('"event/day"').join(', ')}]`,
      'ARGUMENT_OUT_OF_RANGE',
      '"the length of target" must be from 0 to 100, but got 101.',
    ],
  ])('(%.60s) are rejected', async (args, code, message) => {
    const { data, errors } = await startGraph(facts).query(`{ relations(${args}) { totalCount } }`);
    expect(data).toEqual(null);
    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([[code, message]]);
  });
});
