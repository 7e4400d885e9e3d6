import { once } from 'node:events';
import type { AddressInfo, BlockList } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { clientAddress, trustedProxies } from '../../src/server/http/client-address.ts';
import { type HttpOptions, httpServer } from '../../src/server/http/server.ts';
import { RateLimiter, type RateLimitSubject } from '../../src/server/limits/rate-limiter.ts';
import { connectRedis } from '../../src/server/limits/redis.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { startRedis } from '../helpers/redis.ts';
import { rawDataset } from '../helpers/start-graph.ts';

const store = memoryStore(buildGraph(rawDataset({ entities: [{ slug: 'topic/a' }] })));

let close = () => {};
afterEach(() => close());

/** Serves the topic on this machine; gives how to ask as many topics as `first` says, each of which costs two units, and the page one. */
async function serve(options: Partial<HttpOptions>) {
  const server = httpServer({ store: () => store, graphiql: '/none', ...options }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = () => void server.close().closeAllConnections();
  const { port } = server.address() as AddressInfo; // It listens on a port.
  return async (first: number, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: JSON.stringify({ query: `{ topics(first: ${first}) { edges { node { name } } } }` }),
    });
    const said = ['ratelimit', 'ratelimit-policy', 'retry-after'].map((name) => response.headers.get(name));
    return [response.status, ...said, await response.json()];
  };
}

const answer = { data: { topics: { edges: [{ node: { name: 'a' } }] } } };
const policy = '"cost";q=100;w=60';

describe('a client', () => {
  test('is told what is left, pays for what is at hand as for what is not, and waits when it has spent all', async () => {
    const ask = await serve({ rates: new RateLimiter(100) });
    expect(await ask(20)).toEqual([200, '"cost";r=59;t=60', policy, null, answer]);
    expect(await ask(20)).toEqual([200, '"cost";r=18;t=60', policy, null, answer]);
    const refusal = {
      errors: [
        {
          message:
            'A client may spend 100 units of cost a minute; this operation takes 41, and 18 are left. Try again in 60 s.',
          extensions: { code: 'RATE_LIMITED', limit: 100, actual: 41 },
        },
      ],
    };
    expect(await ask(20)).toEqual([429, '"cost";r=18;t=60', policy, '60', refusal]);
    expect(await ask(2)).toEqual([200, '"cost";r=13;t=60', policy, null, answer]);
    expect((await ask(21))[0]).toBe(429);
  });

  test('may ask as often as it likes where nobody counts', async () => {
    const ask = await serve({ rates: null });
    expect(await ask(20)).toEqual([200, null, null, null, answer]);
  });

  test('is told from others behind a trusted proxy, and from nobody by its own word', async () => {
    const trusting = await serve({ rates: new RateLimiter(50), proxies: trustedProxies(['127.0.0.0/8']) });
    const [one, other] = [{ 'x-forwarded-for': '203.0.113.1' }, { 'x-forwarded-for': '203.0.113.2' }];
    const statuses = async (ask: typeof trusting) => [(await ask(20, one))[0], (await ask(20, other))[0]];
    expect(await statuses(trusting)).toEqual([200, 200]);
    close();
    expect(await statuses(await serve({ rates: new RateLimiter(50) }))).toEqual([200, 429]);
  });
});

describe('who asks', () => {
  const who = (remoteAddress: string, forwarded: string | undefined, proxies: BlockList) =>
    clientAddress({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as never, proxies); // All that is read.
  const proxies = trustedProxies(['10.0.0.0/8', '::1', 'fd00::/8']);

  test.each([
    ['the connection', '192.0.2.7', undefined, '192.0.2.7'],
    ['the connection, which is no proxy, whatever it forwards', '192.0.2.7', '203.0.113.1', '192.0.2.7'],
    ['who stands before the proxies', '10.0.0.1', '203.0.113.1, 10.0.0.2', '203.0.113.1'],
    ['the last of those that may be made up', '10.0.0.1', '198.51.100.9, 203.0.113.1', '203.0.113.1'],
    ['the proxy, where it forwards nonsense', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['IPv4 written as IPv6', '::ffff:10.0.0.1', '203.0.113.1', '203.0.113.1'],
    ['the network of an IPv6 address', '2001:db8::5:6:7:8', undefined, '2001:db8:0:0::/64'],
    ['the network behind a proxy', '::1', '2001:DB8:0:7::1', '2001:db8:0:7::/64'],
  ])('is %s', (_, connection, forwarded, expected) => {
    expect(who(connection, forwarded, proxies)).toBe(expected);
  });

  test.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/', '::1/129'])('is not found through "%s"', (text) => {
    expect(() => trustedProxies([text])).toThrow(`"${text}" is no address and no range such as 10.0.0.0/8`);
  });
});

describe('several processes that share a Redis', () => {
  test('count a client together, and each for itself while Redis is away', async (context) => {
    const redis = await startRedis();
    if (!redis) return context.skip('Install redis-server to run this test.');
    const reports: string[] = [];
    const connections = [1, 2].map(() => connectRedis(redis.url, (message) => reports.push(message)));
    await Promise.all(connections.map((connection) => once(connection, 'ready')));
    const [one, other] = connections.map((connection) => new RateLimiter(100, connection));
    const left = async (rates: RateLimiter | undefined, cost: number) => {
      const account: RateLimitSubject = { client: '203.0.113.1', rateLimit: null };
      await rates?.charge(account, cost);
      return account.rateLimit?.remaining;
    };
    expect([await left(one, 60), await left(other, 30)]).toEqual([40, 10]);
    await expect(left(one, 20)).rejects.toThrow(/takes 20, and 10 are left/);
    expect(await left(other, 10)).toBe(0);
    await redis.stop();
    await expect.poll(() => reports.length).toBe(2);
    expect(reports[0]).toMatch(/^Redis cannot be asked, so each process counts for itself: /);
    expect([await left(one, 60), await left(other, 30)]).toEqual([40, 70]);
    for (const connection of connections) connection.disconnect();
  });
});
