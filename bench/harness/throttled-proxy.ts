import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A TCP proxy that limits the rate at which responses arrive, over all connections together. */
export async function throttledProxy(
  origin: string,
  bytesPerSecond: number,
): Promise<{ readonly origin: string; close(): void }> {
  const { port, hostname } = new URL(origin);
  const sockets = new Set<Socket>();
  let idleFrom = performance.now();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(socket);
          client.destroy();
          upstream.destroy();
        });
    }
    client.pipe(upstream);
    upstream.on('data', async (chunk: Buffer) => {
      upstream.pause();
      for (let offset = 0; offset < chunk.length; offset += packetBytes) {
        const packet = chunk.subarray(offset, offset + packetBytes);
        idleFrom = Math.max(idleFrom, performance.now()) + (1_000 * packet.length) / bytesPerSecond;
        await sleep(idleFrom - performance.now());
        client.write(packet);
      }
      upstream.resume();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: proxyPort } = server.address() as AddressInfo; // It listens on a port.
  return {
    origin: `http://127.0.0.1:${proxyPort}`,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** About the payload of one TCP packet. */
const packetBytes = 1_400;
