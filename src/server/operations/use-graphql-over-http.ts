import type { ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';
import {
  allowedMethods,
  checkHead,
  errorMediaType,
  parseParameters,
  type RequestHead,
  requestError,
  responseMediaType,
  toHttpResult,
} from '../graphql-over-http/index.ts';
import type { RateLimiter } from '../limits/index.ts';
import type { Settings } from '../settings/index.ts';
import type { RequestContext, ServerContext } from './request-context.ts';

/**
 * Gives `yoga.fetch` the rules of GraphQL over HTTP that the HTTP server has, in place of Yoga's own: what a request
 * may be, how parameters are read from it, and how a result becomes a response.
 */
export function useGraphQLOverHttp(
  { maxBodyBytes }: Settings['http'],
  rateLimiter: RateLimiter | null,
): Plugin<ServerContext, ServerContext> {
  return {
    onRequest({ request, setRequest, endResponse, fetchAPI, serverContext }) {
      const { requestContext } = serverContext as Partial<ServerContext>;
      if (!requestContext)
        throw new TypeError('yoga.fetch must be given a request context: yoga.fetch(request, { requestContext }).');
      request.signal.addEventListener('abort', () => requestContext.abort.abort(request.signal.reason), { once: true });
      const head = headOf(request);
      try {
        checkHead(head);
        if (head.method === 'OPTIONS')
          return endResponse(new fetchAPI.Response(null, { status: 204, headers: { Allow: allowedMethods } }));
        responseMediaType(head);
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        return endResponse(toResponse({ errors: [error] }, head, requestContext, fetchAPI));
      }
      // Yoga knows GET and POST alone; the body of the response to HEAD is left out by `toResponse`.
      if (head.method === 'HEAD') setRequest(new fetchAPI.Request(request, { method: 'GET' }));
    },
    onRequestParse({ setRequestParser }) {
      setRequestParser(async (request) => parseParameters(headOf(request), await readBody(request, maxBodyBytes)));
    },
    onResultProcess({ request, serverContext: { requestContext }, setResultProcessor }) {
      const head = headOf(request);
      setResultProcessor(
        (result, fetchAPI) => toResponse(result as ExecutionResult, head, requestContext, fetchAPI), // Neither batches nor streams.
        errorMediaType(head),
      );
    },
  };

  function toResponse(
    result: ExecutionResult,
    head: RequestHead,
    context: RequestContext,
    fetchAPI: FetchAPI,
  ): Response {
    const { status, headers, body } = toHttpResult(result, errorMediaType(head));
    const limit = rateLimiter && context.rateLimit ? rateLimiter.headers(context.rateLimit) : {};
    return new fetchAPI.Response(context.method === 'HEAD' ? null : body, {
      status,
      headers: { ...headers, ...limit, 'X-Request-Id': context.id },
    });
  }
}

function headOf(request: Request): RequestHead {
  const { pathname, search, host } = new URL(request.url);
  return { method: request.method, url: pathname + search, headers: { host, ...Object.fromEntries(request.headers) } };
}

/** @throws {GraphQLError} for a body of more bytes, of which no more is read. */
async function readBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> = request.body ?? (async function* () {})();
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes)
      throw requestError('PAYLOAD_TOO_LARGE', `A request body must have at most ${maxBytes} bytes, but has more.`, {
        limit: maxBytes,
      });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
