import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { httpServer } from '../../src/server/http/server.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { settingsWith } from '../helpers/settings.ts';
import { rawDataset } from '../helpers/start-graph.ts';

const store = memoryStore(buildGraph(rawDataset({})));

const corsNames = ['access-control-allow-origin', 'vary', 'access-control-allow-credentials'];

let close = () => {};
afterEach(() => close());

/**
 * Starts a server with these allowed origins. Returns a function that sends a request from an origin and returns the
 * header fields of the response with these names.
 */
async function startServer(allowedOrigins: readonly string[], names: readonly string[] = corsNames) {
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
    return names.map((name) => response.headers.get(name));
  };
}

describe('CORS', () => {
  test('lets clients send the header fields that they add: their name, traces, credentials', async () => {
    const preflight = await startServer(['*'], ['access-control-allow-headers']);
    expect(await preflight('https://anywhere.example', { method: 'OPTIONS' })).toEqual(['*, Authorization']);
  });

  test('with "*", allows every origin, but no credentials', async () => {
    const corsHeaders = await startServer(['*']);
    expect(await corsHeaders('https://anywhere.example')).toEqual(['*', 'Accept, Accept-Encoding', null]);
    expect(await corsHeaders('https://anywhere.example', { method: 'OPTIONS' })).toEqual(['*', null, null]);
  });

  test('with a list, allows only its origins, and names only the origin of the request, also in cached responses', async () => {
    const [one, two] = ['https://one.example', 'https://two.example:8443'];
    const corsHeaders = await startServer([one, two]);
    const vary = 'Accept, Accept-Encoding, Origin';
    expect(await corsHeaders(one)).toEqual([one, vary, null]);
    expect(await corsHeaders(two)).toEqual([two, vary, null]);
    expect(await corsHeaders('https://one.example.evil')).toEqual([null, vary, null]);
    expect(await corsHeaders('null')).toEqual([null, vary, null]);
    expect(await corsHeaders(two, { method: 'OPTIONS', headers: { origin: two } })).toEqual([two, 'Origin', null]);
  });
});
