import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { printSchema } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { buildGraph } from '../../src/dataset/build.ts';
import { ResponseVersions } from '../../src/server/http/etag.ts';
import { type HttpServerOptions, httpServer } from '../../src/server/http/server.ts';
import { allGroups } from '../../src/server/settings/settings.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { type Store, UnavailableError } from '../../src/store/store.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset, recordCalls } from '../helpers/start-graph.ts';

const topicsQuery = '{ topics { edges { node { name } } } }';

let server: Server | null = null;

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  server = null;
});

/**
 * Starts a server with topics of these names. `listCount` returns the number of lists that the store has returned. Set
 * `state.store` to serve another store, or to null for a store that is unavailable.
 */
async function startServer(names: readonly string[], options: Partial<HttpServerOptions> = {}) {
  const calls: string[] = [];
  const state = { store: topics(names, calls) as Store | null };
  const currentStore = () => {
    if (state.store) return state.store;
    throw new UnavailableError('unavailable');
  };
  server = httpServer({ currentStore, ...options }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // A server that listens on a port has such an address.
  const listCount = () => calls.filter((call) => call.startsWith('list ')).length;
  return { origin: `http://127.0.0.1:${port}`, calls, state, listCount };
}

function topics(names: readonly string[], calls: string[]): Store {
  const entities = names.map((name, index) => ({ slug: `topic/${index}`, name }));
  return recordCalls(memoryStore(buildGraph(rawDataset({ entities }))), calls);
}

/** Queries the names of the topics by POST. Returns them, or the status of a response that is not 200. */
async function queryNames(origin: string, headers: Record<string, string> = {}, query = topicsQuery) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  if (response.status !== 200) return response.status;
  const { data } = await response.json();
  return data.topics.edges.map(({ node }: { node: { name: string } }) => node.name);
}

/** Queries the names by GET. The body of the response is not decompressed, as it would be with `fetch`. */
async function getRaw(origin: string, headers: Record<string, string>) {
  const sent = request(`${origin}/graphql?query=${encodeURIComponent(topicsQuery)}`, { headers }).end();
  const [response] = await once(sent, 'response');
  const { 'content-encoding': encoding, 'content-type': type, 'cache-control': caching, vary, etag } = response.headers;
  return { status: response.statusCode, encoding, type, vary, caching, etag, body: await buffer(response) };
}

/** The entity tags of the names: plain, with gzip and with Brotli, for each media type. */
async function allTags(origin: string) {
  const forms = ['application/json', 'application/graphql-response+json'].flatMap((accept) =>
    ['identity', 'gzip', 'br'].map((accepted) => ({ accept, 'accept-encoding': accepted })),
  );
  const responses = await Promise.all(forms.map((headers) => getRaw(origin, headers)));
  return responses.map(({ etag }) => etag);
}

