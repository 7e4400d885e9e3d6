import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { type HttpServerOptions, httpServer } from '../../src/server/http/server.ts';
import { createOperations, createRequestContext } from '../../src/server/operations/index.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { logInMemory } from '../helpers/log.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset } from '../helpers/start-graph.ts';

const script = `/* ${'MSME '.repeat(400)} */\n`;
const meetingQuery = '{ meeting(date: "2023-07-03") { name } }';
const meetingResponse = { data: { meeting: { name: 'Meeting of 3 July 2023' } } };

let folder: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'msme-graph-http-'));
  const graphiql = join(folder, 'graphiql');
  mkdirSync(join(graphiql, 'assets'), { recursive: true });
  writeFileSync(join(graphiql, 'index.html'), '<!doctype html><title>GraphiQL</title>');
  writeFileSync(join(graphiql, 'assets/main-1a2b3c4d.js'), script);
  writeFileSync(join(graphiql, 'assets/main-1a2b3c4d.js.gz'), gzipSync(script));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const facts = { entities: [{ slug: 'meeting/2023-07-03', name: 'Meeting of 3 July 2023' }] };
  const store = memoryStore(buildGraph(rawDataset(facts)));
  server = httpServer({ currentStore: () => store, graphiql }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // A server that listens on a port has such an address.
});

