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
  test('has a line for each request, without what was asked, with which values, or by whom', async () => {
    const { logger, lines } = logInMemory();
    const { origin } = await startTestServer(onTestFinished, { logger });
    const query = 'query Find($slug: String!) { entity(slug: $slug) { name } }';
    const variables = { slug: 'topic/a' };
    const asked = [
      await fetch(`${origin}/graphql`, post(query, { variables })),
      await fetch(`${origin}/graphql`, post(query, { variables })), // It is at hand now.
      await fetch(`${origin}/graphql`, post('{ secret }')),
      await fetch(`${origin}/graphql?query={secret`),
      await fetch(`${origin}/nothing?secret`),
      await fetch(`${origin}/graphql`, { method: 'PUT' }),
      await fetch(`${origin}/health`),
    ];
    await Promise.all(asked.map((response) => response.text()));
    const ids = asked.map(({ headers }) => headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(asked.length);
    const common = { level: 'info', msg: 'request', durationMs: expect.any(Number) };
    const graphql = { ...common, path: '/graphql' };
    expect(lines()).toEqual([
      { ...graphql, requestId: ids[0], method: 'POST', operation: 'Find', status: 200, cost: 1 },
      { ...graphql, requestId: ids[1], method: 'POST', operation: 'Find', status: 200, cost: 1 },
      { ...graphql, requestId: ids[2], method: 'POST', status: 400, errorCodes: ['GRAPHQL_VALIDATION_FAILED'] },
      { ...graphql, requestId: ids[3], method: 'GET', status: 200, errorCodes: ['GRAPHQL_PARSE_FAILED'] },
      { ...common, requestId: ids[4], method: 'GET', path: '/nothing', status: 404 },
      { ...graphql, requestId: ids[5], method: 'PUT', status: 405, errorCodes: ['METHOD_NOT_ALLOWED'] },
    ]);
  });

  test('that leaves requests to a proxy has a line for those that failed alone', async () => {
    const { logger, lines } = logInMemory();
    const currentStore = () => {
      throw new Error('A defect.');
    };
    const { origin } = await startTestServer(onTestFinished, {
      logger,
      settings: settingsWith({ log: { requests: 'server-errors' } }),
      currentStore,
    });
    await (await fetch(`${origin}/nothing`)).text();
    await (await fetch(`${origin}/graphql`, post('{ a: entity(slug: "topic/a") { name } }'))).text();
    expect(lines()).toMatchObject([
      { level: 'error', msg: 'unhandled error' },
      { level: 'warn', msg: 'request', path: '/graphql', status: 500 },
    ]);
  });

  test.each([
    ['a trusted proxy', ['127.0.0.1'], 'edge-0123456789', true],
    ['a trusted proxy that sends no name', ['127.0.0.1'], 'a b"c', false],
    ['anybody else', [], 'edge-0123456789', false],
  ])('takes the id of a request from %s: %j', async (_, trustedProxies, id, taken) => {
    const { origin } = await startTestServer(onTestFinished, {
      settings: settingsWith({ server: { trustedProxies } }),
    });
    const { headers } = await fetch(`${origin}/graphql?query={__typename}`, { headers: { 'x-request-id': id } });
    expect(headers.get('x-request-id') === id).toBe(taken);
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
  });
});

test('operations are counted by name where the name is known, errors by code, and loader batches by size', async () => {
  const { origin } = await startTestServer(onTestFinished, {
    persistedOperations: new Map([['', 'query Known { __typename }']]),
  });
  const query = '{ a: entity(slug: "topic/a") { name } b: entity(slug: "topic/b") { name } }';
  for (const name of ['query Known', 'query Mine', 'query Yours', ''])
    await (await fetch(`${origin}/graphql`, post(`${name} ${query}`))).text();
  await (await fetch(`${origin}/graphql`, post('{ secret }'))).text();
  const text = await (await fetch(`${origin}/metrics`)).text();
  const figures = text
    .split('\n')
    .filter((line) => /^msme_graph_(operation_\w+_count|operation_cost_sum|errors|dataloader\S+_sum)/.test(line));
  expect(figures).toEqual([
    'msme_graph_operation_duration_seconds_count{operation="Known"} 1',
    'msme_graph_operation_duration_seconds_count{operation="other"} 2',
    'msme_graph_operation_duration_seconds_count{operation="unnamed"} 2',
    'msme_graph_operation_cost_sum 8',
    'msme_graph_operation_cost_count 4',
    'msme_graph_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1',
    'msme_graph_dataloader_batch_size_sum{loader="entities"} 8',
  ]);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
});

describe('switched off', () => {
  test('introspection is refused with a code, /schema.graphql is not there, and no message suggests a name', async () => {
    const { origin } = await startTestServer(onTestFinished, {
      settings: settingsWith({ graphql: { introspectionEnabled: false } }),
    });
    const ask = async (query: string, more: object = {}) => {
      const { errors } = (await (await fetch(`${origin}/graphql`, post(query, more))).json()) as {
        errors?: { message: string; extensions: { code: string } }[];
      };
      return errors?.map(({ message, extensions }) => `${extensions.code}: ${message}`);
    };
    const closed = 'INTROSPECTION_DISABLED: "__schema" cannot be queried: introspection is disabled.';
    expect(await ask('{ __schema { types { name } } }')).toEqual([closed]);
    expect(await ask('{ __typename }')).toBeUndefined();
    expect(await ask('{ entit(slug: "topic/a") { name } }')).toEqual([
      'GRAPHQL_VALIDATION_FAILED: Cannot query field "entit" on type "Query".',
    ]);
    const withInput = 'query ($by: MeetingCountKey!) { meetings { counts(by: $by) { count } } }';
    expect((await ask(withInput, { variables: { by: 'YEA' } }))?.join()).not.toMatch(/did you mean/i);
    expect((await fetch(`${origin}/schema.graphql`)).status).toBe(404);
  });

  test('GraphiQL is not there, and / says what is', async () => {
    const { origin } = await startTestServer(onTestFinished, { graphiql: null });
    expect((await fetch(`${origin}/graphiql/`)).status).toBe(404);
    expect((await fetch(`${origin}/graphiql`)).status).toBe(404);
    const root = await fetch(origin);
    expect([root.status, await root.text()]).toEqual([200, 'This server has /graphql.\n']);
  });
});
