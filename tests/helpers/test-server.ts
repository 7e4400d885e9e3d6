import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildGraph } from '../../src/dataset/build.ts';
import { type HttpServerOptions, httpServer } from '../../src/server/http/server.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { rawDataset } from './start-graph.ts';

/** Starts a server with one topic, on a free port. `onEnd` takes the function that closes it: pass `onTestFinished`. */
export async function startTestServer(
  onEnd: (close: () => Promise<void>) => void,
  options: Partial<HttpServerOptions> = {},
) {
  const store = memoryStore(buildGraph(rawDataset({ entities: [{ slug: 'topic/a', name: 'A' }] })));
  const server = httpServer({ currentStore: () => store, ...options }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onEnd(() => close(server));
  const { port } = server.address() as AddressInfo; // A server that listens on a port has such an address.
  return { server, port, origin: `http://127.0.0.1:${port}`, store };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
