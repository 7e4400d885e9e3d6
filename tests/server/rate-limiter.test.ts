import { describe, expect, onTestFinished, type TestContext, test } from 'vitest';
import { openRateLimiter } from '../../src/app/open-rate-limiter.ts';
import { buildGraph } from '../../src/dataset/build.ts';
import { ClientAddresses } from '../../src/server/http/client-address.ts';
import type { HttpServerOptions } from '../../src/server/http/server.ts';
import { RateLimiter, type RateLimitSubject } from '../../src/server/limits/rate-limiter.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { startRedis } from '../helpers/redis.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset } from '../helpers/start-graph.ts';
import { type Transport, transports } from '../helpers/transports.ts';

const store = memoryStore(buildGraph(rawDataset({ entities: [{ slug: 'topic/a' }] })));

/**
 * Starts a server with one topic. Returns a function that queries a page of topics and returns the status, the headers
 * of the rate limit, and the response. The cost is one unit for the page, two for each topic,
 * and 34 for the 17 tokens of the document.
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
const policy = '"cost";q=200;w=60';

describe.each(transports)('a client, by %s,', (_, open) => {
  test('receives its remaining cost, also pays for cached responses, and over its limit gets 429 with Retry-After', async () => {
    const queryTopics = await startServer(open, { rateLimiter: new RateLimiter(200) });
    expect(await queryTopics(20)).toEqual([200, '"cost";r=125;t=60', policy, null, topicsResponse]);
    expect(await queryTopics(20)).toEqual([200, '"cost";r=50;t=60', policy, null, topicsResponse]);
    const rejection = {
      errors: [
        {
          message:
            'A client may spend 200 units of cost per minute; this operation costs 75, and 50 are left. Try again in 60 s.',
          extensions: { code: 'RATE_LIMITED', limit: 200, actual: 75 },
        },
      ],
    };
    expect(await queryTopics(20)).toEqual([429, '"cost";r=50;t=60', policy, '60', rejection]);
    expect(await queryTopics(2)).toEqual([200, '"cost";r=11;t=60', policy, null, topicsResponse]);
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
      const send = await open({ currentStore: () => store, rateLimiter: new RateLimiter(tokens * 4) });
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
        [400, `"cost";r=${2 * tokens};t=60`],
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
      rateLimiter: new RateLimiter(100),
      settings: settingsWith({ server: { trustedProxies: ['127.0.0.0/8'] } }),
    });
    const [one, other] = [{ 'x-forwarded-for': '203.0.113.1' }, { 'x-forwarded-for': '203.0.113.2' }];
    const statuses = async (queryTopics: typeof behindProxy) => [
      (await queryTopics(20, one))[0],
      (await queryTopics(20, other))[0],
    ];
    expect(await statuses(behindProxy)).toEqual([200, 200]);
    expect(await statuses(await startServer(open, { rateLimiter: new RateLimiter(100) }))).toEqual([200, 429]);
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
    ['the address without the port that a proxy adds', '10.0.0.1', '203.0.113.1:4711, 10.0.0.2:80', '203.0.113.1'],
    ['the network of an IPv6 address in brackets', '10.0.0.1', '[2001:db8::1]', '2001:db8:0:0::/64'],
    ['the same with a port, in quotes', '::1', '203.0.113.9, "[2001:db8::1]:443"', '2001:db8:0:0::/64'],
    ['the proxy if it forwards an invalid address', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['the forwarded address if the proxy has an IPv4-mapped address', '::ffff:10.0.0.1', '203.0.113.1', '203.0.113.1'],
    ['the network of an IPv6 address', '2001:db8::5:6:7:8', undefined, '2001:db8:0:0::/64'],
    ['the network of a forwarded IPv6 address', '::1', '2001:DB8:0:7::1', '2001:db8:0:7::/64'],
  ])('is %s', (_, connection, forwarded, expected) => {
    expect(clientOf(connection, forwarded)).toBe(expected);
  });
});

/** Processes that share a Redis server, with what they log. */
async function openLimiters(context: TestContext, count: number, settings: readonly string[], password = '') {
  const redis = await startRedis(...settings);
  if (!redis) return context.skip('Install redis-server to run this test.');
  onTestFinished(() => redis.stop());
  const url = new URL(redis.url);
  url.password = password;
  const messages: string[] = [];
  const limiters = await Promise.all(
    Array.from({ length: count }, () =>
      openRateLimiter(settingsWith({ rateLimit: { costPerMinute: 100 }, redis: { url: url.href } }), (message) =>
        messages.push(message),
      ),
    ),
  );
  onTestFinished(() => {
    for (const limiter of limiters) limiter.close();
  });
  return {
    redis,
    messages,
    failureCount: () => limiters[0]?.failures?.count,
    /** What each process has left after it charged a client. */
    async charge(...costs: number[]) {
      const subjects = costs.map((): RateLimitSubject => ({ client: '203.0.113.1', rateLimit: null, charged: 0 }));
      for (const [index, subject] of subjects.entries())
        await limiters[index]?.rateLimiter?.charge(subject, costs[index] ?? 0);
      return subjects.map(({ rateLimit }) => rateLimit?.remaining);
    },
  };
}

