import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { printSchema } from 'graphql';
import { schema } from '../../api/index.ts';
import type { CurrentStore } from '../../store/index.ts';
import type { RateLimiter } from '../limits/index.ts';
import {
  createMetrics,
  type FailureStatistics,
  type Logger,
  metricsMediaType,
  silentLogger,
  type Tracing,
} from '../observability/index.ts';
import { createOperations, type OperationsOptions, operationNames, type RequestContext } from '../operations/index.ts';
import { defaultSettings, type Settings } from '../settings/index.ts';
import { ClientAddresses, requestIds } from './client-address.ts';
import { handleClientErrors, serverOptions } from './connections.ts';
import { Cors } from './cors.ts';
import { ResponseVersions } from './etag.ts';
import { graphqlEndpoint } from './graphql-endpoint.ts';
import { explorerPages } from './pages/explorer-pages.ts';
import { schemaText } from './pages/schema-text.ts';
import { explorerPolicy, graphiqlPolicy, noContentPolicy, securityHeaders } from './pages/security-headers.ts';
import { staticFiles } from './pages/static-files.ts';
import { limitConnections } from './refused-connections.ts';
import { requestLogger } from './request-logger.ts';
import { ResponseCache } from './response-cache.ts';

export interface HttpServerOptions extends Pick<OperationsOptions, 'persistedOperations' | 'plugins'> {
  readonly currentStore: CurrentStore;
  /** Whether requests can be answered; by default they always can. */
  readonly ready?: () => Promise<boolean>;
  readonly settings?: Settings;
  /** Null where clients may spend any cost. */
  readonly rateLimiter?: RateLimiter | null;
  readonly logger?: Logger;
  /** Null where requests are not traced. */
  readonly tracing?: Tracing | null;
  /** Failures that `/metrics` counts. */
  readonly failures?: readonly FailureStatistics[];
  /** Connections that are open at once; by default, there is no limit. */
  readonly maxConnections?: number;
  /** Folder with the build of GraphiQL; null to serve without it. */
  readonly graphiql?: string | null;
  /** Folder with the build of the explorer; without it, `/` redirects to GraphiQL. */
  readonly explorer?: string | null;
}

/**
 * The HTTP server: `/graphql`, its schema as `/schema.graphql`, GraphiQL under `/graphiql/`, the explorer at `/` and
 * below; for operators `/health`, which responds 200 while the process runs, `/ready`, which responds 503 while the
 * data is unavailable, and `/metrics` for Prometheus.
 */
