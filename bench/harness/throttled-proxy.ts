import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** The same server at the end of a slow line, which all connections share. */
export async function slowLine(
  origin: string,
  bytesPerSecond: number,
): Promise<{ readonly origin: string; close(): void }> {
  const { port, hostname } = new URL(origin);
  const sockets = new Set<Socket>();
  let free = performance.now();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
    }
    near.pipe(far);
    far.on('data', async (chunk: Buffer) => {
      far.pause();
      for (let at = 0; at < chunk.length; at += pieceSize) {
        const piece = chunk.subarray(at, at + pieceSize);
        free = Math.max(free, performance.now()) + (1_000 * piece.length) / bytesPerSecond;
        await sleep(free - performance.now());
        near.write(piece);
      }
      far.resume();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // A server that listens on a port has such an address.
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** About what fits into one packet. */
const pieceSize = 1_400;
