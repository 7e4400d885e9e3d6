import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { isInterfaceType, isObjectType, parse } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { errorKinds } from '../../src/api/errors.ts';
import { schema } from '../../src/api/schema.ts';
import { loadGraph } from '../../src/dataset/build.ts';
import { httpServer } from '../../src/server/http/server.ts';
import type { OperationCost } from '../../src/server/limits/operation-cost.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { invalidValues } from '../helpers/invalid-values.ts';
import { RandomOperations } from '../helpers/random/random-operations.ts';
import { settingsWith } from '../helpers/settings.ts';

// As a client asks a server with its usual limits, but for aliases: chance gives every field a name of its own. Another run of chances: TEST_SEED=5 npx vitest run tests/acceptance/thousands-of-operations.test.ts

const seed = Number(process.env.TEST_SEED || 20231009);
const count = 5_000;
const graph = loadGraph('data');
const store = memoryStore(graph);
const settings = settingsWith({ operation: { maxAliases: 10_000, maxTokens: 20_000 } });
const server = httpServer({ currentStore: () => store, settings }).listen(0, '127.0.0.1');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
afterAll(() => {
  agent.destroy();
  server.close();
});

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  readonly extensions?: { readonly cost: OperationCost };
}

test('five thousand operations by chance find no defect: codes are known, values are of their types, and none holds more than it was measured to', {
  timeout: 300_000,
}, async () => {
  const operations = new RandomOperations(schema, graph, seed);
  const codes = new Map<string, number>();
  let [held, failed] = [0, 0];
  for (let number = 1; number <= count; number += 1) {
    const operation = operations.next(2);
    const { data, errors = [], extensions } = await ask(operation);
    for (const { extensions } of errors) codes.set(extensions.code, (codes.get(extensions.code) ?? 0) + 1);
    failed += errors.length > 0 ? 1 : 0;
    const entities = nodesIn(data);
    held += entities;
    const which = { seed, number, operation };
    const unknown = errors.filter(({ extensions }) => !known.has(extensions.code));
    const over = extensions && entities > extensions.cost.nodes ? [entities, extensions.cost.nodes] : [];
    const misfitting = data === undefined ? [] : invalidValues(schema, parse(operation), data);
    expect({ ...which, unknown, misfitting, over }).toEqual({ ...which, unknown: [], misfitting: [], over: [] });
    operations.learn(data);
  }
  expect(failed / count).toBeLessThan(0.25);
  expect(held).toBeGreaterThan(5 * count);
  expect(codes.size).toBeGreaterThan(4);
});

test('a value that is not of its type shows', () => {
  const operation = parse('{ entity(slug: "a") { __typename id ... on Meeting { date name } } }');
  const entity = { __typename: 'Meeting', id: 'nonsense', date: 'never', name: null, slug: 'a' };
  expect(invalidValues(schema, operation, { entity })).toEqual([
    'data.entity.id is no ID: "nonsense"',
    'data.entity.date is no Date: "never"',
    'data.entity.name is null',
    'data.entity.slug was not asked for',
  ]);
  expect(invalidValues(schema, operation, { entity: { __typename: 'Query' } })).toEqual([
    'data.entity is no Entity but Query',
  ]);
});

/** What careless operations may be told: their own faults, and nothing of the server's. */
const known = new Set(Object.entries(errorKinds).flatMap(([code, { status }]) => (status < 500 ? code : [])));

async function ask(query: string): Promise<Answer> {
  if (!server.listening) await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // It listens on a port.
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const asked = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers, agent });
  asked.end(JSON.stringify({ query, extensions: { cost: true } }));
  const [response] = await once(asked, 'response');
  return JSON.parse(await text(response)) as Answer;
}

/** How many objects of an answer are entities or relations: every object says its type. */
function nodesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum, one) => sum + nodesIn(one), 0);
  const type = '__typename' in value ? schema.getType(String(value.__typename)) : undefined;
  const isNode =
    (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node');
  return inner + (isNode ? 1 : 0);
}
