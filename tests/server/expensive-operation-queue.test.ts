import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { httpServer } from '../../src/server/http/server.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset } from '../helpers/start-graph.ts';

const held = memoryStore(buildGraph(rawDataset({ entities: [{ slug: 'topic/a' }] })));
const dear = '{ topics(first: 100) { edges { node { name } } } }';
const cheap = '{ entity(slug: "topic/a") { name } }';

let close = () => {};
afterEach(() => close());

/** Serves the topic, whose list is dear and takes as long as `release` is not called; `lists` says how often it was begun. */
async function serve(maxLength: number) {
  const state = { lists: 0, release: Promise.withResolvers<void>() };
  const store = {
    ...held,
    entitySync: held.entitySync?.bind(held),
    async list(questions: Parameters<typeof held.list>[0]) {
      state.lists += 1;
      await state.release.promise;
      return held.list(questions);
    },
  } as typeof held;
  const settings = settingsWith({ operationQueue: { minCost: 100, maxLength }, responseCache: { maxBytes: 0 } });
  const server = httpServer({ currentStore: () => store, settings }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = () => void server.close().closeAllConnections();
  const { port } = server.address() as AddressInfo; // It listens on a port.
  const ask = async (query: string, signal?: AbortSignal) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql?${new URLSearchParams({ query })}`, {
      headers: { accept: 'application/graphql-response+json' },
      ...(signal && { signal }),
    });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), ...(await response.json()) };
  };
  return { state, ask };
}

test('dear operations run one at a time; what would wait behind too many is refused, and cheap ones are answered meanwhile', async () => {
  const { state, ask } = await serve(2);
  const first = [ask(dear), ask(dear), ask(dear)];
  await sleep(50);
  expect(await ask(dear)).toEqual({
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
  expect([await ask(cheap), state.lists]).toEqual([
    { status: 200, retryAfter: null, data: { entity: { name: 'a' } } },
    1,
  ]);
  state.release.resolve();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(state.lists).toBe(3);
});

test('a client that goes away leaves the queue', async () => {
  const { state, ask } = await serve(1);
  const running = ask(dear);
  await sleep(30);
  const gone = new AbortController();
  const waiting = ask(dear, gone.signal).catch(() => 'gone');
  await sleep(30);
  gone.abort();
  expect(await waiting).toBe('gone');
  await sleep(30);
  const next = ask(dear);
  await sleep(30);
  state.release.resolve();
  expect([(await running).status, (await next).status, state.lists]).toEqual([200, 200, 2]);
});

test('those who are refused are asked to come back the later, the more of them there are', async () => {
  const { state, ask } = await serve(1);
  const first = [ask(dear), ask(dear)];
  await sleep(50);
  const refused = await Promise.all(Array.from({ length: 60 }, () => ask(dear)));
  const seconds = refused.map(({ retryAfter }) => Number(retryAfter)).sort((one, other) => one - other);
  expect([seconds.slice(0, 19), seconds.slice(19, 39), seconds.slice(39, 59), seconds.slice(59)]).toEqual([
    Array(19).fill(1),
    Array(20).fill(2),
    Array(20).fill(3),
    [4],
  ]);
  state.release.resolve();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
});
