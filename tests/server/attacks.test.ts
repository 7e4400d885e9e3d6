import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { httpServer } from '../../src/server/http/server.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { inspectorSettings, memoryBytes } from '../helpers/program-memory.ts';
import { type Program, startServerProgram, until } from '../helpers/programs.ts';
import { exchange, type RawRequest, type RawResponse } from '../helpers/raw-http.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset } from '../helpers/start-graph.ts';
import { type ExpectedResponse, post } from './attacks/attack.ts';
import { attacks, groups } from './attacks/table.ts';

// The server runs as a process, as in production, but without a rate limit and a response cache.

/** On an idle machine no request takes 100 ms, but other tests may run at the same time. */
const withinMs = 10_000;

let server: Program & { readonly origin: string };
beforeAll(async () => {
  server = await startServerProgram({ ...inspectorSettings, RESPONSE_CACHE_MAX_BYTES: '0' });
}, 90_000);
afterAll(() => server?.process.kill());

describe.each(Object.entries(groups))(
  'a malicious request (%s) gets the expected response, without implementation details',
  (_, group) => {
    test.each(group)('$name', async ({ request, responses }) => {
      const actual = await exchange(server.origin, request, withinMs);
      expect(actual.map(comparable)).toEqual(responses);
      expect(JSON.stringify(actual)).not.toMatch(implementationDetails);
    });
  },
);

test('ten rounds of all malicious requests at once do not increase memory use, and the server still works', async () => {
  expect(attacks.length).toBeGreaterThan(100);
  const round = async () => {
    const allResponses = await Promise.all(attacks.map(({ request }) => exchange(server.origin, request, 30_000)));
    return allResponses.map((responses) => responses.at(-1)?.status);
  };
  const expected = attacks.map(({ responses }) => responses.at(-1)?.status);
  expect(await round()).toEqual(expected);
  const before = await memoryBytes(server);
  for (let rounds = 0; rounds < 10; rounds += 1) expect(await round()).toEqual(expected);
  expect(((await memoryBytes(server)) - before) / 1e6).toBeLessThan(5);
  expect(await entityResponses()).toEqual([
    { status: 200, body: { data: { entity: { name: 'International Trade Centre' } } } },
  ]);
  expect([server.process.exitCode, server.err().replace(/^(Debugger|For help|Warning).*\n/gm, '')]).toEqual([null, '']);
}, 120_000);

test.each<[string, RawRequest]>([
  ['head', 'POST /graphql HTTP/1.1\r\nHost: a\r\n'],
  [
    'body',
    'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query"',
  ],
])('a request whose %s is not completed in time gets status 408', async (_, incomplete) => {
  const store = memoryStore(buildGraph(rawDataset({})));
  const http = httpServer({
    currentStore: () => store,
    settings: settingsWith({ http: { requestTimeoutMs: 50, keepAliveTimeoutMs: 1_000 } }),
  }).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo; // It listens on a port.
  const responses = await exchange(`http://127.0.0.1:${port}`, incomplete, 10_000);
  http.close();
  expect(responses.map(comparable)).toEqual([{ status: 408, body: '' }]);
});

test('memory of requests whose clients disconnect in the middle of a body is freed', async () => {
  const before = await memoryBytes(server);
  for (let client = 0; client < 300; client += 1) {
    const [start] = post(`{"query":"${'a'.repeat(90_000)}`) as [string, string]; // Head and body.
    void exchange(server.origin, [start, 'a'.repeat(50_000)], 20).catch(() => {}); // Disconnects after 20 ms.
    await sleep(2);
  }
  await until(async () => (await memoryBytes(server)) - before < 3e6);
  expect((await entityResponses()).map(({ status }) => status)).toEqual([200]);
});

test('the memory that cached documents use is bounded', async () => {
  const sendDocuments = async (names: readonly number[]) => {
    for (const name of names) {
      const request = post(JSON.stringify({ query: longDocument(name) }));
      const [response] = await exchange(server.origin, request, withinMs);
      expect(response && comparable(response)).toMatchObject({ status: 200, body: { data: { meeting: { a0: {} } } } });
    }
  };
  const names = Array.from({ length: 240 }, (_, name) => name);
  await sendDocuments(names.slice(0, 120));
  const before = await memoryBytes(server);
  await sendDocuments(names.slice(120));
  expect(((await memoryBytes(server)) - before) / 1e6).toBeLessThan(20);
}, 60_000);

/** A document with almost the maximum number of tokens. */
function longDocument(name: number): string {
  const presentations =
    'presentations(first: 1) { edges { node { slug name kind title summary aliases id presenters(first: 1) { edges { role node { slug name summary } } } } } }';
  const fields = Array.from({ length: 46 }, (_, index) => `a${index}: ${presentations}`);
  return `query q${name} { meeting(date: "2023-07-03") { ${fields.join(' ')} } }`;
}

/** Implementation details, which no response may reveal. */
const implementationDetails =
  /\bat \S+ \(|\bat file:|\.[mc]?[tj]s\b|node_modules|\/src\/|\/home\/|yoga|pothos|node\.?js|x-powered-by|"server":/i;

function comparable({ status, headers, body }: RawResponse): ExpectedResponse {
  const { allow } = headers;
  const parsedBody = /json/.test(headers['content-type'] ?? '') ? JSON.parse(body) : body;
  return { status, body: parsedBody, ...(allow === undefined ? {} : { allow }) };
}

async function entityResponses(): Promise<ExpectedResponse[]> {
  const request = post(JSON.stringify({ query: '{ entity(ref: "organization/itc") { name } }' }));
  return (await exchange(server.origin, request, withinMs)).map(comparable);
}
