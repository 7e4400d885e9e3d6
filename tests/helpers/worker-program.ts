import cluster from 'node:cluster';
import { createServer } from 'node:net';
import { followPrimary } from '../../src/app/worker-link.ts';

// The worker of the tests of `Workers`: sends its NAME to each connection, and misbehaves as BEHAVIOR says.

const { BEHAVIOR, NAME = '', PORT, TIMEOUT_MS } = process.env;
const { worker } = cluster;
process.on('SIGHUP', () => {});
if (!worker || BEHAVIOR === 'exit') process.exit(1);
if (BEHAVIOR === 'hang at start') hang();
const server = createServer((socket) => socket.on('error', () => {}).end(NAME));
followPrimary(worker, Number(TIMEOUT_MS), () => {
  if (BEHAVIOR === 'hang at end') hang();
  if (server.listening) server.close();
  if (worker.isConnected()) worker.disconnect();
});
server.listen(Number(PORT), '127.0.0.1', () => {
  if (BEHAVIOR === 'exit after start') setTimeout(() => process.exit(3));
});

/** Blocks the event loop for ever. */
function hang(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
