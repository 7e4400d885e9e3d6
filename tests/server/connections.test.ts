import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { logInMemory } from '../helpers/log.ts';
import { exchange, type RawResponse } from '../helpers/raw-http.ts';
import { settingsWith } from '../helpers/settings.ts';
import { startTestServer } from '../helpers/test-server.ts';

const shortTimeouts = { requestTimeoutMs: 100, keepAliveTimeoutMs: 100 };
const settings = settingsWith({ http: shortTimeouts });
const query = 'GET /graphql?query={__typename} HTTP/1.1\r\nHost: a\r\n';

test('a request whose head never ends gets status 408', async () => {
  const { logger, lines } = logInMemory();
  const { origin } = await startTestServer(onTestFinished, { settings, logger });
  const responses = await exchange(origin, query);
  const requestId = responses[0]?.headers['x-request-id'];
  expect(responses).toEqual([
    {
      status: 408,
      headers: { 'x-request-id': expect.stringMatching(/^\S+$/), 'content-length': '0', connection: 'close' },
      body: '',
    },
  ]);
  expect(lines()).toEqual([
    { level: 'info', msg: 'client error', requestId, status: 408, reason: 'ERR_HTTP_REQUEST_TIMEOUT' },
  ]);
});

test('a request whose body never ends gets status 408', async () => {
  const { origin } = await startTestServer(onTestFinished, { settings });
  const head = 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n';
  expect(statuses(await exchange(origin, `${head}{`))).toEqual([408]);
});

test('an idle connection is closed', async () => {
  const { origin } = await startTestServer(onTestFinished, {
    settings: settingsWith({ http: { ...shortTimeouts, requestTimeoutMs: 10_000 } }),
  });
  expect(statuses(await exchange(origin, `${query}\r\n`))).toEqual([200]);
});

test('complete requests get responses in order, even if invalid bytes follow on the connection', async () => {
  const { origin } = await startTestServer(onTestFinished);
  expect(statuses(await exchange(origin, `${query}\r\n${query}\r\n\x00\x01 no HTTP\r\n\r\n`))).toEqual([200, 200, 400]);
  expect(statuses(await exchange(origin, '\x00\x01 no HTTP\r\n\r\n'))).toEqual([400]);
});

test.each([
  ['a request with too large a head', `${query}X: ${'x'.repeat(17_000)}\r\n\r\n`, 431],
  [
    'a request with two Content-Length headers',
    'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    400,
  ],
  [
    'a request with both Content-Length and Transfer-Encoding',
    'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  [
    'a chunk without a length',
    'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n',
    400,
  ],
])('%s is rejected, and the connection is closed', async (_, bytes, status) => {
  const { origin } = await startTestServer(onTestFinished);
  expect(statuses(await exchange(origin, bytes))).toEqual([status]);
});

test('the connection of a client that never reads its response is closed', async () => {
  const graphiql = mkdtempSync(join(tmpdir(), 'msme-graph-slow-'));
  onTestFinished(() => rmSync(graphiql, { recursive: true, force: true }));
  writeFileSync(join(graphiql, 'large.js'), Buffer.alloc(30_000_000, 32));
  const { server, port } = await startTestServer(onTestFinished, {
    graphiql,
    settings: settingsWith({ http: shortTimeouts, operation: { timeoutMs: 100 } }),
  });
  const connection = once(server, 'connection');
  const client = connect(port, '127.0.0.1').on('error', () => {});
  client.pause().write('GET /graphiql/large.js HTTP/1.1\r\nHost: a\r\n\r\n');
  const [socket] = await connection;
  await once(socket, 'close');
  expect(client.bytesRead).toBeLessThan(30_000_000);
  client.destroy();
});

function statuses(responses: readonly RawResponse[]): number[] {
  return responses.map(({ status }) => status);
}
