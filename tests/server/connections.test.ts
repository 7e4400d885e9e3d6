import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { logInMemory } from '../helpers/log.ts';
import { settingsWith } from '../helpers/settings.ts';
import { exchange, startTestServer } from '../helpers/test-server.ts';

const shortTimeouts = { requestTimeoutMs: 100, keepAliveTimeoutMs: 100 };
const settings = settingsWith({ http: shortTimeouts });
const question = 'GET /graphql?query={__typename} HTTP/1.1\r\nHost: a\r\n';

test('a head that never ends is given up', async () => {
  const { logger, lines } = logInMemory();
  const { port } = await startTestServer(onTestFinished, { settings, logger });
  const answer = await exchange(port, question);
  expect(answer).toMatch(
    /^HTTP\/1\.1 408 Request Timeout\r\nX-Request-Id: \S+\r\nContent-Length: 0\r\nConnection: close\r\n\r\n$/,
  );
  const [, requestId] = /X-Request-Id: (\S+)/.exec(answer) ?? [];
  expect(lines()).toEqual([
    { level: 'info', msg: 'client error', requestId, status: 408, reason: 'ERR_HTTP_REQUEST_TIMEOUT' },
  ]);
});

test('a body that never ends is given up', async () => {
  const { port } = await startTestServer(onTestFinished, { settings });
  const head = 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n';
  expect(statuses(await exchange(port, `${head}{`))).toEqual(['408']);
});

test('a connection on which nothing is asked any more is ended', async () => {
  const { port } = await startTestServer(onTestFinished, {
    settings: settingsWith({ http: { ...shortTimeouts, requestTimeoutMs: 10_000 } }),
  });
  expect(statuses(await exchange(port, `${question}\r\n`))).toEqual(['200']);
});

test('what was asked properly is answered in order, whatever is behind it on the connection', async () => {
  const { port } = await startTestServer(onTestFinished);
  expect(statuses(await exchange(port, `${question}\r\n${question}\r\n\x00\x01 no HTTP\r\n\r\n`))).toEqual([
    '200',
    '200',
    '400',
  ]);
  expect(statuses(await exchange(port, '\x00\x01 no HTTP\r\n\r\n'))).toEqual(['400']);
});

test.each([
  ['a head that is too large', `${question}X: ${'x'.repeat(17_000)}\r\n\r\n`, '431'],
  [
    'two lengths of a body',
    'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    '400',
  ],
  [
    'a length beside chunks',
    'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    '400',
  ],
  [
    'a chunk without a length',
    'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n',
    '400',
  ],
])('%s is refused, and the connection ended', async (_, bytes, status) => {
  const { port } = await startTestServer(onTestFinished);
  expect(statuses(await exchange(port, bytes))).toEqual([status]);
});

test('a client that never reads its answer loses its connection', async () => {
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

function statuses(text: string): (string | undefined)[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status);
}
