import type { Server, ServerOptions, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from '../observability/index.ts';

/** How long clients may take, in milliseconds. */
export interface HttpTimeouts {
  /** From the first byte of a request to its last; its head must be there within half of that. */
  readonly requestTimeoutMs: number;
  /** From an answer to the next request on the same connection. */
  readonly keepAliveTimeoutMs: number;
}

export const defaultPatience: HttpTimeouts = { requestTimeoutMs: 20_000, keepAliveTimeoutMs: 65_000 };

/** What Node is told so that slow clients hold no sockets. */
export function connectionOptions({ requestTimeoutMs, keepAliveTimeoutMs }: HttpTimeouts): ServerOptions {
  return {
    headersTimeout: Math.ceil(requestTimeoutMs / 2),
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.ceil(requestTimeoutMs / 10),
    keepAliveTimeout: keepAliveTimeoutMs,
    maxHeaderSize: 16_384, // More than the longest address that is taken, and the headers of browsers and proxies.
  };
}

/**
 * Ends connections whose client takes too long to ask or to read, or does not speak HTTP. `answerMs` is the longest that an answer may
 * take to be made.
 */
export function handleClientErrors(
  server: Server,
  { requestTimeoutMs }: HttpTimeouts,
  answerMs: number,
  newId: () => string,
  log: Logger,
): void {
  const answering = new WeakMap<Duplex, ServerResponse>(); // The last that was asked for, on each connection.
  server.on('request', ({ socket }, response) => {
    answering.set(socket, response);
    response.once('close', () => {
      if (answering.get(socket) === response) answering.delete(socket);
    });
  });
  server.setTimeout(requestTimeoutMs + answerMs, (socket: Socket) => socket.destroy()); // Neither side has got a byte through.
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = statuses[error.code ?? ''] ?? '400 Bad Request';
    const id = newId();
    log.info({ requestId: id, status: Number.parseInt(status, 10), reason: error.code }, 'no request');
    const before = answering.get(socket);
    const refuse = (): void => {
      if (!socket.writable) return void socket.destroy();
      socket.end(`HTTP/1.1 ${status}\r\nX-Request-Id: ${id}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`, () =>
        socket.destroy(),
      );
    };
    // What was asked properly is answered, whatever came behind it.
    if (before?.req.complete) before.once('close', refuse);
    else if (before?.headersSent) socket.destroy();
    else refuse();
  });
}

/** By the code that Node gives to what is wrong with a connection. */
const statuses: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
};
