import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { type HttpServerOptions, httpServer } from '../../src/server/http/server.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { type Store, UnavailableError } from '../../src/store/store.ts';
import { settingsWith } from '../helpers/settings.ts';
import { counted, rawDataset } from '../helpers/start-graph.ts';

const question = '{ topics { edges { node { name } } } }';

let server: Server | null = null;

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  server = null;
});

/** Serves topics of some names. `asked` tells how often the store was asked for lists; `store` can be put in place of another. */
async function serve(names: readonly string[], options: Partial<HttpServerOptions> = {}) {
  const calls: string[] = [];
  const state = { store: topics(names, calls) as Store | null };
  const currentStore = () => {
    if (state.store) return state.store;
    throw new UnavailableError('away');
  };
  server = httpServer({ currentStore, ...options }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // A server that listens on a port has such an address.
  const asked = () => calls.filter((call) => call.startsWith('list ')).length;
  return { origin: `http://127.0.0.1:${port}`, calls, state, asked };
}

function topics(names: readonly string[], calls: string[]): Store {
  const entities = names.map((name, index) => ({ slug: `topic/${index}`, name }));
  return counted(memoryStore(buildGraph(rawDataset({ entities }))), calls);
}

/** The names that are answered, or the status of a request that fails. */
async function names(origin: string, headers: Record<string, string> = {}, query = question) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  if (response.status !== 200) return response.status;
  const { data } = await response.json();
  return data.topics.edges.map(({ node }: { node: { name: string } }) => node.name);
}

/** A GET as it comes over the wire: `fetch` would decompress it. */
async function raw(origin: string, headers: Record<string, string>) {
  const sent = request(`${origin}/graphql?query=${encodeURIComponent(question)}`, { headers }).end();
  const [response] = await once(sent, 'response');
  const { 'content-encoding': coding, vary, etag } = response.headers;
  return { status: response.statusCode, coding, vary, etag, body: await buffer(response) };
}

describe('an answer to unchanged data', () => {
  test('is given again without asking the store', async () => {
    const { origin, asked } = await serve(['a', 'b']);
    expect([await names(origin), await names(origin), await names(origin)]).toEqual(Array(3).fill(['a', 'b']));
    expect(asked()).toBe(1);
  });

  test('is another for other variables, another Accept or another method', async () => {
    const { origin, asked } = await serve(['a']);
    await names(origin);
    await names(origin, { accept: 'application/json' });
    await names(origin, {}, `${question} `);
    await raw(origin, {});
    expect(asked()).toBe(4);
  });

  test('goes when the data does, and comes back with it', async () => {
    const { origin, calls, state } = await serve(['a']);
    const before = await names(origin);
    state.store = topics(['b'], calls);
    const between = await names(origin);
    state.store = topics(['a'], calls);
    expect([before, between, await names(origin)]).toEqual([['a'], ['b'], ['a']]);
  });

  test('is not given while the data cannot be reached', async () => {
    const { origin, state } = await serve(['a']);
    await names(origin);
    state.store = null;
    expect(await names(origin)).toBe(503);
  });

  test.each([{ authorization: 'Bearer secret' }, { cookie: 'name=value' }])(
    'is made anew for who gives a name: %o',
    async (headers) => {
      const { origin, asked } = await serve(['a']);
      await names(origin);
      await names(origin, headers);
      await names(origin, headers);
      expect(asked()).toBe(3);
    },
  );

  test('is not kept where it has an error', async () => {
    const { origin, asked } = await serve(['a']);
    const wrong = `{ topics { edges { node { name } } } none: topics(first: 1, last: 1) { totalCount } }`;
    const failed = await Promise.all([1, 2].map(() => names(origin, {}, wrong).catch(() => 'no data')));
    expect([failed, asked()]).toEqual([['no data', 'no data'], 2]);
  });

  test('is not kept where it was cut for its time', async () => {
    const { origin, calls } = await serve(['a', 'b'], { settings: settingsWith({ traversal: { timeoutMs: -1 } }) });
    const query = '{ topics { edges { node { name } } } paths(from: "topic/0", to: "topic/1") { truncated } }';
    await names(origin, {}, query);
    const first = calls.length;
    await names(origin, {}, query);
    expect(calls.length).toBe(2 * first);
  });

  test('is kept as far as there is room, and what was used last stays', async () => {
    const { origin, asked } = await serve(['a'], { settings: settingsWith({ responseCache: { maxBytes: 20_000 } }) });
    const ask = (number: number) => names(origin, {}, `{ topics { edges { node { name } } } } # ${number}`);
    await Promise.all(Array.from({ length: 40 }, (_, number) => ask(number)));
    const before = asked();
    await ask(39);
    await ask(0);
    expect([before, asked()]).toEqual([40, 41]);
  });

  test('is never kept where there is no room', async () => {
    const { origin, asked } = await serve(['a'], { settings: settingsWith({ responseCache: { maxBytes: 0 } }) });
    await names(origin);
    await names(origin);
    expect(asked()).toBe(2);
  });

  test('is counted for operators: what was at hand, and what was made', async () => {
    const { origin } = await serve(['a']);
    for (let time = 0; time < 3; time += 1) await names(origin);
    const measured = await (await fetch(`${origin}/metrics`)).text();
    expect(measured.match(/^msme_graph_response_cache_requests_total.*$/gm)).toEqual([
      'msme_graph_response_cache_requests_total{result="hit"} 2',
      'msme_graph_response_cache_requests_total{result="miss"} 1',
    ]);
    expect(measured).toMatch(/^msme_graph_response_cache_size_bytes \d{4}$/m);
    expect(measured).toMatch(/^process_cpu_user_seconds_total /m);
  });
});

