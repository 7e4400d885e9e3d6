import { describe, expect, onTestFinished, test } from 'vitest';
import { logInMemory } from '../helpers/log.ts';
import { settingsWith } from '../helpers/settings.ts';
import { startTestServer } from '../helpers/test-server.ts';

const post = (query: string, more: object = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
  body: JSON.stringify({ query, ...more }),
});

describe('the log', () => {
  test('has a line for each request, without its query, variables or client', async () => {
    const { logger, lines } = logInMemory();
    const { origin } = await startTestServer(onTestFinished, { logger });
    const query = 'query Find($ref: EntityRef!) { entity(ref: $ref) { name } }';
    const variables = { ref: 'topic/a' };
    const responses = [
      await fetch(`${origin}/graphql`, post(query, { variables })),
      await fetch(`${origin}/graphql`, post(query, { variables })), // From the response cache.
      await fetch(`${origin}/graphql`, post('{ secret }')),
      await fetch(`${origin}/graphql?query={secret`),
      await fetch(`${origin}/nothing?secret`),
      await fetch(`${origin}/graphql`, { method: 'PUT' }),
      await fetch(`${origin}/health`),
    ];
    await Promise.all(responses.map((response) => response.text()));
    const ids = responses.map(({ headers }) => headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(responses.length);
    const common = { level: 'info', msg: 'request', durationMs: expect.any(Number) };
    const graphql = { ...common, path: '/graphql' };
    expect(lines()).toEqual([
      { ...graphql, requestId: ids[0], method: 'POST', operation: 'Find', status: 200, cost: 43 },
      { ...graphql, requestId: ids[1], method: 'POST', operation: 'Find', status: 200, cost: 43 },
      {
        ...graphql,
        requestId: ids[2],
        method: 'POST',
        status: 400,
        cost: 6,
        errorCodes: ['GRAPHQL_VALIDATION_FAILED'],
      },
      { ...graphql, requestId: ids[3], method: 'GET', status: 200, cost: 4, errorCodes: ['GRAPHQL_PARSE_FAILED'] },
      { ...common, requestId: ids[4], method: 'GET', path: '/nothing', status: 404 },
      { ...graphql, requestId: ids[5], method: 'PUT', status: 405, errorCodes: ['METHOD_NOT_ALLOWED'] },
    ]);
  });

  test('with LOG_REQUESTS=server-errors, has a line only for requests that failed in the server', async () => {
    const { logger, lines } = logInMemory();
    const currentStore = () => {
      throw new Error('Unexpected.');
    };
    const { origin } = await startTestServer(onTestFinished, {
      logger,
      settings: settingsWith({ log: { requests: 'server-errors' } }),
      currentStore,
    });
    await (await fetch(`${origin}/nothing`)).text();
    await (await fetch(`${origin}/graphql`, post('{ a: entity(ref: "topic/a") { name } }'))).text();
    expect(lines()).toMatchObject([
      { level: 'error', msg: 'unhandled error' },
      { level: 'warn', msg: 'request', path: '/graphql', status: 500 },
    ]);
  });

  test.each([
    ['a trusted proxy', ['127.0.0.1'], 'edge-0123456789', true],
    ['a trusted proxy with an invalid id', ['127.0.0.1'], 'a b"c', false],
    ['any other client', [], 'edge-0123456789', false],
  ])('uses the request id of %s %j: %j, %s', async (_, trustedProxies, id, isUsed) => {
    const { origin } = await startTestServer(onTestFinished, {
      settings: settingsWith({ server: { trustedProxies } }),
    });
    const { headers } = await fetch(`${origin}/graphql?query={__typename}`, { headers: { 'x-request-id': id } });
    expect(headers.get('x-request-id') === id).toBe(isUsed);
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
  });
});

test('the metrics count operations, by name if they are persisted, errors by code, and the sizes of loader batches', async () => {
  const { origin } = await startTestServer(onTestFinished, {
    persistedOperations: new Map([['', 'query Persisted { __typename }']]),
  });
  const query = '{ a: entity(ref: "topic/a") { name } b: entity(ref: "topic/b") { name } }';
  for (const name of ['query Persisted', 'query Mine', 'query Yours', ''])
    await (await fetch(`${origin}/graphql`, post(`${name} ${query}`))).text();
  await (await fetch(`${origin}/graphql`, post('{ secret }'))).text();
  const text = await (await fetch(`${origin}/metrics`)).text();
  const metrics = text
    .split('\n')
    .filter((line) => /^msme_graph_(operation_\w+_count|operation_cost_sum|errors|dataloader\S+_sum)/.test(line));
  expect(metrics).toEqual([
    'msme_graph_operation_duration_seconds_count{operation="Persisted"} 1',
    'msme_graph_operation_duration_seconds_count{operation="other"} 2',
    'msme_graph_operation_duration_seconds_count{operation="unnamed"} 2',
    'msme_graph_operation_cost_sum 218',
    'msme_graph_operation_cost_count 5',
    'msme_graph_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1',
    'msme_graph_dataloader_batch_size_sum{loader="entities"} 8',
  ]);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
});

describe('if it is disabled', () => {
  test('introspection is rejected, /schema.graphql gets status 404, and no error message suggests a name', async () => {
    const { origin } = await startTestServer(onTestFinished, {
      settings: settingsWith({ graphql: { introspectionEnabled: false } }),
    });
    const errorsOf = async (query: string, more: object = {}) => {
      const { errors } = (await (await fetch(`${origin}/graphql`, post(query, more))).json()) as {
        errors?: { message: string; extensions: { code: string } }[];
      };
      return errors?.map(({ message, extensions }) => `${extensions.code}: ${message}`);
    };
    const disabled = 'INTROSPECTION_DISABLED: "__schema" cannot be queried: introspection is disabled.';
    expect(await errorsOf('{ __schema { types { name } } }')).toEqual([disabled]);
    expect(await errorsOf('{ __typename }')).toBeUndefined();
    expect(await errorsOf('{ entit(ref: "topic/a") { name } }')).toEqual([
      'GRAPHQL_VALIDATION_FAILED: Cannot query field "entit" on type "Query".',
    ]);
    const withInput = 'query ($types: [EntityType!]) { search(query: "a", filter: { types: $types }) { totalCount } }';
    expect((await errorsOf(withInput, { variables: { types: ['TOPI'] } }))?.join()).not.toMatch(/did you mean/i);
    expect((await fetch(`${origin}/schema.graphql`)).status).toBe(404);
  });

  test('GraphiQL gets status 404, and / lists the other paths', async () => {
    const { origin } = await startTestServer(onTestFinished, { graphiql: null });
    expect((await fetch(`${origin}/graphiql/`)).status).toBe(404);
    expect((await fetch(`${origin}/graphiql`)).status).toBe(404);
    const root = await fetch(origin);
    expect([root.status, await root.text()]).toEqual([200, 'This server has /graphql.\n']);
  });
});