export function httpServer({
  currentStore,
  ready = async () => true,
  settings = defaultSettings,
  rateLimiter = null,
  logger = silentLogger,
  tracing = null,
  failures = [],
  maxConnections = Number.POSITIVE_INFINITY,
  graphiql = null,
  explorer = null,
  persistedOperations = new Map(),
  plugins = [],
}: HttpServerOptions): Server {
  const { http, graphql, operation } = settings;
  const responseCache = new ResponseCache(settings.responseCache.maxBytes);
  const metrics = createMetrics(responseCache, operationNames(persistedOperations.values()), failures);
  const addresses = new ClientAddresses(settings.server.trustedProxies);
  const newId = requestIds(addresses);
  const startRequest = requestLogger({
    logger,
    logsAll: settings.log.requests === 'all',
    metrics,
    tracing,
    newId,
    clientOf: rateLimiter ? (request) => addresses.clientOf(request) : () => '',
  });
  const { operate } = createOperations({
    currentStore,
    settings,
    rateLimiter,
    persistedOperations,
    logger,
    traced: tracing !== null,
    onBatch: metrics.countBatch,
    plugins,
  });
  const serveGraphql = graphqlEndpoint({
    operate,
    currentStore,
    rateLimiter,
    responseCache,
    responseVersions: new ResponseVersions(settings, printSchema(schema)),
    cors: new Cors(settings.cors.allowedOrigins),
    maxBodyBytes: http.maxBodyBytes,
    headers: { ...securityHeaders, 'Content-Security-Policy': noContentPolicy },
  });
  const serveSchema = graphql.introspectionEnabled ? schemaText(currentStore, settings) : null;
  const graphiqlFiles = graphiql === null ? null : staticFiles(graphiql);
  const explorerFiles = explorer === null ? null : explorerPages(explorer);
  const places = `This server has /graphql${graphiqlFiles ? ' and /graphiql' : ''}.`;

  const server = createServer(serverOptions(http), (request, response) => {
    const path = pathOf(request);
    const context = startRequest(request, response, path);
    const fail = (error: unknown) => unexpectedError(error, response, context, logger);
    if (hostCount(request) > 1) {
      response.writeHead(400, { ...securityHeaders, Connection: 'close', 'X-Request-Id': context.id }).end();
      return;
    }
    if (path === '/graphql' && !(graphiqlFiles && isOpenedInBrowser(request))) {
      serveGraphql(request, response, context).catch(fail);
      return;
    }
    response.setHeader('X-Request-Id', context.id).setHeader('Content-Security-Policy', noContentPolicy);
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      methodNotAllowed(response);
    } else if (graphiqlFiles && path.startsWith('/graphiql/')) {
      response.setHeader('Content-Security-Policy', graphiqlPolicy);
      if (!graphiqlFiles(path.slice('/graphiql'.length), request, response)) notFound(response, places);
    } else if (serveSchema && path === '/schema.graphql') {
      try {
        serveSchema(request, response);
      } catch (error) {
        fail(error);
      }
    } else if (path === '/health') {
      sendStatus(response, 200, 'ok');
    } else if (path === '/ready') {
      ready()
        .then((isReady) => (isReady ? sendStatus(response, 200, 'ready') : sendStatus(response, 503, 'unavailable')))
        .catch(fail);
    } else if (path === '/metrics') {
      metrics
        .text()
        .then((text) =>
          text === null
            ? sendStatus(response, 503, 'The primary process does not respond.')
            : response.writeHead(200, { 'Content-Type': metricsMediaType }).end(text),
        )
        .catch(fail);
    } else if (graphiqlFiles && (path === '/graphiql' || path === '/graphql' || (path === '/' && !explorerFiles))) {
      response.writeHead(302, { Location: '/graphiql/' }).end();
    } else if (explorerFiles?.(path, request, response.setHeader('Content-Security-Policy', explorerPolicy))) {
      return;
    } else if (path === '/') {
      sendStatus(response, 200, places);
    } else {
      notFound(response, places);
    }
  });
  handleClientErrors(server, { timeouts: http, responseTimeoutMs: operation.timeoutMs, newId, logger });
  limitConnections(server, { maxConnections, metrics, logger });
  return server;
}

/**
 * Clients learn nothing about a defect but the id under which the log has it. A client that disconnected needs no
 * response.
 */
function unexpectedError(error: unknown, response: ServerResponse, { id }: RequestContext, logger: Logger): void {
  if (response.destroyed || response.headersSent) return void response.destroy();
  logger.error({ requestId: id, err: error }, 'unhandled error');
  response
    .writeHead(500, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'X-Request-Id': id })
    .end(`Unexpected error. Request ID: ${id}\n`);
}

/** The path of the address, without its query; of an absolute address (RFC 9112, section 3.2.2), too. */
function pathOf({ url }: IncomingMessage): string {
  return (url ?? '/').replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '') || '/';
}

/** Whether somebody opened the address of the API in a browser, without an operation. */
function isOpenedInBrowser({ method, url = '', headers }: IncomingMessage): boolean {
  return method === 'GET' && !url.includes('?') && /\btext\/html\b/.test(headers.accept ?? '');
}

/** The number of `Host` fields: if there are two, a proxy may have read the other. */
function hostCount({ rawHeaders }: IncomingMessage): number {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.length === 4 && name.toLowerCase() === 'host')
    .length;
}

function sendStatus(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(`${text}\n`);
}

function methodNotAllowed(response: ServerResponse): void {
  response
    .writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' })
    .end('Method not allowed: use GET.\n');
}

function notFound(response: ServerResponse, places: string): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`Not found. ${places}\n`);
}
