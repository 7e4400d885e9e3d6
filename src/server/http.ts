import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Bounds, defaultBounds } from '../ask/bounds.ts';
import type { Store } from '../store/store.ts';
import { graphqlServer } from './graphql.ts';
import { staticFiles } from './static-files.ts';

export interface HttpOptions {
  readonly store: Store;
  readonly bounds?: Bounds;
  /** The folder into which GraphiQL was built. */
  readonly graphiql: string;
}

/** The HTTP server: `/graphql`, GraphiQL under `/graphiql/`, and `/` which leads there. */
export function httpServer({ store, bounds = defaultBounds, graphiql }: HttpOptions): Server {
  const graphql = graphqlServer(store, bounds);
  const files = staticFiles(graphiql);
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const path = pathOf(request);
    if (path === '/graphql') {
      graphql(request, response);
    } else if (path.startsWith('/graphiql/')) {
      if (request.method !== 'GET' && request.method !== 'HEAD') onlyReading(response);
      else if (!files(path.slice('/graphiql'.length), request, response)) notFound(response);
    } else if (path === '/' || path === '/graphiql') {
      response.writeHead(302, { Location: '/graphiql/' }).end();
    } else {
      notFound(response);
    }
  });
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

function onlyReading(response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' }).end('Only GET.\n');
}

function notFound(response: ServerResponse): void {
  response
    .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
    .end('Not found. This server has /graphql and /graphiql.\n');
}
