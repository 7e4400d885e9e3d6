import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { httpServer } from '../../src/server/http/server.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { cpuTimeMs } from '../helpers/cpu-time.ts';
import { rawDataset } from '../helpers/start-graph.ts';

const store = memoryStore(buildGraph(rawDataset({})));
const server = httpServer({ store: () => store, graphiql: '/no/such/folder' });
let origin = '';

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // A server that listens on a port has such an address.
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${origin}/graphql` });

  test('is audited', () => expect(audits.length).toBeGreaterThan(50));

  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
  });
});

const json = { 'content-type': 'application/json' };
const type = '/graphql?query={__typename}';
const secret = 'secret'.repeat(300);

describe('a refused request learns the rule, and gets nothing back of what it sent', () => {
  test.each<[string, number, string, string, string, Record<string, string>, (string | Buffer)?]>([
    ['a malformed Host', 400, 'BAD_REQUEST', 'GET', type, { host: 'a b' }],
    ['an over-long Host', 400, 'BAD_REQUEST', 'GET', type, { host: secret }],
    ['an over-long address', 414, 'URI_TOO_LONG', 'GET', `${type}&x=${'x'.repeat(8_000)}`, {}],
    ['another method', 405, 'METHOD_NOT_ALLOWED', 'DELETE', type, {}],
    ['an Accept that we cannot meet', 406, 'NOT_ACCEPTABLE', 'GET', type, { accept: 'image/secret' }],
    ['an over-long Accept', 406, 'NOT_ACCEPTABLE', 'GET', type, { accept: `*/*, text/${secret}` }],
    ['a parameter twice', 400, 'BAD_REQUEST', 'GET', `${type}&query={secret}`, {}],
    ['variables that are no object', 400, 'BAD_REQUEST', 'GET', `${type}&variables=secret`, {}],
    ['extensions that are no object', 400, 'BAD_REQUEST', 'GET', `${type}&extensions=[1]`, {}],
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
      'a text',
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
    ['a body that is no JSON', 400, 'BAD_REQUEST', 'POST', '/graphql', json, '{secret'],
    ['a batch', 400, 'BAD_REQUEST', 'POST', '/graphql', json, '[{"query":"{secret}"}]'],
    ['invalid UTF-8', 400, 'BAD_REQUEST', 'POST', '/graphql', json, Buffer.from([0x7b, 0xff, 0x7d])],
    ['a lone surrogate', 400, 'BAD_REQUEST', 'POST', '/graphql', json, '{"query":"\\ud800"}'],
    [
      'a posted list of variables',
      400,
      'BAD_REQUEST',
      'POST',
      '/graphql',
      json,
      '{"query":"{__typename}","variables":[]}',
    ],
    ['an unknown key', 400, 'BAD_REQUEST', 'POST', '/graphql', json, '{"query":"{__typename}","secret":1}'],
    ['a body with __proto__', 400, 'BAD_REQUEST', 'POST', '/graphql', json, '{"query":"{__typename}","__proto__":{}}'],
    ['deep JSON', 400, 'BAD_REQUEST', 'POST', '/graphql', json, '['.repeat(20_000)],
  ])('%s', async (_, status, code, method, path, headers, body) => {
    const answer = await raw(method, path, headers, body);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      status,
      { errors: [{ message: expect.any(String), extensions: { code } }] },
    ]);
    expect(answer.body).not.toContain('secret');
  });
});

test('a key named __proto__ is a key like any other', async () => {
  const body = '{"query":"{__typename}","variables":{"__proto__":{"polluted":true}}}';
  const answer = await raw('POST', '/graphql', json, body);
  expect([answer.status, answer.body]).toEqual([200, '{"data":{"__typename":"Query"}}']);
  expect('polluted' in {}).toBe(false);
});

test('a string without an end, full of escaped quotes, is refused at once', async () => {
  const send = async () => {
    const { status } = await raw('POST', '/graphql', json, `"${'\\"'.repeat(30_000)}`);
    expect(status).toBe(400);
  };
  expect(await cpuTimeMs(send)).toBeLessThan(1_000);
});

test('brackets in a string are not depth', async () => {
  const variables = { text: `\\"${'['.repeat(100)}` };
  const answer = await raw('POST', '/graphql', json, JSON.stringify({ query: '{__typename}', variables }));
  expect([answer.status, answer.body]).toEqual([200, '{"data":{"__typename":"Query"}}']);
});

test('HEAD is answered as GET, without the body', async () => {
  const [get, head] = [await raw('GET', type), await raw('HEAD', type)];
  const { date: _, 'x-request-id': __, ...headers } = get.headers;
  expect([head.status, head.body, head.headers]).toMatchObject([200, '', headers]);
});

test('OPTIONS says what is allowed, to pages of every origin and without credentials', async () => {
  const { status, headers } = await raw('OPTIONS', '/graphql', {
    origin: 'https://a.example',
    'access-control-request-method': 'POST',
  });
  expect([status, headers.allow, headers['access-control-allow-origin']]).toEqual([
    204,
    'GET, HEAD, POST, OPTIONS',
    '*',
  ]);
  expect(headers['access-control-allow-credentials']).toBeUndefined();
});

test('/schema.graphql is the schema, and is not sent twice', async () => {
  const first = await raw('GET', '/schema.graphql');
  expect(first.body).toBe(readFileSync('schema/schema.graphql', 'utf8'));
  const again = await raw('GET', '/schema.graphql', { 'if-none-match': first.headers.etag ?? '' });
  expect([again.status, again.body]).toEqual([304, '']);
  expect((await raw('POST', '/schema.graphql')).status).toBe(405);
});

/** Asks as it is told, in ways that `fetch` would mend. */
async function raw(method: string, path: string, headers: Record<string, string> = {}, body: string | Buffer = '') {
  const asked = ask(`${origin}/`, { method, path, headers }).end(body);
  const [response] = await once(asked, 'response');
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}