describe('a response from unchanged data', () => {
  test('is returned from the cache, without listing the topics again', async () => {
    const { origin, listCount } = await startServer(['a', 'b']);
    expect([await queryNames(origin), await queryNames(origin), await queryNames(origin)]).toEqual(
      Array(3).fill(['a', 'b']),
    );
    expect(listCount()).toBe(1);
  });

  test('is not returned for a different query text, Accept header or method', async () => {
    const { origin, listCount } = await startServer(['a']);
    await queryNames(origin);
    await queryNames(origin, { accept: 'application/json' });
    await queryNames(origin, {}, `${topicsQuery} `);
    await getRaw(origin, {});
    expect(listCount()).toBe(4);
  });

  test('is replaced when the data changes, also when it changes back', async () => {
    const { origin, calls, state } = await startServer(['a']);
    const before = await queryNames(origin);
    state.store = topics(['b'], calls);
    const between = await queryNames(origin);
    state.store = topics(['a'], calls);
    expect([before, between, await queryNames(origin)]).toEqual([['a'], ['b'], ['a']]);
  });

  test('is not returned while the data is unavailable', async () => {
    const { origin, state } = await startServer(['a']);
    await queryNames(origin);
    state.store = null;
    expect(await queryNames(origin)).toBe(503);
  });

  test.each([{ authorization: 'Bearer secret' }, { cookie: 'name=value' }])(
    'is not returned to a request with credentials: %o',
    async (headers) => {
      const { origin, listCount } = await startServer(['a']);
      await queryNames(origin);
      await queryNames(origin, headers);
      await queryNames(origin, headers);
      expect(listCount()).toBe(3);
    },
  );

  test('is not cached if it has an error', async () => {
    const { origin, listCount } = await startServer(['a']);
    const query = `{ topics { edges { node { name } } } none: topics(first: 1, last: 1) { totalCount } }`;
    const failed = await Promise.all([1, 2].map(() => queryNames(origin, {}, query)));
    expect([failed, listCount()]).toEqual([[['a'], ['a']], 2]);
  });

  test('is not cached if a time limit truncated it', async () => {
    const { origin, calls } = await startServer(['a', 'b'], {
      settings: settingsWith({ traversal: { timeoutMs: -1 } }),
    });
    const query = '{ topics { edges { node { name } } } paths(source: "topic/0", target: "topic/1") { truncated } }';
    await queryNames(origin, {}, query);
    const first = calls.length;
    await queryNames(origin, {}, query);
    expect(calls.length).toBe(2 * first);
  });

  test('is evicted when the cache is full, the least recently used first', async () => {
    const { origin, listCount } = await startServer(['a'], {
      settings: settingsWith({ responseCache: { maxBytes: 20_000 } }),
    });
    const send = (number: number) => queryNames(origin, {}, `{ topics { edges { node { name } } } } # ${number}`);
    await Promise.all(Array.from({ length: 40 }, (_, number) => send(number)));
    const before = listCount();
    await send(39);
    await send(0);
    expect([before, listCount()]).toEqual([40, 41]);
  });

  test('is never cached if the cache size is 0', async () => {
    const { origin, listCount } = await startServer(['a'], {
      settings: settingsWith({ responseCache: { maxBytes: 0 } }),
    });
    await queryNames(origin);
    await queryNames(origin);
    expect(listCount()).toBe(2);
  });

  test('is counted in the metrics as a cache hit or miss', async () => {
    const { origin } = await startServer(['a']);
    for (let time = 0; time < 3; time += 1) await queryNames(origin);
    const metrics = await (await fetch(`${origin}/metrics`)).text();
    expect(metrics.match(/^msme_graph_response_cache_requests_total.*$/gm)).toEqual([
      'msme_graph_response_cache_requests_total{result="hit"} 2',
      'msme_graph_response_cache_requests_total{result="miss"} 1',
    ]);
    expect(metrics).toMatch(/^msme_graph_response_cache_size_bytes \d{4}$/m);
    expect(metrics).toMatch(/^process_cpu_user_seconds_total /m);
  });
});

