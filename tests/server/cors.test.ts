import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { httpServer } from '../../src/server/http/server.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset } from '../helpers/start-graph.ts';

const store = memoryStore(buildGraph(rawDataset({})));

let close = () => {};
afterEach(() => close());

/** Serves to pages of some origins; gives what a page of an origin is told, of which the browser lets it read the answer. */
async function serve(allowedOrigins: readonly string[]) {
  const settings = settingsWith({ cors: { allowedOrigins } });
  const server = httpServer({ currentStore: () => store, settings }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = () => void server.close().closeAllConnections();
  const { port } = server.address() as AddressInfo; // It listens on a port.
  return async (origin: string, init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql?query={__typename}`, {
      headers: { origin },
      ...init,
    });
    return ['access-control-allow-origin', 'vary', 'access-control-allow-credentials'].map((name) =>
      response.headers.get(name),
    );
  };
}

describe('pages of other origins', () => {
  test('may ask, unless the operator says otherwise; never with credentials', async () => {
    const ask = await serve(['*']);
    expect(await ask('https://anywhere.example')).toEqual(['*', 'Accept, Accept-Encoding', null]);
    expect(await ask('https://anywhere.example', { method: 'OPTIONS' })).toEqual(['*', null, null]);
  });

  test('may ask where they are named, each told of itself alone, of kept answers too', async () => {
    const [one, two] = ['https://one.example', 'https://two.example:8443'];
    const ask = await serve([one, two]);
    const vary = 'Accept, Accept-Encoding, Origin';
    expect(await ask(one)).toEqual([one, vary, null]);
    expect(await ask(two)).toEqual([two, vary, null]);
    expect(await ask('https://one.example.evil')).toEqual([null, vary, null]);
    expect(await ask('null')).toEqual([null, vary, null]);
    expect(await ask(two, { method: 'OPTIONS', headers: { origin: two } })).toEqual([two, 'Origin', null]);
  });
});
