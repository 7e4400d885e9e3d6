import { setTimeout as sleep } from 'node:timers/promises';
import { getIntrospectionQuery, graphql, parse, validateExecutionArgs } from 'graphql';
import { describe, expect, test } from 'vitest';
import { GraphSize } from '../../src/api/index.ts';
import { schema } from '../../src/api/schema.ts';
import { buildGraph } from '../../src/dataset/build.ts';
import type { TypeName } from '../../src/model/entities.ts';
import { estimateCost } from '../../src/server/limits/operation-cost.ts';
import type { OperationLimits } from '../../src/server/limits/operation-limits.ts';
import { createOperations, createRequestContext } from '../../src/server/operations/index.ts';
import type { Settings } from '../../src/server/settings/index.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { objectsIn } from '../helpers/objects-in.ts';
import { operateOn } from '../helpers/operate.ts';
import { defaultTraversalLimits, settingsWith } from '../helpers/settings.ts';
import { rawDataset, recordCalls } from '../helpers/start-graph.ts';

const graph = buildGraph(rawDataset({ entities: [{ slug: 'topic/a' }] }));
const sizeOfGraph = new GraphSize(memoryStore(graph).dataset);

/**
 * Executes an operation with these settings through `yoga.fetch`, which gives a status. `calls` are the calls of the
 * store.
 */
async function execute(operation: Partial<Settings['operation']>, query: string, extensions: object = {}) {
  const calls: string[] = [];
  const store = recordCalls(memoryStore(graph), calls);
  const settings = settingsWith({ operation });
  const { fetch } = createOperations({ currentStore: () => store, settings }).yoga;
  const requestContext = createRequestContext({ id: 'test', client: 'test' });
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, extensions }),
  };
  const response = await fetch('http://test/graphql', init, { requestContext });
  return { status: response.status, ...((await response.json()) as object), calls };
}

const costOf = (query: string, variableValues: Record<string, unknown> = {}, size = sizeOfGraph, maxCost?: number) => {
  const request = validateExecutionArgs({ schema, document: parse(query), variableValues });
  if (!('schema' in request)) throw request[0];
  return estimateCost(request, { limits: defaultTraversalLimits, size }, maxCost);
};

function sizeOf(entities: Partial<Record<TypeName, number>>, relations: number): GraphSize {
  return new GraphSize({
    ...memoryStore(graph).dataset,
    entityCounts: new Map(Object.entries(entities) as [TypeName, number][]), // The keys of the record.
    relationClasses: [],
    relationCounts: new Map([['about', new Map([['STATED', relations]])]]),
  });
}

describe('an operation at a limit is executed, and one beyond it is rejected without store calls', () => {
  const operations: Record<
    keyof OperationLimits,
    readonly [limit: number, actual: number, code: string, query: string]
  > = {
    maxTokens: [10, 11, 'TOKEN_LIMIT_EXCEEDED', '{ entity(ref: "topic/a") { __typename } }'],
    maxAliases: [2, 3, 'ALIAS_LIMIT_EXCEEDED', '{ a: __typename b: __typename entity(ref: "topic/a") { c: name } }'],
    maxDirectives: [1, 2, 'DIRECTIVE_LIMIT_EXCEEDED', '{ __typename @skip(if: false) @include(if: true) }'],
    maxDepth: [3, 4, 'DEPTH_LIMIT_EXCEEDED', '{ topics { edges { node { name } } } }'],
    maxRootFields: [
      1,
      2,
      'ROOT_FIELD_LIMIT_EXCEEDED',
      '{ __typename ...F } fragment F on Query { entity(ref: "a") { name } }',
    ],
    maxNodes: [19, 20, 'NODE_LIMIT_EXCEEDED', '{ topics { edges { node { name } } } }'],
    maxCost: [64, 65, 'COST_LIMIT_EXCEEDED', '{ topics { edges { node { name } } } }'],
  };

  test.each(Object.entries(operations))('%s', async (name, [limit, actual, code, query]) => {
    const { status, errors, calls } = (await execute({ [name]: limit }, query)) as Partial<Rejection>;
    expect({ status, errors, calls }).toEqual({
      status: 400,
      errors: [
        {
          message: expect.stringMatching(RegExp(`^An operation must have at most ${limit} .+, but has ${actual}\\.$`)),
          extensions: { code, limit, actual },
        },
      ],
      calls: [],
    });
    expect(await execute({ [name]: actual }, query)).toMatchObject({ status: 200, data: expect.anything() });
  });
});

