import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';

/**
 * Takes no more connections, answers the requests that are under way, and destroys what is left after so many milliseconds. Resolves once
 * no connection is open: with whether nothing had to be destroyed.
 */
export function shutDown(server: Server, withinMs: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let whole = true;
  // Not as an HTTP server closes, which at once cuts connections whose first request is still on its way.
  NetServer.prototype.close.call(server, () => resolve(whole));
  server.prependListener('request', (_, response) => {
    response.shouldKeepAlive = false;
  });
  const closeIdle = () => server.closeIdleConnections(); // Those that clients keep for a next request.
  setTimeout(() => setInterval(closeIdle, 100).unref(), Math.min(arrivalMs, withinMs / 2)).unref();
  setTimeout(() => {
    closeIdle();
    server.getConnections((_, count) => {
      whole = count === 0;
      server.closeAllConnections();
    });
  }, withinMs).unref();
  return promise;
}

/** How long a request may need to arrive on a connection that was accepted just before. */
const arrivalMs = 500;

/** The exit code of a server that was told to end and had to cut requests for that: "try again". */
export const EX_TEMPFAIL = 75;
