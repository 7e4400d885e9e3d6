import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { httpServer } from '../../src/server/http/server.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { heldBytes, inspected } from '../helpers/heap.ts';
import { type Program, startServerProgram } from '../helpers/programs.ts';
import { exchange, type Sent, type WireAnswer } from '../helpers/raw-http.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset } from '../helpers/start-graph.ts';
import { post, type Told } from './attacks/attack.ts';
import { attacks, groups } from './attacks/table.ts';

// A server as an operator starts it, but that a client may ask as often as it likes.

/** Patience for a machine that is busy with other tests: alone none takes a tenth of a second. */
const withinMs = 10_000;

let server: Program & { readonly origin: string };
beforeAll(async () => {
  server = await startServerProgram({ ...inspected, RESPONSE_CACHE_MAX_BYTES: '0' });
}, 90_000);
afterAll(() => server?.process.kill());

describe.each(Object.entries(groups))('%s that is', (_, group) => {
  test.each(group)('$name', async ({ sent, answers }) => {
    const got = await exchange(server.origin, sent, withinMs);
    expect(got.map(told)).toEqual(answers);
    expect(JSON.stringify(got)).not.toMatch(inside);
  });
});

test('all of them at once, ten times, leave the memory where it was, and a plain question is answered as before', async () => {
  expect(attacks.length).toBeGreaterThan(100);
  const round = async () => {
    const got = await Promise.all(attacks.map(({ sent }) => exchange(server.origin, sent, 30_000)));
    return got.map((answers) => answers.at(-1)?.status);
  };
  const expected = attacks.map(({ answers }) => answers.at(-1)?.status);
  expect(await round()).toEqual(expected);
  const before = await heldBytes(server);
  for (let rounds = 0; rounds < 10; rounds += 1) expect(await round()).toEqual(expected);
  expect(((await heldBytes(server)) - before) / 1e6).toBeLessThan(5);
  expect(await plainQuestion()).toEqual([
    { status: 200, body: { data: { entity: { name: 'International Trade Centre' } } } },
  ]);
  expect([server.process.exitCode, server.err().replace(/^(Debugger|For help|Warning).*\n/gm, '')]).toEqual([null, '']);
}, 120_000);

test.each<[string, Sent]>([
  ['head', 'POST /graphql HTTP/1.1\r\nHost: a\r\n'],
  [
    'body',
    'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query"',
  ],
])('a %s that does not come to its end is not waited for', async (_, begun) => {
  const store = memoryStore(buildGraph(rawDataset({})));
  const http = httpServer({
    currentStore: () => store,
    settings: settingsWith({ http: { requestTimeoutMs: 50, keepAliveTimeoutMs: 1_000 } }),
  }).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo; // It listens on a port.
  const answers = await exchange(`http://127.0.0.1:${port}`, begun, 10_000);
  http.close();
  expect(answers.map(told)).toEqual([{ status: 408, body: '' }]);
});

test('clients that go away in the middle of a body leave nothing behind', async () => {
  const before = await heldBytes(server);
  for (let client = 0; client < 300; client += 1) {
    const [start] = post(`{"query":"${'a'.repeat(90_000)}`) as [string, string]; // Head and body.
    void exchange(server.origin, [start, 'a'.repeat(50_000)], 20).catch(() => {}); // It goes then.
    await sleep(2);
  }
  await sleep(100);
  expect(((await heldBytes(server)) - before) / 1e6).toBeLessThan(3);
  expect((await plainQuestion()).map(({ status }) => status)).toEqual([200]);
});

test('ever new documents, as long as they may be, are forgotten in time', async () => {
  const ask = async (names: readonly number[]) => {
    for (const name of names) {
      const sent = post(JSON.stringify({ query: longDocument(name) }));
      const [answer] = await exchange(server.origin, sent, withinMs);
      expect(answer && told(answer)).toMatchObject({ status: 200, body: { data: { meeting: { a0: {} } } } });
    }
  };
  const names = Array.from({ length: 240 }, (_, name) => name);
  await ask(names.slice(0, 120));
  const before = await heldBytes(server);
  await ask(names.slice(120));
  expect(((await heldBytes(server)) - before) / 1e6).toBeLessThan(20);
}, 60_000);

/** Of almost as many tokens as the server reads. */
function longDocument(name: number): string {
  const presentations =
    'presentations(first: 1) { edges { node { slug name kind title summary aliases id presenters(first: 1) { edges { role node { slug name summary } } } } } }';
  const fields = Array.from({ length: 46 }, (_, index) => `a${index}: ${presentations}`);
  return `query q${name} { meeting(date: "2023-07-03") { ${fields.join(' ')} } }`;
}

/** What no answer may have: where it was made, and by what. */
const inside =
  /\bat \S+ \(|\bat file:|\.[mc]?[tj]s\b|node_modules|\/src\/|\/home\/|yoga|pothos|node\.?js|x-powered-by|"server":/i;

function told({ status, headers, body }: WireAnswer): Told {
  const { allow } = headers;
  const says = /json/.test(headers['content-type'] ?? '') ? JSON.parse(body) : body;
  return { status, body: says, ...(allow === undefined ? {} : { allow }) };
}

async function plainQuestion(): Promise<Told[]> {
  const sent = post(JSON.stringify({ query: '{ entity(slug: "organization/itc") { name } }' }));
  return (await exchange(server.origin, sent, withinMs)).map(told);
}