describe('an answer', () => {
  const long = 'A long name of a topic. '.repeat(100);

  test('is compressed for who can read that, the same for the first and the next', async () => {
    const { origin, asked } = await serve([long]);
    const plain = await raw(origin, {});
    const gzip = [await raw(origin, { 'accept-encoding': 'gzip' }), await raw(origin, { 'accept-encoding': 'gzip' })];
    const brotli = await raw(origin, { 'accept-encoding': 'gzip, br' });
    expect(gzip.map(({ coding, body }) => [coding, String(gunzipSync(body))])).toEqual(
      Array(2).fill(['gzip', String(plain.body)]),
    );
    expect([brotli.coding, String(brotliDecompressSync(brotli.body))]).toEqual(['br', String(plain.body)]);
    expect([plain.coding, plain.vary, brotli.vary]).toEqual([undefined, ...Array(2).fill('Accept, Accept-Encoding')]);
    expect(asked()).toBe(1);
  });

  test.each(['identity', 'gzip;q=0', 'deflate', 'br;q=0, gzip;q=0'])('goes out as it is for %s', async (accepted) => {
    const { origin } = await serve([long]);
    expect((await raw(origin, { 'accept-encoding': accepted })).coding).toBeUndefined();
  });

  test('goes out as it is where compressing gains nothing', async () => {
    const { origin } = await serve(['short']);
    expect((await raw(origin, { 'accept-encoding': 'gzip' })).coding).toBeUndefined();
  });

  test('is not sent again to who has it, kept or not', async () => {
    const { origin } = await serve(['a']);
    const { etag } = await raw(origin, {});
    const again = await raw(origin, { 'if-none-match': etag });
    expect([again.status, String(again.body), again.etag]).toEqual([304, '', etag]);
  });
});

describe('a body', () => {
  const limit = 1_000;
  const post = (origin: string, length: number, chunked: boolean) => {
    const body = JSON.stringify({ query: question }).padEnd(length);
    const sent = request(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(chunked ? {} : { 'content-length': length }) },
    });
    sent.end(body);
    return once(sent, 'response').then(async ([response]) => [
      response.statusCode,
      JSON.parse(String(await buffer(response))),
    ]);
  };
  const answer = { data: { topics: { edges: [{ node: { name: 'a' } }] } } };
  const refusal = {
    errors: [
      {
        message: 'A request body must have at most 1000 bytes, but has more.',
        extensions: { code: 'PAYLOAD_TOO_LARGE', limit },
      },
    ],
  };

  test.each([true, false])('is read up to its limit and refused beyond (chunked: %s)', async (chunked) => {
    const { origin } = await serve(['a'], { settings: settingsWith({ http: { maxBodyBytes: limit } }) });
    expect(await post(origin, limit, chunked)).toEqual([200, answer]);
    expect(await post(origin, limit + 1, chunked)).toEqual([413, refusal]);
  });

  test('that breaks off leaves the server as it was', async () => {
    const { origin } = await serve(['a']);
    const sent = request(`${origin}/graphql`, { method: 'POST', headers: { 'content-length': 100 } });
    sent.on('error', () => {});
    sent.write('{');
    sent.destroy();
    expect(await names(origin)).toEqual(['a']);
  });
});
