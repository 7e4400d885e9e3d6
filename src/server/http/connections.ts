import type { Server, ServerOptions, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from '../observability/index.ts';
import type { Settings } from '../settings/index.ts';

export type HttpTimeouts = Pick<Settings['http'], 'requestTimeoutMs' | 'keepAliveTimeoutMs'>;

/** Options of Node's HTTP server by which slow clients do not occupy sockets. */
export function serverOptions({ requestTimeoutMs, keepAliveTimeoutMs }: HttpTimeouts): ServerOptions {
  return {
    headersTimeout: Math.ceil(requestTimeoutMs / 2),
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.ceil(requestTimeoutMs / 10),
    keepAliveTimeout: keepAliveTimeoutMs,
    maxHeaderSize: 16_384, // More than the longest address that is accepted, plus the headers of browsers and proxies.
  };
}

export interface ClientErrorOptions {
  readonly timeouts: HttpTimeouts;
  /** Longest time between a request and the first byte of its response. */
  readonly responseTimeoutMs: number;
  readonly newId: () => string;
  readonly logger: Logger;
}

/** Ends connections whose client sends or reads too slowly, or does not speak HTTP. */
export function handleClientErrors(
  server: Server,
  { timeouts: { requestTimeoutMs }, responseTimeoutMs, newId, logger }: ClientErrorOptions,
): void {
  const lastResponses = new WeakMap<Duplex, ServerResponse>(); // The last response that is due on each connection.
  server.on('request', ({ socket }, response) => {
    lastResponses.set(socket, response);
    response.once('close', () => {
      if (lastResponses.get(socket) === response) lastResponses.delete(socket);
    });
  });
  // Neither side has received a byte for so long.
  server.setTimeout(requestTimeoutMs + responseTimeoutMs, (socket: Socket) => socket.destroy());
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = statuses[error.code ?? ''] ?? '400 Bad Request';
    const id = newId();
    logger.info({ requestId: id, status: Number.parseInt(status, 10), reason: error.code }, 'client error');
    const pending = lastResponses.get(socket);
    const reject = (): void => {
      if (!socket.writable) return void socket.destroy();
      socket.end(`HTTP/1.1 ${status}\r\nX-Request-Id: ${id}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`, () =>
        socket.destroy(),
      );
    };
    // A complete request gets its response, whatever follows it on the connection.
    if (pending?.req.complete) pending.once('close', reject);
    else if (pending?.headersSent) socket.destroy();
    else reject();
  });
}

/** By Node's code for the error of the connection. */
const statuses: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
};
