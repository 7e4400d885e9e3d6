import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { ClientAddresses } from '../../src/server/http/client-address.ts';
import type { HttpServerOptions } from '../../src/server/http/server.ts';
import { RateLimiter, type RateLimitSubject } from '../../src/server/limits/rate-limiter.ts';
import { connectRedis } from '../../src/server/limits/redis.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { startRedis } from '../helpers/redis.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset } from '../helpers/start-graph.ts';
import { type Transport, transports } from '../helpers/transports.ts';

const store = memoryStore(buildGraph(rawDataset({ entities: [{ slug: 'topic/a' }] })));

/**
 * Starts a server with one topic. Returns a function that queries a page of topics and returns the status, the headers
 * of the rate limit, and the response. The cost is one unit for the page, two for each topic,
 * and 17 for the tokens of the document.
 */
async function startServer(open: Transport[1], options: Partial<HttpServerOptions>) {
  const send = await open({ currentStore: () => store, ...options });
  return async (first: number, headers: Record<string, string> = {}) => {
    const response = await send({
      method: 'POST',
      path: '/graphql',
      headers: { ...commonHeaders, ...headers },
      body: JSON.stringify({ query: `{ topics(first: ${first}) { edges { node { name } } } }` }),
    });
    const rate = ['ratelimit', 'ratelimit-policy', 'retry-after'].map((name) => response.headers[name] ?? null);
    return [response.status, ...rate, JSON.parse(response.body)];
  };
}

const commonHeaders = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const topicsResponse = { data: { topics: { edges: [{ node: { name: 'a' } }] } } };
const policy = '"cost";q=150;w=60';

describe.each(transports)('a client, by %s,', (_, open) => {
  test('receives its remaining cost, also pays for cached responses, and over its limit gets 429 with Retry-After', async () => {
    const queryTopics = await startServer(open, { rateLimiter: new RateLimiter(150) });
    expect(await queryTopics(20)).toEqual([200, '"cost";r=92;t=60', policy, null, topicsResponse]);
    expect(await queryTopics(20)).toEqual([200, '"cost";r=34;t=60', policy, null, topicsResponse]);
    const rejection = {
      errors: [
        {
          message:
            'A client may spend 150 units of cost per minute; this operation costs 58, and 34 are left. Try again in 60 s.',
          extensions: { code: 'RATE_LIMITED', limit: 150, actual: 58 },
        },
      ],
    };
    expect(await queryTopics(20)).toEqual([429, '"cost";r=34;t=60', policy, '60', rejection]);
    expect(await queryTopics(2)).toEqual([200, '"cost";r=12;t=60', policy, null, topicsResponse]);
    expect((await queryTopics(21))[0]).toBe(429);
  });

  describe('pays for the tokens of a document that is rejected,', () => {
    const rejected: Record<string, readonly [tokens: number, body: object]> = {
      'for its syntax': [5, { query: '{ topics { name }' }],
      'for a field that does not exist': [3, { query: '{ nothing }' }],
      'for a limit': [248, { query: `{ ${'a: __typename '.repeat(61)} ${'a: __typename '.repeat(21)} }` }],
      'for a variable': [20, { query: 'query ($n: Int!) { topics(first: $n) { totalCount } }', variables: { n: 'x' } }],
      'for its operation name': [5, { query: 'query A { __typename }', operationName: 'B' }],
    };

    test.each(Object.entries(rejected))('%s, each time', async (_, [tokens, body]) => {
      const send = await open({ currentStore: () => store, rateLimiter: new RateLimiter(tokens * 2) });
      const post = async () => {
        const response = await send({
          method: 'POST',
          path: '/graphql',
          headers: commonHeaders,
          body: JSON.stringify(body),
        });
        return [response.status, response.headers.ratelimit];
      };
      expect([await post(), await post(), await post()]).toEqual([
        [400, `"cost";r=${tokens};t=60`],
        [400, '"cost";r=0;t=60'],
        [429, '"cost";r=0;t=60'],
      ]);
    });
  });

  test('may spend any cost if there is no limit', async () => {
    const queryTopics = await startServer(open, { rateLimiter: null });
    expect(await queryTopics(20)).toEqual([200, null, null, null, topicsResponse]);
  });

  test('is identified by the X-Forwarded-For header of a trusted proxy only', async () => {
    const behindProxy = await startServer(open, {
      rateLimiter: new RateLimiter(80),
      settings: settingsWith({ server: { trustedProxies: ['127.0.0.0/8'] } }),
    });
    const [one, other] = [{ 'x-forwarded-for': '203.0.113.1' }, { 'x-forwarded-for': '203.0.113.2' }];
    const statuses = async (queryTopics: typeof behindProxy) => [
      (await queryTopics(20, one))[0],
      (await queryTopics(20, other))[0],
    ];
    expect(await statuses(behindProxy)).toEqual([200, 200]);
    expect(await statuses(await startServer(open, { rateLimiter: new RateLimiter(80) }))).toEqual([200, 429]);
  });
});

