import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';

/**
 * Stops accepting connections, finishes the requests that are open, and aborts those that are left after the timeout.
 * Resolves when no connection is open, at the latest after the timeout, with whether none had to be aborted.
 */
export function shutDown(server: Server, timeoutMs: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  // `close` of an HTTP server would at once end connections whose first request is still arriving.
  NetServer.prototype.close.call(server, () => resolve(true));
  server.prependListener('request', (_, response) => {
    response.shouldKeepAlive = false;
  });
  const closeIdle = () => server.closeIdleConnections(); // Clients keep them open for a next request.
  setTimeout(() => setInterval(closeIdle, 100).unref(), Math.min(arrivalMs, timeoutMs / 2)).unref();
  setTimeout(() => {
    closeIdle();
    server.getConnections((_, count) => {
      server.closeAllConnections();
      resolve(count === 0);
    });
  }, timeoutMs).unref();
  return promise;
}

/** Time for a first request to arrive on a connection that was just accepted. */
const arrivalMs = 500;

/** Exit code of a server that aborted requests on shutdown: "temporary failure" in sysexits.h. */
export const EX_TEMPFAIL = 75;