interface Rejection {
  readonly status: number;
  readonly errors: readonly object[];
  readonly calls: readonly string[];
}

test('the cost is estimated again for other variables, even if their values are equal', async () => {
  const query = `query ($few: Int, $many: Int) {
    a: topics(first: $few) { edges { node { name } } }
    b: topics(first: $many) { edges { node { about(first: 50) { edges { node { name } } } } } }
  }`;
  const store = memoryStore(graph);
  const operate = operateOn({ currentStore: () => store, settings: settingsWith({ operation: { maxNodes: 200 } }) });
  const codes = async (variables: Record<string, unknown>) => {
    const { errors = [] } = await operate(query, variables);
    return errors.map(({ extensions }) => extensions.code);
  };
  expect([await codes({ many: 3 }), await codes({ few: 3 })]).toEqual([[], ['NODE_LIMIT_EXCEEDED']]);
});

describe('the estimated cost', () => {
  test('multiplies the page sizes of nested connections, including those from variables and defaults', () => {
    const query = (size: string) =>
      `query ($n: Int = 5) { documents(first: $n) { edges { node { references(last: ${size}) { edges { node { name } } } } } } }`;
    expect(
      [costOf(query('10')), costOf(query('$n'), { n: 2 }), costOf(query('1000'))].map(({ nodes }) => nodes),
    ).toEqual([5 * (1 + 10), 2 * (1 + 2), 5 * (1 + 100)]);
  });

  test('does not include fields that @skip and @include exclude', () => {
    const query = 'query ($all: Boolean!) { topics @include(if: $all) { edges { node { name } } } __typename }';
    expect([costOf(query, { all: true }).nodes, costOf(query, { all: false }).nodes]).toEqual([20, 0]);
  });

  test('counts a fragment at each spread, but computes its cost only once', () => {
    const doubled = Array.from({ length: 60 }, (_, index) => {
      const next = index === 59 ? 'name' : `...F${index + 1}`;
      return `fragment F${index} on Topic { about { edges { node { ${next} } } } a: about { edges { node { ${next} } } } }`;
    });
    const { nodes } = costOf(`{ topics { edges { node { ...F0 } } } } ${doubled.join(' ')}`);
    expect(nodes).toBeGreaterThan(1e75);
  });

  test('of `trace` grows with the number of references that it may return, up to that of the server', () => {
    const trace = (args: string) => costOf(`{ trace(root: "topic/a", ${args}) { steps { depth } } }`).cost;
    const most = 101 + defaultTraversalLimits.traceMaxSteps;
    expect([trace('first: 5'), trace('first: 6, maxDepth: 1'), trace('maxDepth: 1'), trace('first: 9999')]).toEqual([
      106,
      107,
      251,
      most,
    ]);
  });

  test.each([
    ['documents { totalCount }', 1, 1],
    ['documents(filter: { name: "a" }) { totalCount }', 2, 1_251],
    ['documents(filter: { name: "a", from: "2023-01-01" }, orderBy: { field: NAME }) { totalCount }', 4, 3_751],
    ['documents { facets { kind(first: 5) { count } } }', 9, 2_507],
    ['timeline(filter: { from: "2023-01-01" }) { totalCount }', 3, 2_501],
    ['search(query: "a") { totalCount }', 71, 5_293],
    ['neighborhood(center: "topic/a", first: 1) { truncated }', 3, 6_001],
    ['paths(source: "topic/a", target: "topic/b", maxLength: 1) { truncated }', 3, 8_001],
  ])('of %s grows with the graph: what is looked at, not only what is returned', (field, small, large) => {
    const query = `{ ${field} }`;
    expect([costOf(query).cost, costOf(query, {}, sizeOf({ Document: 10_000, Topic: 7_500 }, 20_000)).cost]).toEqual([
      small,
      large,
    ]);
  });

  test.each([
    getIntrospectionQuery(),
    '{ __schema { types { name possibleTypes { name } } } }',
    `{ __schema { queryType { ...T } mutationType { name } types { fields { type { ...T } } } } }
      fragment T on __Type { name ofType { name ofType { name ... on __Type { ofType { kind } } } } }`,
    '{ __schema { directives { args { type { name } } } a: types @skip(if: true) { name } } }',
  ])('of introspection is the number of objects that it returns: %s', async (query) => {
    const { data } = await graphql({ schema, source: query });
    expect(costOf(query).cost).toBe(objectsIn(data) - 1); // Without the object with the root fields.
  });

  test('of the introspection of one type is that of the type with the most objects', async () => {
    const query = (name: string) => `{ __type(name: "${name}") { fields { type { name } } } }`;
    const counts = await Promise.all(
      Object.keys(schema.getTypeMap()).map(async (name) =>
        objectsIn((await graphql({ schema, source: query(name) })).data),
      ),
    );
    expect(costOf(query('Meeting')).cost).toBe(Math.max(...counts) - 1);
  });

  test.each([
    getIntrospectionQuery(),
    '{ __type(name: "Meeting") { fields { name args { type { name ofType { name } } } } } }',
    '{ a: __type(name: "Meeting") { fields { name } } b: __schema { types { fields { name } } } }',
  ])('of introspection is beyond a maximum only if it returns more objects: %s', (query) => {
    const { cost } = costOf(query);
    const maxima = [10, 100, 500, cost - 1, cost, 1_000_000];
    expect(maxima.map((max) => costOf(query, {}, sizeOfGraph, max).cost > max)).toEqual(
      maxima.map((max) => cost > max),
    );
  });

  test('of introspection beyond the maximum is found without counting all of it', async () => {
    const aliases = (name: string, inner: string) =>
      Array.from({ length: 20 }, (_, index) => `${name}${index}: ofType { ${inner} }`).join(' ');
    const query = `{ __schema { types { fields { args { type { ...A } } } } } }
      fragment A on __Type { ${aliases('a', '...B')} }
      fragment B on __Type { ${aliases('b', '...C')} }
      fragment C on __Type { ${aliases('c', 'name')} }`;
    const { status, errors } = (await execute({}, query)) as {
      status: number;
      errors?: readonly { extensions: { code: string } }[];
    };
    expect([status, errors?.map(({ extensions }) => extensions.code)]).toEqual([400, ['COST_LIMIT_EXCEEDED']]);
  });

  test('is in the extensions of the response if the client requests it', async () => {
    const { status, calls, ...response } = await execute({}, '{ topics { edges { node { name } } } }', { cost: true });
    expect(response).toEqual({
      data: { topics: { edges: [{ node: { name: 'a' } }] } },
      extensions: { cost: { depth: 4, rootFields: 1, nodes: 20, cost: 65 } },
    });
  });
});

