import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';
import { ClientAddresses } from '../../src/server/http/client-address.ts';
import { type HttpServerOptions, httpServer } from '../../src/server/http/server.ts';
import { createOperations, createRequestContext } from '../../src/server/operations/index.ts';
import { defaultSettings } from '../../src/server/settings/index.ts';

export interface TransportRequest {
  readonly method: string;
  /** The path with the query string. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface TransportResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Send = (request: TransportRequest) => Promise<TransportResponse>;

/** One of the two entry points of the API. `open` starts a server and returns a function that sends requests to it. */
export type Transport = readonly [name: string, open: (options: HttpServerOptions) => Promise<Send>];

/** Both entry points of the API, for tests that run with each. */
export const transports: readonly Transport[] = [
  ['HTTP', overHttp],
  ['yoga.fetch', overFetch],
];

const closers: (() => void)[] = [];

async function overHttp(options: HttpServerOptions): Promise<Send> {
  const server = httpServer(options).listen(0, '127.0.0.1');
  if (closers.push(() => server.close().closeAllConnections()) === 1)
    afterAll(() => closers.splice(0).forEach((close) => void close()));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // A server that listens on a port has such an address.
  return async ({ method, path, headers = {}, body = '' }) => {
    // `fetch` would correct some malformed requests.
    const sent = request({ host: '127.0.0.1', port, method, path, headers }).end(body);
    const [response] = await once(sent, 'response');
    return { status: response.statusCode, headers: response.headers, body: await text(response) };
  };
}

async function overFetch({
  tracing: _,
  ready: __,
  graphiql: ___,
  explorer: ____,
  ...options
}: HttpServerOptions): Promise<Send> {
  const { yoga } = createOperations(options);
  const addresses = new ClientAddresses((options.settings ?? defaultSettings).server.trustedProxies);
  return async ({ method, path, headers = {}, body }) => {
    const forwarded = { 'x-forwarded-for': headers['x-forwarded-for'] };
    const client = addresses.clientOf({ socket: { remoteAddress: '127.0.0.1' }, headers: forwarded } as never); // It reads nothing else.
    const requestContext = createRequestContext({ id: 'fetch', client, method });
    const init = { method, headers, ...(method === 'POST' && { body: body ?? '' }) };
    const response = await yoga.fetch(new Request(`http://127.0.0.1${path}`, init as RequestInit), { requestContext });
    const responseHeaders = [...response.headers].map(([name, value]) => [name.toLowerCase(), value]);
    return { status: response.status, headers: Object.fromEntries(responseHeaders), body: await response.text() };
  };
}
