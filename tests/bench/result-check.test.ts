import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { Dialect } from '../../bench/harness/response.ts';
import { checkResults } from '../../bench/harness/result-check.ts';

const queries = [
  { title: 'Q1: one', bodies: { thisServer: ['{"query":"{ one }"}'], json: ['{"query":"one"}'] } },
  { title: 'Q2: two', bodies: { thisServer: ['a', 'b'], json: ['a', 'b'] } },
];

test('the check of equal responses returns their lengths', async () => {
  const servers = [
    await startServer('this server', 'thisServer', '{"data":{"name":"ITC"}}'),
    await startServer('by hand', 'json', '{ "name": "ITC" }'),
  ];
  expect(await checkResults(servers, queries)).toEqual([
    [[23], [23, 23]],
    [[17], [17, 17]],
  ]);
});

test('the check fails with the name of a server whose response differs', async () => {
  const servers = [
    await startServer('this server', 'thisServer', '{"data":{"name":"ITC"}}'),
    await startServer('by hand', 'json', '{"name":"WCO"}'),
  ];
  await expect(checkResults(servers, queries)).rejects.toThrow(
    'by hand responds differently to "Q1: one": data.name: "ITC" against "WCO"',
  );
});

/** Starts a server that sends one response to all requests. */
async function startServer(title: string, dialect: Dialect, body: string) {
  const server = createServer((_, response) => response.end(body)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // It listens on a port.
  return { candidate: { title, dialect }, server: { address: `http://127.0.0.1:${port}/graphql` } };
}