describe('a response', () => {
  const long = 'A long name of a topic. '.repeat(100);

  test('is compressed with an encoding that the client accepts, whether it is from the cache or not', async () => {
    const { origin, listCount } = await startServer([long]);
    const plain = await getRaw(origin, {});
    const gzip = [
      await getRaw(origin, { 'accept-encoding': 'gzip' }),
      await getRaw(origin, { 'accept-encoding': 'gzip' }),
    ];
    const brotli = await getRaw(origin, { 'accept-encoding': 'gzip, br' });
    expect(gzip.map(({ encoding, body }) => [encoding, String(gunzipSync(body))])).toEqual(
      Array(2).fill(['gzip', String(plain.body)]),
    );
    expect([brotli.encoding, String(brotliDecompressSync(brotli.body))]).toEqual(['br', String(plain.body)]);
    expect([plain.encoding, plain.vary, brotli.vary]).toEqual([undefined, ...Array(2).fill('Accept, Accept-Encoding')]);
    expect(listCount()).toBe(1);
  });

  test.each(['identity', 'gzip;q=0', 'deflate', 'br;q=0, gzip;q=0'])(
    'is not compressed for Accept-Encoding: %s',
    async (accepted) => {
      const { origin } = await startServer([long]);
      expect((await getRaw(origin, { 'accept-encoding': accepted })).encoding).toBeUndefined();
    },
  );

  test('is not compressed if it is too short to gain from it', async () => {
    const { origin } = await startServer(['short']);
    expect((await getRaw(origin, { 'accept-encoding': 'gzip' })).encoding).toBeUndefined();
  });

  describe.each([
    ['from the cache', {}],
    ['that is not cached', { settings: settingsWith({ responseCache: { maxBytes: 0 } }) }],
  ])('%s', (_, options) => {
    test('has a strong tag of its own in each content encoding and media type', async () => {
      const { origin } = await startServer([long], options);
      const tags = await allTags(origin);
      const [, plain] = /^"([^"]+)"$/.exec(tags[0] ?? '') ?? [];
      expect(tags).toEqual(
        ['', '-gzip', '-br', '-graphql', '-graphql-gzip', '-graphql-br'].map((form) => `"${plain}${form}"`),
      );
      expect(await allTags(origin)).toEqual(tags);
    });

    test('gets status 304 if the client has it in any encoding, with the tag of the one that it accepts now', async () => {
      const { origin } = await startServer([long], options);
      const [plain = '', gzip = '', br = '', ofOtherType = ''] = await allTags(origin);
      const ask = async (known: string, accepted: string) => {
        const headers = { 'if-none-match': known, 'accept-encoding': accepted };
        const { body, ...rest } = await getRaw(origin, headers);
        return { ...rest, length: body.length };
      };
      const unchanged = (etag: string) => ({
        ...{ status: 304, encoding: undefined, type: undefined, length: 0, etag },
        ...{ vary: 'Accept, Accept-Encoding', caching: 'no-cache' },
      });
      expect([
        await ask(plain, 'identity'),
        await ask(plain, 'br'),
        await ask(br, 'gzip'),
        await ask(gzip, 'identity'),
        await ask(`W/${plain}`, 'gzip'), // As nginx weakens a tag when it compresses the response itself.
        await ask(`"other", W/${br}`, 'br'),
      ]).toEqual([plain, br, gzip, plain, gzip, br].map(unchanged));
      for (const other of ['"other"', ofOtherType, plain.replace('"', '"x'), plain.replaceAll('"', '')])
        expect(await ask(other, 'identity')).toMatchObject({ status: 200, etag: plain });
    });

    test('that is too short to be compressed has one tag', async () => {
      const { origin } = await startServer(['short'], options);
      const [plain, ...others] = await Promise.all(
        ['identity', 'gzip', 'br'].map((accepted) => getRaw(origin, { 'accept-encoding': accepted })),
      );
      expect(others.map(({ etag }) => etag)).toEqual([plain?.etag, plain?.etag]);
    });
  });

  test.each([
    ['200, with another tag, if the server was restarted with other bounds', { traversal: { traceMaxSteps: 7 } }, 200],
    ['an error if it is beyond a limit that the server was restarted with', { operation: { maxDepth: 1 } }, 400],
  ])('gets %s', async (_, changes, status) => {
    const { etag = '' } = await getRaw((await startServer(['a'])).origin, {});
    server?.close();
    const { origin } = await startServer(['a'], { settings: settingsWith(changes) });
    const accept = 'application/graphql-response+json';
    const again = await getRaw(origin, { 'if-none-match': etag, accept });
    expect([again.status, again.etag === etag]).toEqual([status, false]);
  });
});