describe('the client of a request, for the rate limit,', () => {
  const addresses = new ClientAddresses(['10.0.0.0/8', '::1', 'fd00::/8']);
  const clientOf = (remoteAddress: string, forwarded: string | undefined) =>
    addresses.clientOf({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as never); // It reads nothing else.

  test.each([
    ['the remote address', '192.0.2.7', undefined, '192.0.2.7'],
    ['the remote address if it is not a trusted proxy', '192.0.2.7', '203.0.113.1', '192.0.2.7'],
    ['the address before the trusted proxies', '10.0.0.1', '203.0.113.1, 10.0.0.2', '203.0.113.1'],
    [
      'the last untrusted address, as the client can add others',
      '10.0.0.1',
      '198.51.100.9, 203.0.113.1',
      '203.0.113.1',
    ],
    ['the proxy if it forwards an invalid address', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['the forwarded address if the proxy has an IPv4-mapped address', '::ffff:10.0.0.1', '203.0.113.1', '203.0.113.1'],
    ['the network of an IPv6 address', '2001:db8::5:6:7:8', undefined, '2001:db8:0:0::/64'],
    ['the network of a forwarded IPv6 address', '::1', '2001:DB8:0:7::1', '2001:db8:0:7::/64'],
  ])('is %s', (_, connection, forwarded, expected) => {
    expect(clientOf(connection, forwarded)).toBe(expected);
  });
});

describe('processes that share a Redis server', () => {
  test('share the rate limit of a client, and count it separately while Redis is unavailable', async (context) => {
    const redis = await startRedis();
    if (!redis) return context.skip('Install redis-server to run this test.');
    const messages: string[] = [];
    const connections = [1, 2].map(() => connectRedis(redis.url, (message) => messages.push(message)));
    await Promise.all(connections.map((connection) => once(connection, 'ready')));
    const [one, other] = connections.map((connection) => new RateLimiter(100, connection));
    const remaining = async (rateLimiter: RateLimiter | undefined, cost: number) => {
      const subject: RateLimitSubject = { client: '203.0.113.1', rateLimit: null, charged: 0 };
      await rateLimiter?.charge(subject, cost);
      return subject.rateLimit?.remaining;
    };
    expect([await remaining(one, 60), await remaining(other, 30)]).toEqual([40, 10]);
    await expect(remaining(one, 20)).rejects.toThrow(/costs 20, and 10 are left/);
    expect(await remaining(other, 10)).toBe(0);
    await redis.stop();
    await expect.poll(() => messages.length).toBe(2);
    expect(messages[0]).toMatch(/^Redis is unavailable; rate limits are now counted per process: /);
    expect([await remaining(one, 60), await remaining(other, 30)]).toEqual([40, 70]);
    for (const connection of connections) connection.disconnect();
  });
});
