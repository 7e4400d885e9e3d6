import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { buildGraph } from '../../src/dataset/build.ts';
import { type HttpServerOptions, httpServer } from '../../src/server/http/server.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { rawDataset } from './start-graph.ts';

/** A server of one topic on a free port. `atEnd` is told how it is closed. */
export async function startTestServer(
  atEnd: (close: () => Promise<void>) => void,
  options: Partial<HttpServerOptions> = {},
) {
  const store = memoryStore(buildGraph(rawDataset({ entities: [{ slug: 'topic/a', name: 'A' }] })));
  const server = httpServer({ currentStore: () => store, ...options }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  atEnd(() => closed(server));
  const { port } = server.address() as AddressInfo; // A server that listens on a port has such an address.
  return { server, port, origin: `http://127.0.0.1:${port}`, store };
}

/** Sends bytes as they are. Resolves with all that comes back until the server ends the connection. */
export async function exchange(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('latin1').on('data', (part) => {
    received += part;
  });
  socket.on('error', () => {}); // It may be ended while something is still being sent.
  socket.write(bytes);
  await once(socket, 'close');
  return received;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