describe('the entity tag of responses', () => {
  const versionWith = (changes: Parameters<typeof settingsWith>[0], schema = 'type Query') =>
    new ResponseVersions(settingsWith(changes), schema).of(topics(['a'], []));
  /** The groups of settings of which no complete response depends on any, and why. */
  const others: Readonly<Record<string, string>> = {
    server: 'where it listens',
    http: 'connections, and bodies of requests',
    graphiql: 'a page, which has a tag of its own',
    cors: 'header fields that 304 has too',
    responseCache: 'whether it is computed again',
    persistedOperations: 'which documents are executed at all',
    snapshot: 'which data, which the version of the data names',
    sourceText: 'which texts, which their digest names',
    database: 'which data, which the version of the data names',
    rateLimit: 'which operations are executed at all',
    redis: 'which operations are executed at all',
    operationQueue: 'which operations are executed at all',
    log: 'log',
    otel: 'traces',
  };

  test.each(allGroups())('depends on the settings of %s if they shape responses', (name, { settings }) => {
    for (const [key, setting] of Object.entries(settings)) {
      const changed = { [name]: { [key]: `not ${setting.default}` } } as Parameters<typeof settingsWith>[0];
      expect([key, versionWith(changed) !== versionWith({})]).toEqual([key, !(name in others)]);
    }
  });

  test('depends on the schema, the data and the texts', () => {
    const graph = buildGraph(rawDataset({ paragraphs: ['1'] }));
    const [paragraph] = graph.entities.filter(({ type }) => type === 'Paragraph');
    const versions = new ResponseVersions(settingsWith({}), 'type Query');
    const versionOf = (texts: readonly string[]) =>
      versions.of(memoryStore(graph, new Map(texts.map((text) => [paragraph?.slug ?? '', text]))));
    const all = [
      versionWith({}),
      versionWith({}, 'type Other'),
      versionOf([]),
      versionOf(['one text']),
      versionOf(['another']),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([
    ['an invalid document', '{ nothing }'],
    ['a document that cannot be parsed', '{'],
    ['an error of a field', '{ node(id: "malformed") { id } }'],
  ])('does not make a request for %s conditional', async (_, query) => {
    const { origin, state } = await startServer(['a']);
    const etag = `"${new ResponseVersions(settingsWith({}), printSchema(schema)).of(state.store as Store)}"`;
    const url = `${origin}/graphql?query=${encodeURIComponent(query)}`;
    for (const known of [etag, '*', (await getRaw(origin, {})).etag ?? '']) {
      const response = await fetch(url, { headers: { 'if-none-match': known } });
      expect([response.status, response.headers.get('etag'), 'errors' in (await response.json())]).toEqual([
        200,
        null,
        true,
      ]);
    }
  });
});

describe('a request body', () => {
  const limit = 1_000;
  const post = (origin: string, length: number, chunked: boolean) => {
    const body = JSON.stringify({ query: topicsQuery }).padEnd(length);
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
  const accepted = { data: { topics: { edges: [{ node: { name: 'a' } }] } } };
  const rejected = {
    errors: [
      {
        message: 'A request body must have at most 1000 bytes, but has more.',
        extensions: { code: 'PAYLOAD_TOO_LARGE', limit },
      },
    ],
  };

  test.each([true, false])(
    'is accepted up to the limit, and rejected with 413 beyond it (chunked: %s)',
    async (chunked) => {
      const { origin } = await startServer(['a'], { settings: settingsWith({ http: { maxBodyBytes: limit } }) });
      expect(await post(origin, limit, chunked)).toEqual([200, accepted]);
      expect(await post(origin, limit + 1, chunked)).toEqual([413, rejected]);
    },
  );

  test('that is aborted does not affect later requests', async () => {
    const { origin } = await startServer(['a']);
    const sent = request(`${origin}/graphql`, { method: 'POST', headers: { 'content-length': 100 } });
    sent.on('error', () => {});
    sent.write('{');
    sent.destroy();
    expect(await queryNames(origin)).toEqual(['a']);
  });
});
