import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { isInterfaceType, isObjectType, parse } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { errorKinds } from '../../src/api/errors.ts';
import { schema } from '../../src/api/schema.ts';
import { httpServer } from '../../src/server/http/server.ts';
import type { OperationCost } from '../../src/server/limits/operation-cost.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { invalidValues } from '../helpers/invalid-values.ts';
import { graphs } from '../helpers/next-report.ts';
import { RandomOperations } from '../helpers/random/random-operations.ts';
import { settingsWith } from '../helpers/settings.ts';

// Over HTTP, with the default limits except those of aliases and tokens, as a random operation has an alias for every
// field.
// To test other operations: TEST_SEED=5 npx vitest run tests/acceptance/thousands-of-operations.test.ts

const seed = Number(process.env.TEST_SEED || 20231009);
const count = 5_000;
let store: Store;
const settings = settingsWith({ operation: { maxAliases: 10_000, maxTokens: 20_000 } });
const server = httpServer({ currentStore: () => store, settings }).listen(0, '127.0.0.1');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
afterAll(() => {
  agent.destroy();
  server.close();
});

interface Response {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
  readonly extensions?: { readonly cost: OperationCost };
}

test.each(graphs)(
  `${count} random operations on the report of 2023, %s, have valid values, only client errors, and no more nodes than estimated`,
  {
    timeout: 300_000,
  },
  async (_, graph) => {
    store = memoryStore(graph);
    const operations = new RandomOperations(schema, graph, seed);
    const codes = new Map<string, number>();
    let [totalNodes, failed] = [0, 0];
    for (let number = 1; number <= count; number += 1) {
      const operation = operations.next(2);
      const { data, errors = [], extensions } = await send(operation);
      for (const { extensions } of errors) codes.set(extensions.code, (codes.get(extensions.code) ?? 0) + 1);
      failed += errors.length > 0 ? 1 : 0;
      const nodes = nodesIn(data);
      totalNodes += nodes;
      const context = { seed, number, operation };
      const unexpected = errors.filter(({ extensions }) => !clientErrorCodes.has(extensions.code));
      const exceeded = extensions && nodes > extensions.cost.nodes ? [nodes, extensions.cost.nodes] : [];
      const invalid = data === undefined ? [] : invalidValues(schema, parse(operation), data, errors);
      expect({ ...context, unexpected, invalid, exceeded }).toEqual({
        ...context,
        unexpected: [],
        invalid: [],
        exceeded: [],
      });
      operations.collectCursors(data);
    }
    expect(failed / count).toBeLessThan(0.25);
    expect(totalNodes).toBeGreaterThan(5 * count);
    expect(codes.size).toBeGreaterThan(4);
  },
);

test('invalidValues finds a value that is not of its type', () => {
  const operation = parse('{ entity(ref: "a") { __typename id ... on Meeting { date name } } }');
  const entity = { __typename: 'Meeting', id: 'nonsense', date: 'never', name: null, slug: 'a' };
  expect(invalidValues(schema, operation, { entity })).toEqual([
    'data.entity.id is not a valid ID: "nonsense"',
    'data.entity.date is not a valid Date: "never"',
    'data.entity.name is null',
    'data.entity.slug was not selected',
  ]);
  expect(invalidValues(schema, operation, { entity: { __typename: 'Query' } })).toEqual([
    'data.entity is of type Query instead of Entity',
  ]);
  const list = parse('{ documents { __typename totalCount } rules { __typename } }');
  const data = { documents: { __typename: 'DocumentConnection', totalCount: null }, rules: null };
  expect(invalidValues(schema, list, data, [{ path: ['rules'] }])).toEqual([
    'data.documents.totalCount is null without an error',
  ]);
});

/** Codes of errors that a client can cause. */
const clientErrorCodes = new Set(
  Object.entries(errorKinds).flatMap(([code, { status }]) => (status < 500 ? code : [])),
);

async function send(query: string): Promise<Response> {
  if (!server.listening) await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // It listens on a port.
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const sent = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers, agent });
  sent.end(JSON.stringify({ query, extensions: { cost: true } }));
  const [response] = await once(sent, 'response');
  return JSON.parse(await text(response)) as Response;
}

/** The number of entities and relations in data that has `__typename` in every object. */
function nodesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum, one) => sum + nodesIn(one), 0);
  const type = '__typename' in value ? schema.getType(String(value.__typename)) : undefined;
  const isNode =
    (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node');
  return inner + (isNode ? 1 : 0);
}