const [unavailable, available] = [
  'Redis is unavailable; rate limits are counted per process: ',
  'Redis is available again; rate limits are counted together.',
];

test('processes share the rate limit of a client, count separately while Redis is unavailable, and together again', async (context) => {
  const { redis, messages, charge } = await openLimiters(context, 2, []);
  expect([await charge(60, 30), messages]).toEqual([[40, 10], []]);
  await expect(charge(20)).rejects.toThrow(/costs 20, and 10 are left/);
  expect(await charge(0, 10)).toEqual([10, 0]);
  await redis.stop();
  await expect.poll(() => messages.length).toBe(2);
  expect(messages[0]).toMatch(unavailable);
  expect(await charge(60, 30)).toEqual([40, 70]);
  await redis.restart();
  await expect.poll(() => charge(0, 0)).toEqual([100, 100]);
  expect(messages.slice(-2)).toEqual([available, available]);
});

describe('while Redis refuses, costs are counted per process, and the log says why, once for each reason:', () => {
  test.for([
    ['a replica', ['--replicaof', '127.0.0.1 1'], '', /^READONLY /],
    ['no memory', ['--maxmemory', '1', '--maxmemory-policy', 'noeviction'], '', /^OOM /],
    ['no password', ['--requirepass', 'sesame'], '', /^NOAUTH /],
    ['a wrong password', ['--requirepass', 'sesame'], 'open', /^WRONGPASS invalid username-password pair/],
    ['no permission', ['--user', 'default', 'on', 'nopass', '~*', '&*', '+@all', '-@scripting'], '', /^NOPERM /],
    ['too few replicas', ['--min-replicas-to-write', '1'], '', /^NOREPLICAS /],
    ['no slots', ['--cluster-enabled', 'yes', '--cluster-config-file', `${process.pid}.conf`], '', /^CLUSTERDOWN /],
    [
      'no scripts',
      ['--rename-command', 'EVAL', '', '--rename-command', 'EVALSHA', ''],
      '',
      /^ERR unknown command 'eval(sha)?'$/,
    ],
  ] as const)('%s', async ([_, settings, password, reason], context) => {
    const { redis, messages, charge, failureCount } = await openLimiters(context, 1, settings, password);
    expect([await charge(10), await charge(20), await charge(30)]).toEqual([[90], [70], [40]]);
    await expect(charge(50)).rejects.toThrow(/costs 50, and 40 are left/);
    expect(failureCount()).toBeGreaterThan(3);
    expect(messages.length).toBeGreaterThan(0);
    expect(new Set(messages).size).toBe(messages.length);
    expect(messages.filter((line) => !line.startsWith(unavailable))).toEqual([]);
    expect(messages.filter((line) => !reason.test(line.slice(unavailable.length)))).toEqual([]);
    expect(messages.join()).not.toMatch(/sesame|:open|203\.0\.113/);
    await redis.restart(...(password ? ['--requirepass', password] : []));
    await expect.poll(async () => (await charge(0))[0]).toBe(100);
    expect(messages.at(-1)).toBe(available);
  });

  test('it hangs', async (context) => {
    const { redis, messages, charge } = await openLimiters(context, 1, []);
    expect(await charge(10)).toEqual([90]);
    redis.freeze();
    expect([await charge(20), await charge(20)]).toEqual([[80], [60]]);
    expect(messages).toEqual([`${unavailable}Command timed out`]);
  });
});
