import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BlockList } from 'node:net';
import type { CurrentStore } from '../../store/index.ts';
import type { RateLimiter } from '../limits/index.ts';
import { type Logger, metrics, metricsType, silentLogger, type Tracing } from '../observability/index.ts';
import {
  defaultTimeMs,
  type GraphqlOptions,
  operationNames,
  PersistedOperations,
  type RequestContext,
} from '../operations/index.ts';
import { connectionOptions, defaultPatience, type HttpTimeouts, handleClientErrors } from './connections.ts';
import { Cors } from './cors.ts';
import { graphqlEndpoint } from './graphql-endpoint.ts';
import { explorerPages } from './pages/explorer-pages.ts';
import { schemaText } from './pages/schema-text.ts';
import { staticFiles } from './pages/static-files.ts';
import { requestIds } from './request-ids.ts';
import { requestLogger } from './request-logger.ts';
import { ResponseCache } from './response-cache.ts';

export interface HttpOptions extends Omit<GraphqlOptions, 'lasting' | 'traced' | 'batched'> {
  /** What clients may spend; null for any number. */
  readonly rates?: RateLimiter | null;
  /** Whose word is taken on who asks. */
  readonly proxies?: BlockList;
  readonly store: CurrentStore;
  /** Documents by their SHA-256 that requests may name; what they name their operations, the metrics call them too. */
  readonly operations?: ReadonlyMap<string, string>;
  /** Whether no others are answered. */
  readonly operationsOnly?: boolean;
  /** Whose pages may ask; null for those of any origin. */
  readonly origins?: readonly string[] | null;
  /** Whether requests can be answered; without it they always can. */
  readonly ready?: () => Promise<boolean>;
  /** How many bytes of finished answers are kept; 0 for none. */
  readonly answerBytes?: number;
  /** How long the body of a request may be, in bytes. */
  readonly bodyBytes?: number;
  /** How long clients may take. */
  readonly patience?: HttpTimeouts;
  /** Whether each request has a line in the log; otherwise those that failed have. */
  readonly logsRequests?: boolean;
  /** Null where nobody traces. */
  readonly tracing?: Tracing | null;
  /** The folder into which GraphiQL was built; null to serve without it. */
  readonly graphiql: string | null;
  /** The folder into which the explorer was built; without it, `/` leads to GraphiQL. */
  readonly explorer?: string | null;
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
  proxies = new BlockList(),
  patience = defaultPatience,
  log = silentLogger,
  logsRequests = true,
  tracing = null,
  graphiql,
  operations = new Map(),
  operationsOnly = false,
  origins = null,
  explorer = null,
  ...options
}: HttpOptions): Server {
  const { introspection = true, timeMs = defaultTimeMs } = options;
  const answers = new ResponseCache(answerBytes);
  const measured = metrics(answers, operationNames(operations.values()));
  const newId = requestIds(proxies);
  const observed = requestLogger({ log, logsRequests, metrics: measured, tracing, newId });
  const graphql = graphqlEndpoint({
    ...options,
    log,
    traced: tracing !== null,
    batched: measured.batched,
    proxies,
    store,
    answers,
    cors: new Cors(origins),
    persisted: new PersistedOperations(operations, operationsOnly),
    bodyBytes,
    headers: Object.entries(securityHeaders).flat(),
  });
  const files = graphiql === null ? null : staticFiles(graphiql);
  const pages = explorer === null ? null : explorerPages(explorer);
  const sdl = introspection ? schemaText() : null;
  const places = `This server has /graphql${files ? ' and /graphiql' : ''}.`;
  const server = createServer(connectionOptions(patience), (request, response) => {
    const path = pathOf(request);
    const visit = observed(request, response, path);
    const failed = (error: unknown) => broken(error, response, visit, log);
    if (hostsOf(request) > 1) {
      response.writeHead(400, { ...securityHeaders, Connection: 'close', 'X-Request-Id': visit.id }).end();
      return;
    }
    if (path === '/graphql') {
      graphql(request, response, visit).catch(failed);
      return;
    }
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader('X-Request-Id', visit.id);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      onlyReading(response);
    } else if (files && path.startsWith('/graphiql/')) {
      if (!files(path.slice('/graphiql'.length), request, response)) notFound(response, places);
    } else if (sdl && path === '/schema.graphql') {
      sdl(request, response);
    } else if (path === '/health') {
      state(response, 200, 'ok');
    } else if (path === '/ready') {
      ready()
        .then((is) => (is ? state(response, 200, 'ready') : state(response, 503, 'unavailable')))
        .catch(failed);
    } else if (path === '/metrics') {
      measured
        .text()
        .then((text) => response.writeHead(200, { 'Content-Type': metricsType }).end(text))
        .catch(failed);
    } else if (files && (path === '/graphiql' || (path === '/' && !pages))) {
      response.writeHead(302, { Location: '/graphiql/' }).end();
    } else if (pages?.(path, request, response)) {
      return;
    } else if (path === '/') {
      state(response, 200, places);
    } else {
      notFound(response, places);
    }
  });
  handleClientErrors(server, patience, timeMs, newId, log);
  return server;
}

/** What a server takes in that is told nothing else. */
export const defaultSizes = { answerBytes: 64_000_000, bodyBytes: 100_000 };

/** A client that went away needs no answer; anything else is a defect, of which clients learn nothing more. */
function broken(error: unknown, response: ServerResponse, { id }: RequestContext, log: Logger): void {
  if (response.destroyed || response.headersSent) return void response.destroy();
  log.error({ requestId: id, err: error }, 'defect');
  response
    .writeHead(500, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'X-Request-Id': id })
    .end(`Unexpected error. The operators find it as ${id}.\n`);
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

/** The path of the address, without its query. */
function pathOf({ url }: IncomingMessage): string {
  return (url ?? '/').replace(/[?#].*$/s, '');
}

/** How many `Host` fields a request has: of two, a proxy may believe the other. */
function hostsOf({ rawHeaders }: IncomingMessage): number {
  return rawHeaders.filter((name, place) => place % 2 === 0 && name.length === 4 && name.toLowerCase() === 'host')
    .length;
}

function state(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(`${text}\n`);
}

function onlyReading(response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' }).end('Only GET.\n');
}

function notFound(response: ServerResponse, places: string): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`Not found. ${places}\n`);
}
