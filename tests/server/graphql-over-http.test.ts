import { readFileSync } from 'node:fs';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { dataGraph } from '../helpers/data-graph.ts';
import { rawDataset } from '../helpers/start-graph.ts';
import { startTestServer } from '../helpers/test-server.ts';
import { type Send, type TransportResponse, transports } from '../helpers/transports.ts';

const store = memoryStore(buildGraph(rawDataset({})));
const json = { 'content-type': 'application/json' };
const typename = '/graphql?query={__typename}';
const secret = 'secret'.repeat(300);

describe.each(transports)('GraphQL over HTTP, by %s,', (_, open) => {
  let send: Send;
  beforeAll(async () => {
    send = await open({ currentStore: () => store });
  });

  /** Sends a request like `fetch`, for the audits. */
  const fetchFn = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const { status, headers, body } = await send({
      method: init.method ?? 'GET',
      path: pathname + search,
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(typeof init.body === 'string' && { body: init.body }),
    });
    return new Response(body, { status, headers });
  };
  const audits = serverAudits({ url: () => 'http://127.0.0.1/graphql', fetchFn });

  test('has more than 50 audits', () => expect(audits.length).toBeGreaterThan(50));

  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
  });

  describe('a request is rejected with a message and a code, and without any part of what it sent', () => {
    test.each<[string, number, string, string, string, Record<string, string>, (string | Buffer)?]>([
      ['a malformed Host', 400, 'BAD_REQUEST', 'GET', typename, { host: 'a b' }],
      ['a Host that is too long', 400, 'BAD_REQUEST', 'GET', typename, { host: secret }],
      ['a URL that is too long', 414, 'URI_TOO_LONG', 'GET', `${typename}&x=${'x'.repeat(8_000)}`, {}],
      ['another method', 405, 'METHOD_NOT_ALLOWED', 'DELETE', typename, {}],
      ['an unsupported Accept', 406, 'NOT_ACCEPTABLE', 'GET', typename, { accept: 'image/secret' }],
      ['an Accept that is too long', 406, 'NOT_ACCEPTABLE', 'GET', typename, { accept: `*/*, text/${secret}` }],
      ['a duplicate parameter', 400, 'BAD_REQUEST', 'GET', `${typename}&query={secret}`, {}],
      ['variables that are not an object', 400, 'BAD_REQUEST', 'GET', `${typename}&variables=secret`, {}],
      ['extensions that are not an object', 400, 'BAD_REQUEST', 'GET', `${typename}&extensions=[1]`, {}],
      ['a NUL in a query', 400, 'BAD_REQUEST', 'GET', '/graphql?query=%00', {}],
      [
        'a form',
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'POST',
        '/graphql',
        { 'content-type': 'application/x-www-form-urlencoded' },
        'query=secret',
      ],
      [
        'a plain text',
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'POST',
        '/graphql',
        { 'content-type': 'text/plain' },
        '{"query":"{secret}"}',
      ],
      [
        'another charset',
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'POST',
        '/graphql',
        { 'content-type': 'application/json; charset=latin1' },
        '{}',
      ],
      [
        'a compressed body',
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'POST',
        '/graphql',
        { ...json, 'content-encoding': 'gzip' },
        'secret',
      ],
      ['a body that is not JSON', 400, 'BAD_REQUEST', 'POST', '/graphql', json, '{secret'],
      ['a batch', 400, 'BAD_REQUEST', 'POST', '/graphql', json, '[{"query":"{secret}"}]'],
      ['invalid UTF-8', 400, 'BAD_REQUEST', 'POST', '/graphql', json, Buffer.from([0x7b, 0xff, 0x7d])],
      ['a lone surrogate', 400, 'BAD_REQUEST', 'POST', '/graphql', json, '{"query":"\\ud800"}'],
      [
        'variables in a body that are a list',
        400,
        'BAD_REQUEST',
        'POST',
        '/graphql',
        json,
        '{"query":"{__typename}","variables":[]}',
      ],
      ['an unknown key', 400, 'BAD_REQUEST', 'POST', '/graphql', json, '{"query":"{__typename}","secret":1}'],
      [
        'a body with __proto__',
        400,
        'BAD_REQUEST',
        'POST',
        '/graphql',
        json,
        '{"query":"{__typename}","__proto__":{}}',
      ],
      ['deep JSON', 400, 'BAD_REQUEST', 'POST', '/graphql', json, '['.repeat(20_000)],
    ])('%s', async (_, status, code, method, path, headers, body) => {
      const response = await send({ method, path, headers, ...(body !== undefined && { body }) });
      expect([response.status, JSON.parse(response.body)]).toEqual([
        status,
        { errors: [{ message: expect.any(String), extensions: { code } }] },
      ]);
      expect(response.body).not.toContain('secret');
    });
  });

  const post = (body: string) => send({ method: 'POST', path: '/graphql', headers: json, body });

  test('a key named __proto__ is a key like any other', async () => {
    const { status, body } = await post('{"query":"{__typename}","variables":{"__proto__":{"polluted":true}}}');
    expect([status, body]).toEqual([200, '{"data":{"__typename":"Query"}}']);
    expect('polluted' in {}).toBe(false);
  });

  test('an unterminated string with many escaped quotes is rejected in less than a second', async () => {
    const start = performance.now();
    const { status } = await post(`"${'\\"'.repeat(30_000)}`);
    expect([status, performance.now() - start < 1_000]).toEqual([400, true]);
  });

  test('brackets in a string do not count as depth', async () => {
    const variables = { text: `\\"${'['.repeat(100)}` };
    const { status, body } = await post(JSON.stringify({ query: '{__typename}', variables }));
    expect([status, body]).toEqual([200, '{"data":{"__typename":"Query"}}']);
  });

  const graphqlJson = 'application/graphql-response+json';
  test.each([
    ['application/json; charset=utf-8', 'application/json'],
    ['application/json;charset="UTF-8"', 'application/json'],
    [`${graphqlJson}; charset=utf-8, application/json; q=0.9`, graphqlJson],
    [`${graphqlJson}; charset=utf-8; q=0.2, application/json; odata="a,b;c"; q=0.9`, 'application/json'],
    ['text/html, application/*; version=1; q=0.5', 'application/json'],
  ])('Accept may have parameters: %s', async (accept, type) => {
    const { status, headers } = await send({ method: 'GET', path: typename, headers: { accept } });
    expect([status, headers['content-type']]).toEqual([200, `${type}; charset=utf-8`]);
  });

  test.each([
    'application/json;',
    'Application/JSON; charset="utf-8"; version=1',
    'application/json ;; Charset = UTF8',
  ])('Content-Type may have other parameters than the charset, and none: %s', async (contentType) => {
    const body = '{"query":"{__typename}"}';
    const { status } = await send({ method: 'POST', path: '/graphql', headers: { 'content-type': contentType }, body });
    expect(status).toBe(200);
  });

  test('Host may end with the colon of a port that is left out', async () => {
    const { status } = await send({ method: 'GET', path: typename, headers: { host: 'graph.example:' } });
    expect(status).toBe(200);
  });

  test('HEAD gets the same response as GET, without the body', async () => {
    const [get, head] = [await send({ method: 'GET', path: typename }), await send({ method: 'HEAD', path: typename })];
    const comparable = ({ headers }: TransportResponse) => {
      const { date: _, 'x-request-id': __, 'content-length': ___, ...rest } = headers;
      return rest;
    };
    expect([head.status, head.body, comparable(head)]).toMatchObject([200, '', comparable(get)]);
  });

  test('OPTIONS gets the allowed methods', async () => {
    const { status, headers } = await send({ method: 'OPTIONS', path: '/graphql' });
    expect([status, headers.allow]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
  });
});

describe('/schema.graphql', () => {
  let [origin, close] = ['', async () => {}];
  beforeAll(async () => {
    const onEnd = (end: () => Promise<void>) => {
      close = end;
    };
    const store = memoryStore(dataGraph); // The costs in the schema are those for its graph.
    ({ origin } = await startTestServer(onEnd, { currentStore: () => store }));
  });
  afterAll(() => close());

  test('is the schema with its costs, and gets status 304 if the client already has it', async () => {
    const first = await fetch(`${origin}/schema.graphql`);
    expect(await first.text()).toBe(readFileSync('schema/schema.graphql', 'utf8'));
    const headers = { 'if-none-match': `"other", ${first.headers.get('etag')}` };
    const second = await fetch(`${origin}/schema.graphql`, { headers });
    expect([second.status, await second.text()]).toEqual([304, '']);
  });

  test('does not allow POST', async () => {
    expect((await fetch(`${origin}/schema.graphql`, { method: 'POST' })).status).toBe(405);
  });
});
