import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BlockList } from 'node:net';
import type { StoreSource } from '../store/store.ts';
import { Answers } from './answers.ts';
import { graphqlEndpoint } from './endpoint.ts';
import { explorerFiles } from './explorer.ts';
import type { GraphqlOptions } from './graphql.ts';
import { Rates } from './limits/rates.ts';
import { metrics, metricsType } from './metrics.ts';
import { schemaText } from './schema-text.ts';
import { staticFiles } from './static-files.ts';

export interface HttpOptions extends Omit<GraphqlOptions, 'lasting' | 'rates'> {
  /** Units of cost that a client may spend a minute; 0 for any number. */
  readonly ratePerMinute?: number;
  /** Whose word is taken on who asks. */
  readonly proxies?: BlockList;
  readonly store: StoreSource;
  /** Whether requests can be answered; without it they always can. */
  readonly ready?: () => Promise<boolean>;
  /** How many bytes of finished answers are kept; 0 for none. */
  readonly answerBytes?: number;
  /** How long the body of a request may be, in bytes. */
  readonly bodyBytes?: number;
  /** The folder into which GraphiQL was built. */
  readonly graphiql: string;
  /** The folder into which the explorer was built; without it, `/` leads to GraphiQL. */
  readonly explorer?: string;
}

/**
 * The HTTP server: `/graphql`, its schema as `/schema.graphql`, GraphiQL under `/graphiql/`, and the explorer at `/` and below; for operators `/health`, which answers 200 while
 * the process runs, `/ready`, which answers 503 while it cannot reach its data, and `/metrics` for Prometheus.
 */
export function httpServer({
  store,
  ready = async () => true,
  answerBytes = defaultSizes.answerBytes,
  bodyBytes = defaultSizes.bodyBytes,
  ratePerMinute = 0,
  proxies = new BlockList(),
  graphiql,
  explorer = '',
  ...options
}: HttpOptions): Server {
  const answers = new Answers(answerBytes);
  const graphql = graphqlEndpoint({
    ...options,
    rates: ratePerMinute > 0 ? new Rates(ratePerMinute) : null,
    proxies,
    store,
    answers,
    bodyBytes,
    headers: Object.entries({ ...securityHeaders, ...openToAll }).flat(),
  });
  const measured = metrics(answers);
  const files = staticFiles(graphiql);
  const pages = explorer ? explorerFiles(explorer) : null;
  const sdl = schemaText();
  return createServer((request, response) => {
    const path = pathOf(request);
    if (path === '/graphql') {
      graphql(request, response).catch((error: unknown) => broken(error, response));
      return;
    }
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (path.startsWith('/graphiql/')) {
      if (request.method !== 'GET' && request.method !== 'HEAD') onlyReading(response);
      else if (!files(path.slice('/graphiql'.length), request, response)) notFound(response);
    } else if (path === '/schema.graphql') {
      if (request.method !== 'GET' && request.method !== 'HEAD') onlyReading(response);
      else sdl(request, response);
    } else if (path === '/health') {
      state(response, 200, 'ok');
    } else if (path === '/ready') {
      void ready().then((is) => (is ? state(response, 200, 'ready') : state(response, 503, 'unavailable')));
    } else if (path === '/metrics') {
      void measured().then((text) => response.writeHead(200, { 'Content-Type': metricsType }).end(text));
    } else if (path === '/graphiql' || (path === '/' && !pages)) {
      response.writeHead(302, { Location: '/graphiql/' }).end();
    } else if (pages && request.method !== 'GET' && request.method !== 'HEAD') {
      onlyReading(response);
    } else if (pages?.(path, request, response)) {
      return;
    } else {
      notFound(response);
    }
  });
}

/** What a server takes in that is told nothing else. */
export const defaultSizes = { answerBytes: 64_000_000, bodyBytes: 100_000 };

/** A client that went away needs no answer; anything else is a defect, of which clients learn nothing more. */
function broken(error: unknown, response: ServerResponse): void {
  if (response.destroyed || response.headersSent) return void response.destroy();
  console.error(error);
  response
    .writeHead(500, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' })
    .end('Unexpected error.\n');
}

/** Everything comes from this origin. Monaco, GraphiQL's editor, writes style elements while it runs. */
const securityHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** The API is public and knows no credentials: pages of every origin may ask. */
const openToAll = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After, RateLimit, RateLimit-Policy',
};

/** The path of the address, without its query. */
function pathOf({ url }: IncomingMessage): string {
  return (url ?? '/').replace(/[?#].*$/s, '');
}

function state(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(`${text}\n`);
}

function onlyReading(response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' }).end('Only GET.\n');
}

function notFound(response: ServerResponse): void {
  response
    .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
    .end('Not found. This server has /graphql and /graphiql.\n');
}
