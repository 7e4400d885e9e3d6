import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { ClientAddresses } from '../../src/server/http/client-address.ts';
import type { HttpServerOptions } from '../../src/server/http/server.ts';
import { RateLimiter, type RateLimitSubject } from '../../src/server/limits/rate-limiter.ts';
import { connectRedis } from '../../src/server/limits/redis.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { type Lane, lanes } from '../helpers/lanes.ts';
import { startRedis } from '../helpers/redis.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset } from '../helpers/start-graph.ts';

const store = memoryStore(buildGraph(rawDataset({ entities: [{ slug: 'topic/a' }] })));

/** Opens a server with the topic; returns a function that queries a page of so many topics, each of which costs two units, and the page one. */
async function serve(open: Lane[1], options: Partial<HttpServerOptions>) {
  const send = await open({ currentStore: () => store, ...options });
  return async (first: number, headers: Record<string, string> = {}) => {
    const response = await send({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: JSON.stringify({ query: `{ topics(first: ${first}) { edges { node { name } } } }` }),
    });
    const rate = ['ratelimit', 'ratelimit-policy', 'retry-after'].map((name) => response.headers[name] ?? null);
    return [response.status, ...rate, JSON.parse(response.body)];
  };
}

const answer = { data: { topics: { edges: [{ node: { name: 'a' } }] } } };
const policy = '"cost";q=100;w=60';

describe.each(lanes)('a client, by %s,', (_, open) => {
  test('learns what it has left, pays for cached responses as for others, and waits when it has spent its limit', async () => {
    const ask = await serve(open, { rateLimiter: new RateLimiter(100) });
    expect(await ask(20)).toEqual([200, '"cost";r=59;t=60', policy, null, answer]);
    expect(await ask(20)).toEqual([200, '"cost";r=18;t=60', policy, null, answer]);
    const refusal = {
      errors: [
        {
          message:
            'A client may spend 100 units of cost per minute; this operation costs 41, and 18 are left. Try again in 60 s.',
          extensions: { code: 'RATE_LIMITED', limit: 100, actual: 41 },
        },
      ],
    };
    expect(await ask(20)).toEqual([429, '"cost";r=18;t=60', policy, '60', refusal]);
    expect(await ask(2)).toEqual([200, '"cost";r=13;t=60', policy, null, answer]);
    expect((await ask(21))[0]).toBe(429);
  });

  test('may spend any cost if there is no limit', async () => {
    const ask = await serve(open, { rateLimiter: null });
    expect(await ask(20)).toEqual([200, null, null, null, answer]);
  });

  test('is told apart from others by a trusted proxy, but not by its own claim', async () => {
    const trusting = await serve(open, {
      rateLimiter: new RateLimiter(50),
      settings: settingsWith({ server: { trustedProxies: ['127.0.0.0/8'] } }),
    });
    const [one, other] = [{ 'x-forwarded-for': '203.0.113.1' }, { 'x-forwarded-for': '203.0.113.2' }];
    const statuses = async (ask: typeof trusting) => [(await ask(20, one))[0], (await ask(20, other))[0]];
    expect(await statuses(trusting)).toEqual([200, 200]);
    expect(await statuses(await serve(open, { rateLimiter: new RateLimiter(50) }))).toEqual([200, 429]);
  });
});

describe('the client that a request counts for', () => {
  const addresses = new ClientAddresses(['10.0.0.0/8', '::1', 'fd00::/8']);
  const clientOf = (remoteAddress: string, forwarded: string | undefined) =>
    addresses.clientOf({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as never); // All that is read.

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
    expect(clientOf(connection, forwarded)).toBe(expected);
  });
});

describe('several processes that share a Redis', () => {
  test('count a client together, and each alone while Redis is unavailable', async (context) => {
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
    await expect(left(one, 20)).rejects.toThrow(/costs 20, and 10 are left/);
    expect(await left(other, 10)).toBe(0);
    await redis.stop();
    await expect.poll(() => reports.length).toBe(2);
    expect(reports[0]).toMatch(/^Redis is unavailable; rate limits are now counted per process: /);
    expect([await left(one, 60), await left(other, 30)]).toEqual([40, 70]);
    for (const connection of connections) connection.disconnect();
  });
});