test('an operation that exceeds its timeout gets an error, and makes no more store calls', async () => {
  const calls: string[] = [];
  const store = recordCalls(memoryStore(graph), calls);
  const slow = {
    ...store,
    async list(queries: Parameters<typeof store.list>[0]) {
      calls.push('list');
      await sleep(60);
      return memoryStore(graph).list(queries);
    },
  };
  const operate = operateOn({ currentStore: () => slow, settings: settingsWith({ operation: { timeoutMs: 20 } }) });
  expect(await operate('{ topics { edges { node { about { edges { node { name } } } } } } }')).toEqual({
    data: null,
    errors: [
      {
        message: 'An operation must be executed within 20 ms, but took longer.',
        extensions: { code: 'DEADLINE_EXCEEDED', limit: 20 },
      },
    ],
  });
  await sleep(80);
  expect(calls).toEqual(['list']);
});

test('a traversal that exceeds the timeout stops before its next step', async () => {
  const slugs = ['topic/a', 'topic/b', 'topic/c', 'topic/d'];
  const claims = ['topic/a about topic/b', 'topic/b about topic/c', 'topic/c about topic/d'];
  const store = memoryStore(buildGraph(rawDataset({ entities: slugs.map((slug) => ({ slug })), claims })));
  const visited: (readonly string[])[] = [];
  const slow = {
    ...store,
    async adjacentRelations(...args: Parameters<typeof store.adjacentRelations>) {
      visited.push(args[0]);
      await sleep(60);
      return store.adjacentRelations(...args);
    },
  };
  const traverseWithin = async (timeoutMs: number) => {
    visited.length = 0;
    const query = '{ neighborhood(center: "topic/a", maxDepth: 3) { nodes { name } } }';
    const settings = settingsWith({ operation: { timeoutMs } });
    const { errors = [] } = await operateOn({ currentStore: () => slow, settings })(query);
    await sleep(100);
    return [errors[0]?.extensions.code, ...visited];
  };
  expect(await traverseWithin(2_000)).toEqual([undefined, ['topic/a'], ['topic/b'], ['topic/c'], ['topic/d']]);
  expect(await traverseWithin(20)).toEqual(['DEADLINE_EXCEEDED', ['topic/a']]);
});
