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
    ['sourceEntities: ["organization/icc"]', [coHosted, chaired, gave, based]],
    ['sourceEntities: ["organization/icc", "organization/itc"], kinds: [ORGANIZED]', [hosted, coHosted]],
    ['targetEntities: ["event/day"]', [hosted, coHosted, chaired]],
    [
      'sourceEntities: ["organization/icc"], targetEntities: ["event/day", "presentation/p"]',
      [coHosted, chaired, gave],
    ],
    ['roles: [CHAIR, HOST]', [hosted, chaired]],
    ['sourceEntities: ["organization/icc"], roles: [HOST]', []],
    ['rules: ["name-tells-place"]', [based]],
    ['rules: ["paragraph-of-text", "name-tells-place"]', [contains, based]],
    ['bases: [DERIVED]', [contains, based]],
    ['bases: [DERIVED], sourceEntities: ["organization/icc"]', [based]],
    ['reviews: [SUPPORTED]', [hosted]],
    ['reviews: [UNREVIEWED, DISPUTED]', [coHosted, chaired, gave, based]],
    ['reviews: [UNREVIEWED], roles: [CHAIR]', [chaired]],
    [
      'kinds: null, sourceEntities: null, targetEntities: null, roles: null, rules: null, bases: null, reviews: null',
      [contains, hosted, coHosted, chaired, gave, based],
    ],
    ['sourceEntities: []', []],
  ])('(%s) are those that meet every condition, in the order of the sources', async (filter, sentences) => {
    const response = await startGraph(facts).query(
      `{ relations(filter: { ${filter} }) { totalCount nodes { sentence } } }`,
    );
    expect(response).toEqual({
      data: {
        relations: { totalCount: sentences.length, nodes: sentences.map((sentence) => ({ sentence })) },
      },
    });
  });

  test('are taken by global id as by slug', async () => {
    const { query } = startGraph(facts);
    const { data } = await query('{ entity(ref: "organization/itc") { id } }');
    const { id } = (data as { entity: { id: string } }).entity;
    expect(
      await query(
        'query ($id: EntityRef!) { relations(filter: { sourceEntities: [$id] }) { nodes { sentence review } } }',
        { id },
      ),
    ).toEqual({ data: { relations: { nodes: [{ sentence: hosted, review: 'SUPPORTED' }] } } });
  });

  test('are paged forward and backward; the total stays the same', async () => {
    const { query, calls } = startGraph(facts);
    const page = (args: string) =>
      query(`{ relations(${args}, filter: { sourceEntities: ["organization/icc"] }) {
        totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { sentence }
      } }`);
    const nodes = (...sentences: string[]) => sentences.map((sentence) => ({ sentence }));
    const first = await page('first: 3');
    const { pageInfo } = (first.data as { relations: { pageInfo: { endCursor: string } } }).relations;
    const endCursor = expect.any(String);
    expect(first.data).toEqual({
      relations: {
        totalCount: 4,
        pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor },
        nodes: nodes(coHosted, chaired, gave),
      },
    });
    expect((await page(`first: 3, after: "${pageInfo.endCursor}"`)).data).toEqual({
      relations: {
        totalCount: 4,
        pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor },
        nodes: nodes(based),
      },
    });
    expect((await page(`last: 1, before: "${pageInfo.endCursor}"`)).data).toEqual({
      relations: {
        totalCount: 4,
        pageInfo: { hasNextPage: true, hasPreviousPage: true, endCursor },
        nodes: nodes(chaired),
      },
    });
    expect(calls.slice(0, 3)).toEqual(['entities × 1', 'listRelations × 1', 'countRelations × 1']);
  });

  test.each([
    [
      'rules: ["name-tells-time"]',
      'NOT_FOUND',
      'A value of "rules" must be one that the graph knows, but got "name-tells-time" (did you mean "name-tells-place"?).',
    ],
    [
      'sourceEntities: ["organization/nobody"]',
      'NOT_FOUND',
      '"sourceEntities" must be an existing entity, but got "organization/nobody". Find entities with entitiesByName(name:) or search(query:).',
    ],
    [
      'targetEntities: ["ITC"]',
      'INVALID_ID',
      '"targetEntities" must be a slug such as "organization/itc", an id, or a document symbol such as "INF/MSME/W/45", but got "ITC". Find entities with entitiesByName(name:) or search(query:).',
    ],
    [
      `targetEntities: [${Array(101).fill('"event/day"').join(', ')}]`,
      'ARGUMENT_OUT_OF_RANGE',
      '"the length of targetEntities" must be from 0 to 100, but got 101.',
    ],
  ])('(%.60s) are rejected', async (filter, code, message) => {
    const { data, errors } = await startGraph(facts).query(
      `{ relations(filter: { ${filter} }) { totalCount } rules { id } }`,
    );
    expect(data).toEqual({ relations: null, rules: expect.any(Array) });
    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([[code, message]]);
  });

  test('in a role that no relation has are not in the schema', async () => {
    const { errors } = await startGraph(facts).query('{ relations(filter: { roles: [HOSTESS] }) { totalCount } }');
    expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([
      [
        'GRAPHQL_VALIDATION_FAILED',
        'Value "HOSTESS" does not exist in "RelationRole" enum. Did you mean the enum value "HOST"?',
      ],
    ]);
  });
});
