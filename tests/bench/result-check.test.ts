import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { Dialect } from '../../bench/harness/answers.ts';
import { agree } from '../../bench/harness/result-check.ts';

const questions = [
  { title: 'Q1: one', bodies: { ours: ['{"query":"{ one }"}'], plain: ['{"ask":"one"}'] } },
  { title: 'Q2: two', bodies: { ours: ['a', 'b'], plain: ['a', 'b'] } },
];

test('servers that agree are told apart by the length of their answers alone', async () => {
  const servers = [
    await serving('ours', 'ours', '{"data":{"name":"ITC"}}'),
    await serving('by hand', 'plain', '{ "name": "ITC" }'),
  ];
  expect(await agree(servers, questions)).toEqual([
    [[23], [23, 23]],
    [[17], [17, 17]],
  ]);
});

test('a server that answers otherwise is refused by its name', async () => {
  const servers = [
    await serving('ours', 'ours', '{"data":{"name":"ITC"}}'),
    await serving('by hand', 'plain', '{"name":"WCO"}'),
  ];
  await expect(agree(servers, questions)).rejects.toThrow(
    'by hand answers "Q1: one" otherwise: data.name: "ITC" against "WCO"',
  );
});

/** A server that has one answer. */
async function serving(title: string, dialect: Dialect, answer: string) {
  const server = createServer((_, response) => response.end(answer)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // It listens on a port.
  return { contestant: { title, dialect }, server: { address: `http://127.0.0.1:${port}/graphql` } };
}
