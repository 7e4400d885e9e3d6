import cluster, { type Worker } from 'node:cluster';

/** The message that asks a worker to finish its open requests and exit. */
export const shutdownMessage = 'shut down';

/** The message by which a worker shows that its event loop runs. */
export const heartbeatMessage = 'alive';

/** Intervals without a heartbeat after which a worker counts as hanging. */
export const heartbeatsPerTimeout = 10;

/** Connects a worker to its primary. `end` is called when the primary asks for it or is gone. */
export function followPrimary(worker: Worker, timeoutMs: number, end: () => void): void {
  worker.exitedAfterDisconnect = true; // Otherwise Node would exit at once when the primary is gone.
  worker.on('message', (message: unknown) => message === shutdownMessage && end());
  worker.once('disconnect', end);
  setInterval(() => sendToPrimary(heartbeatMessage), timeoutMs / heartbeatsPerTimeout / 2).unref();
}

/** Does nothing once the primary is gone. */
function sendToPrimary(message: string): void {
  if (cluster.worker?.isConnected()) process.send?.(message, () => {}); // Without a function, a failure ends the process.
}