afterAll(() => {
  server?.close();
  server?.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

describe('GraphiQL', () => {
  test.each(['/', '/graphiql'])('%s redirects to /graphiql/', async (path) => {
    const response = await fetch(origin + path, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/graphiql/');
  });

  test('browsers must revalidate its page at every visit', async () => {
    const response = await fetch(`${origin}/graphiql/`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<title>GraphiQL</title>');
  });

  test('an unchanged page gets status 304', async () => {
    const first = await fetch(`${origin}/graphiql/`);
    const again = await fetch(`${origin}/graphiql/`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('files with a hash in their names may be cached for a year', async () => {
    const response = await fetch(`${origin}/graphiql/assets/main-1a2b3c4d.js`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('files are compressed for clients that accept it', async () => {
    const path = '/graphiql/assets/main-1a2b3c4d.js';
    const compressed = await fetch(origin + path);
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect(compressed.headers.get('vary')).toBe('Accept-Encoding');
    expect(await compressed.text()).toBe(script);
    const plain = await getRaw(path, { 'accept-encoding': 'identity' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe(script);
  });
});

describe('/graphql', () => {
  const query = `?query=${encodeURIComponent(meetingQuery)}`;

  test('leads to GraphiQL in a browser, unless the address has an operation', async () => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    const opened = await fetch(`${origin}/graphql`, { headers: { accept }, redirect: 'manual' });
    expect([opened.status, opened.headers.get('location')]).toEqual([302, '/graphiql/']);
    const asked = await fetch(`${origin}/graphql${query}`, { headers: { accept }, redirect: 'manual' });
    expect([asked.status, await asked.json()]).toEqual([200, meetingResponse]);
  });

  test('may be an absolute address, as in a request to a proxy', async () => {
    const { status, body } = await getRaw(`http://graph.example/graphql${query}`, {});
    expect([status, JSON.parse(body)]).toEqual([200, meetingResponse]);
  });

  test('says of every response whether it may be stored, and on which header fields it depends', async () => {
    const caching = async (path: string, headers: Record<string, string> = {}) => {
      const { status, headers: received } = await getRaw(path, headers);
      return [status, received['cache-control'], received.vary, received.etag];
    };
    const [, , , etag] = await caching(`/graphql${query}`);
    const vary = 'Accept, Accept-Encoding';
    expect([
      await caching(`/graphql${query}`),
      await caching(`/graphql${query}`, { 'if-none-match': `"other", ${etag}` }),
      await caching(`/graphql${query}`, { 'if-none-match': `W/${etag}` }),
      await caching(`/graphql${query}`, { 'if-none-match': '*' }),
      await caching('/graphql?query={', { 'if-none-match': '*' }),
      await caching(`/graphql${query}`, { accept: 'image/png' }),
    ]).toEqual([
      [200, 'no-cache', vary, etag],
      [304, 'no-cache', vary, etag],
      [304, 'no-cache', vary, etag],
      [304, 'no-cache', vary, etag],
      [200, 'no-store', vary, undefined],
      [406, 'no-store', vary, undefined],
    ]);
  });
});

describe('an unknown path', () => {
  test.each(['/nothing', '/graphql/nothing', '/graphqlx', '/graphiql/nothing.js', '/graphiql/assets/', '/favicon.ico'])(
    '%s gets status 404, with a text that lists the paths of this server',
    async (path) => {
      const response = await fetch(origin + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('Not found. This server has /graphql and /graphiql.\n');
    },
  );

  // `fetch` would resolve the dots before it sends the request.
  test.each([
    '/graphiql/../secret.txt',
    '/graphiql/../../secret.txt',
    '/graphiql/assets/../../secret.txt',
    '/graphiql/..%2fsecret.txt',
    '/graphiql/%2e%2e/secret.txt',
    '/graphiql/%252e%252e/secret.txt',
    '/graphiql/..\\secret.txt',
    '/graphiql/..%5csecret.txt',
    '/graphiql//secret.txt',
    '/../secret.txt',
    '/graphiql/%E0%A4%A',
    '/graphiql/%00',
  ])('%s would leave the folder of GraphiQL or is malformed, and gets status 404', async (path) => {
    const { status, body } = await getRaw(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });
});

describe('GraphQL', () => {
  test('responds to POST', async () => {
    const response = await post({ query: meetingQuery });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(meetingResponse);
  });

  test('responds to GET', async () => {
    const response = await fetch(`${origin}/graphql?${new URLSearchParams({ query: meetingQuery })}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(meetingResponse);
  });

  test('accepts variables in both', async () => {
    const query = 'query ($date: Date!) { meeting(date: $date) { name } }';
    const variables = { date: '2023-07-03' };
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    expect(await (await post({ query, variables })).json()).toEqual(meetingResponse);
    expect(await (await fetch(`${origin}/graphql?${parameters}`)).json()).toEqual(meetingResponse);
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('rejects %s with status 405 and the allowed methods', async (method) => {
    const response = await fetch(`${origin}/graphql`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
  });

  test('rejects a body that is not JSON with status 400', async () => {
    const response = await fetch(`${origin}/graphql`, { method: 'POST', headers: json, body: '{' });
    expect(response.status).toBe(400);
  });

  test('rejects a malformed query with status 400', async () => {
    const accept = 'application/graphql-response+json';
    const response = await post({ query: '{ meeting' }, { accept });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain(accept);
  });
});

describe('security headers', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/graphiql'],
    ['GET', '/graphiql/'],
    ['GET', '/graphiql/assets/main-1a2b3c4d.js'],
    ['GET', '/nothing'],
    ['GET', '/graphiql/nothing'],
    ['GET', '/graphql?query=%7B__typename%7D'],
    ['POST', '/graphql'],
    ['PUT', '/graphql'],
    ['OPTIONS', '/graphql'],
  ])('are in the response to %s %s', async (method, path) => {
    const { headers } = await fetch(origin + path, { method, redirect: 'manual' });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
  });

  test('allow a response that is not a page to load nothing', async () => {
    for (const path of ['/graphql?query={__typename}', '/health', '/metrics', '/nothing']) {
      const { headers } = await fetch(origin + path);
      const none = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
      expect([path, headers.get('content-security-policy')]).toEqual([path, none]);
    }
  });

  test('allow a page no inline scripts, no scripts of other origins, and no eval', async () => {
    const { headers } = await fetch(`${origin}/graphiql/`);
    const policy = headers.get('content-security-policy') ?? '';
    const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src '));
    expect(scripts).toBe("script-src 'self'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toMatch(/https?:|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

const json = { 'content-type': 'application/json' };

function post(body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${origin}/graphql`, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
}

/** Requests a path exactly as it is written. */
async function getRaw(path: string, headers: Record<string, string> = {}) {
  const sent = request(origin, { path, headers }).end();
  const [response] = await once(sent, 'response');
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

describe('the server continues to serve', () => {
  test.each(['bytes=2-1', 'bytes=abc', 'bytes=-5', 'bytes=0-99999999999'])('after Range: %s', async (range) => {
    expect((await getRaw('/graphiql/', { range })).status).toBe(200);
    expect((await getRaw('/graphiql/')).status).toBe(200);
  });

  test('without GraphiQL if it is not built', async () => {
    const store = memoryStore(buildGraph(rawDataset({})));
    const bare = httpServer({ currentStore: () => store, graphiql: '/no/such/folder' });
    await once(bare.listen(0, '127.0.0.1'), 'listening');
    const { port } = bare.address() as AddressInfo; // A server that listens on a port has such an address.
    expect((await fetch(`http://127.0.0.1:${port}/graphiql/`)).status).toBe(404);
    await new Promise((resolve) => bare.close(resolve));
  });

  test('after a POST to a file, which gets status 405', async () => {
    const response = await fetch(`${origin}/graphiql/`, { method: 'POST', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a malformed request is a client error', () => {
  test.each([
    ['variables={bad', '"variables" must be a JSON object.'],
    ['variables=[1]', '"variables" must be a JSON object.'],
    ['extensions=1', '"extensions" must be a JSON object.'],
  ])('GET with %s', async (parameter, message) => {
    const response = await fetch(`${origin}/graphql?query={__typename}&${parameter}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('a body that is not JSON, and no part of it is sent back', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: '{secret' });
    expect([response.status, await response.text()]).toEqual([
      400,
      '{"errors":[{"message":"A body must be JSON.","extensions":{"code":"BAD_REQUEST"}}]}',
    ]);
  });

  test('a missing required variable', async () => {
    const query = 'query ($date: Date!) { meeting(date: $date) { name } }';
    const response = await fetch(`${origin}/graphql?query=${encodeURIComponent(query)}`);
    expect((await response.json()).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('the entity tag of a response to GET', () => {
  const store = memoryStore(buildGraph(rawDataset({ entities: [{ slug: 'topic/a' }, { slug: 'topic/b' }] })));
  const typename = '{ __typename }';

  test('is strong, and consists of the version of the data and a hash of everything else that shapes responses', async () => {
    const { version } = store.dataset;
    const { etag } = await get({ currentStore: () => store }, typename);
    expect(etag).toMatch(new RegExp(`^"${version}-[0-9a-f]{16}"$`));
  });

  test('gets status 304 if the client has the response, also behind a proxy that weakens the tag or adds others', async () => {
    const { etag } = await get({ currentStore: () => store }, typename);
    const statusFor = async (ifNoneMatch: string) =>
      (await get({ currentStore: () => store }, typename, { 'if-none-match': ifNoneMatch })).status;
    const matching = [etag ?? '', `W/${etag}`, `"other", ${etag}`, '*'];
    expect(await Promise.all(matching.map(statusFor))).toEqual([304, 304, 304, 304]);
    expect(await statusFor('"other"')).toBe(200);
  });

  test('does not turn an error response into status 304', async () => {
    const { etag } = await get({ currentStore: () => store }, typename);
    const headers = { 'if-none-match': etag ?? '', accept: 'application/graphql-response+json' };
    const queries = ['', '{ nope }', '{ __typename', 'mutation { a }'];
    const statuses = queries.map(async (query) => (await get({ currentStore: () => store }, query, headers)).status);
    expect(await Promise.all(statuses)).toEqual([400, 400, 400, 405]);
  });

  test('differs for different data, texts, and settings that shape responses', async () => {
    const graph = buildGraph(rawDataset({}));
    const withText = (text: string) => memoryStore(graph, new Map([['paragraph/report/1', text]]));
    const options: HttpServerOptions[] = [
      { currentStore: () => store },
      { currentStore: () => withText('one') },
      { currentStore: () => withText('other') },
      { currentStore: () => store, settings: settingsWith({ traversal: { traceMaxSteps: 2 } }) },
      { currentStore: () => store, settings: settingsWith({ search: { maxQueryLength: 2 } }) },
      { currentStore: () => store, settings: settingsWith({ operation: { maxDepth: 2 } }) },
      { currentStore: () => store, settings: settingsWith({ graphql: { introspectionEnabled: false } }) },
    ];
    const etags = await Promise.all(options.map(async (option) => (await get(option, typename)).etag));
    expect(new Set(etags).size).toBe(options.length);
  });

  test('is missing if a time limit truncated the response, which may be complete another time', async () => {
    const query = '{ paths(source: "topic/a", target: "topic/b") { truncated } }';
    const within = async (timeoutMs: number) => {
      const settings = settingsWith({ traversal: { timeoutMs } });
      const { etag, body } = await get({ currentStore: () => store, settings }, query);
      return [etag !== null, JSON.parse(body).data.paths.truncated];
    };
    expect([await within(60_000), await within(-1)]).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('is missing from error responses and responses to POST', async () => {
    const failed = await fetch(`${origin}/graphql?query={nothing}`);
    const posted = await post({ query: typename });
    expect([failed.headers.get('etag'), posted.headers.get('etag')]).toEqual([null, null]);
  });
});

/** Starts a server, sends a query to it by GET, and closes it. */
async function get(options: HttpServerOptions, query: string, headers: Record<string, string> = {}) {
  const own = httpServer(options).listen(0, '127.0.0.1');
  await once(own, 'listening');
  const { port } = own.address() as AddressInfo; // A server that listens on a port has such an address.
  const response = await fetch(`http://127.0.0.1:${port}/graphql?query=${encodeURIComponent(query)}`, { headers });
  const body = await response.text();
  own.close();
  own.closeAllConnections();
  return { status: response.status, etag: response.headers.get('etag'), body };
}

test('an unexpected error is masked in the response, which has only a request ID, and logged under that ID with its message and stack', async () => {
  const store = memoryStore(buildGraph(rawDataset({})));
  const failing = { ...store, entities: () => Promise.reject(new Error('secret at /srv/secret.ts:1')) };
  const { logger, lines } = logInMemory();
  const broken = httpServer({ currentStore: () => failing, logger }).listen(0, '127.0.0.1');
  await once(broken, 'listening');
  const { port } = broken.address() as AddressInfo; // A server that listens on a port has such an address.
  const response = await fetch(`http://127.0.0.1:${port}/graphql?query=query Q{entity(ref:"topic/a"){name}}`);
  const requestId = response.headers.get('x-request-id');
  expect(await response.json()).toEqual({
    data: { entity: null },
    errors: [
      {
        message: 'Unexpected error.',
        path: ['entity'],
        locations: [{ line: 1, column: 9 }],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      },
    ],
  });
  await new Promise((resolve) => broken.close(resolve));
  const err = { type: 'Error', message: 'secret at /srv/secret.ts:1', stack: expect.stringContaining('http.test.ts') };
  const common = { requestId, operation: 'Q' };
  expect(lines()).toEqual([
    { level: 'error', msg: 'unhandled error', ...common, err },
    {
      level: 'info',
      msg: 'request',
      ...common,
      method: 'GET',
      path: '/graphql',
      status: 200,
      cost: 27,
      durationMs: expect.any(Number),
      errorCodes: ['INTERNAL_SERVER_ERROR'],
    },
  ]);
});

test('a request that its client aborts is not logged as an error', async () => {
  const store = memoryStore(buildGraph(rawDataset({})));
  const waiting = Promise.withResolvers<never[]>();
  const slow = { ...store, entities: () => waiting.promise };
  const { logger, lines } = logInMemory();
  const { operate } = createOperations({ currentStore: () => slow, logger });
  const context = createRequestContext({ id: 'test', client: 'test' });
  const pending = operate({ query: '{ entity(ref: "topic/a") { name } }' }, context);
  await sleep(10);
  context.abort.abort();
  waiting.resolve([]);
  await Promise.allSettled([pending]);
  expect(lines()).toEqual([]);
});

test('if the readiness check throws an error, /ready gets status 500 and the server continues', async () => {
  const ready = () => Promise.reject(new Error('secret at /srv/secret.ts:1'));
  const own = httpServer({ currentStore: () => memoryStore(buildGraph(rawDataset({}))), graphiql: null, ready });
  own.listen(0, '127.0.0.1');
  await once(own, 'listening');
  const { port } = own.address() as AddressInfo; // A server that listens on a port has such an address.
  const response = await fetch(`http://127.0.0.1:${port}/ready`);
  expect([response.status, await response.text()]).toEqual([
    500,
    `Unexpected error. Request ID: ${response.headers.get('x-request-id')}\n`,
  ]);
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  own.close();
  own.closeAllConnections();
});
