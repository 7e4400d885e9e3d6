import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { httpServer } from '../../src/server/http/server.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset } from '../helpers/start-graph.ts';

const topicStore = memoryStore(buildGraph(rawDataset({ entities: [{ slug: 'topic/a' }] })));
const expensive = '{ topics(first: 100) { edges { node { name } } } }';
const inexpensive = '{ entity(ref: "topic/a") { name } }';

let close = () => {};
afterEach(() => close());

/**
 * Starts a server with one topic. Listing topics is expensive and does not finish until `state.release` is resolved;
 * `state.lists` counts the lists that have started.
 */
async function startServer(maxLength: number) {
  const state = { lists: 0, release: Promise.withResolvers<void>() };
  const store = {
    ...topicStore,
    entitySync: topicStore.entitySync?.bind(topicStore),
    async list(queries: Parameters<typeof topicStore.list>[0]) {
      state.lists += 1;
      await state.release.promise;
      return topicStore.list(queries);
    },
  } as typeof topicStore;
  const settings = settingsWith({ operationQueue: { minCost: 100, maxLength }, responseCache: { maxBytes: 0 } });
  const server = httpServer({ currentStore: () => store, settings }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = () => void server.close().closeAllConnections();
  const { port } = server.address() as AddressInfo; // It listens on a port.
  const sendQuery = async (query: string, signal?: AbortSignal) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql?${new URLSearchParams({ query })}`, {
      headers: { accept: 'application/graphql-response+json' },
      ...(signal && { signal }),
    });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), ...(await response.json()) };
  };
  return { state, sendQuery };
}

test('expensive operations run one at a time, are rejected with 503 if the queue is full, and do not delay inexpensive ones', async () => {
  const { state, sendQuery } = await startServer(2);
  const accepted = [sendQuery(expensive), sendQuery(expensive), sendQuery(expensive)];
  await arrival();
  expect(await sendQuery(expensive)).toEqual({
    status: 503,
    retryAfter: '1',
    errors: [
      {
        message:
          'The server is overloaded: 2 operations with a cost of 100 or more are already queued. Try again later, or ask for less.',
        extensions: { code: 'OVERLOADED', limit: 2 },
      },
    ],
  });
  expect([await sendQuery(inexpensive), state.lists]).toEqual([
    { status: 200, retryAfter: null, data: { entity: { name: 'a' } } },
    1,
  ]);
  state.release.resolve();
  expect((await Promise.all(accepted)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(state.lists).toBe(3);
});

test('a queued operation leaves the queue if its client disconnects', async () => {
  const { state, sendQuery } = await startServer(1);
  const running = sendQuery(expensive);
  await arrival();
  const controller = new AbortController();
  const queued = sendQuery(expensive, controller.signal).catch(() => 'aborted');
  await arrival();
  controller.abort();
  expect(await queued).toBe('aborted');
  await arrival();
  const next = sendQuery(expensive);
  await arrival();
  state.release.resolve();
  expect([(await running).status, (await next).status, state.lists]).toEqual([200, 200, 2]);
});

test('the more operations are rejected, the longer is their Retry-After', async () => {
  const { state, sendQuery } = await startServer(1);
  const accepted = [sendQuery(expensive), sendQuery(expensive)];
  await arrival();
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now); // Retry-After counts the rejections of one second.
  onTestFinished(() => void vi.restoreAllMocks());
  const rejected = await Promise.all(Array.from({ length: 60 }, () => sendQuery(expensive)));
  const seconds = rejected.map(({ retryAfter }) => Number(retryAfter)).sort((one, other) => one - other);
  expect([seconds.slice(0, 19), seconds.slice(19, 39), seconds.slice(39, 59), seconds.slice(59)]).toEqual([
    Array(19).fill(1),
    Array(20).fill(2),
    Array(20).fill(3),
    [4],
  ]);
  state.release.resolve();
  expect((await Promise.all(accepted)).map(({ status }) => status)).toEqual([200, 200]);
});

/**
 * Resolves when all requests sent so far have arrived: on the loopback interface, after some iterations of the event
 * loop.
 */
async function arrival(): Promise<void> {
  for (let iteration = 0; iteration < 100; iteration += 1) await setImmediate();
}
