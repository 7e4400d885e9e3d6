import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { CurrentStore } from '../../store/index.ts';
import {
  allowedMethods,
  checkHead,
  errorMediaType,
  type HttpResult,
  parseParameters,
  responseMediaType,
  toHttpResult,
} from '../graphql-over-http/index.ts';
import type { RateLimiter } from '../limits/index.ts';
import type { Operations, RequestContext } from '../operations/index.ts';
import { CachedResponse } from './cached-response.ts';
import type { Cors } from './cors.ts';
import { availableStore, EntityTags, type ResponseVersions } from './etag.ts';
import { readBody } from './request-body.ts';
import type { ResponseCache } from './response-cache.ts';

export interface EndpointOptions {
  readonly operate: Operations['operate'];
  readonly currentStore: CurrentStore;
  readonly rateLimiter: RateLimiter | null;
  readonly responseCache: ResponseCache;
  readonly responseVersions: ResponseVersions;
  readonly cors: Cors;
  readonly maxBodyBytes: number;
  /** Header fields of every response. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * GraphQL over HTTP on Node. Repeated requests are answered from the response cache, before parsing; all others go
 * through `operate`, without a `Request` and a `Response`, whose construction takes longer than executing a small
 * query.
 */
export function graphqlEndpoint({
  operate,
  currentStore,
  rateLimiter,
  responseCache,
  responseVersions,
  cors,
  maxBodyBytes,
  headers,
}: EndpointOptions) {
  const commonHeaders = Object.entries(headers).flat();

  return async (request: IncomingMessage, response: ServerResponse, context: RequestContext): Promise<void> => {
    const result = await respond(request, context).catch((error: unknown) => {
      if (!(error instanceof GraphQLError)) throw error;
      return rejection(error, request, context);
    });
    const rateLimit = rateLimiter && context.rateLimit ? rateLimiter.headers(context.rateLimit) : {};
    const requestHeaders = ['X-Request-Id', context.id, ...cors.headers(request), ...Object.entries(rateLimit).flat()];
    return result.send(request, response, requestHeaders);
  };

  /** @throws {GraphQLError} for a request that is rejected before its operation is executed. */
  async function respond(request: IncomingMessage, context: RequestContext): Promise<CachedResponse> {
    checkHead(request);
    if (request.method === 'OPTIONS')
      return new CachedResponse({
        status: 204,
        headers: [...commonHeaders, 'Allow', allowedMethods, ...cors.preflight],
      });
    const type = responseMediaType(request);
    const body = request.method === 'POST' ? await readBody(request, maxBodyBytes) : noBody;
    const current = currentVersion();
    const key = current === null || !responseCache.enabled ? null : cacheKey(request, body);
    const cached = key !== null && current !== null ? responseCache.get(key, current) : null;
    if (cached) {
      // A cached response costs its client as much as a new one, as nobody can tell in advance which it will be.
      Object.assign(context, cached.summary);
      await rateLimiter?.charge(context, cached.summary.cost);
      return cached;
    }
    const httpResult = toHttpResult(await operate(parseParameters(request, body), context), type);
    const store = httpResult.status === 200 ? context.resultDependsOn : null;
    if (store === null) return toResponse(httpResult, context);
    const version = responseVersions.of(store);
    const etags = request.method === 'POST' ? null : new EntityTags(version, type);
    const response = toResponse(httpResult, context, etags);
    // The data may have changed since the operation began.
    if (key !== null && version === currentVersion()) responseCache.set(key, response, version);
    return response;
  }

  function toResponse(
    { status, headers, body }: HttpResult,
    { cost, operation }: RequestContext,
    etags: EntityTags | null = null,
  ): CachedResponse {
    const caching = ['Cache-Control', etags === null ? 'no-store' : 'no-cache', 'Vary', varyingHeaders];
    return new CachedResponse({
      status,
      headers: [...commonHeaders, ...caching],
      bodyHeaders: Object.entries(headers).flat(),
      body,
      etags,
      summary: { cost, operation },
    });
  }

  function rejection(error: GraphQLError, request: IncomingMessage, context: RequestContext): CachedResponse {
    context.errorCodes = [String(error.extensions.code)];
    const result = toHttpResult({ errors: [error] }, errorMediaType(request));
    // After a body that was not read, the connection cannot be used again.
    if (!request.complete) result.headers.Connection = 'close';
    return toResponse(result, context);
  }

  function currentVersion(): string | null {
    const store = availableStore(currentStore);
    return store && responseVersions.of(store);
  }
}

/** The header fields of a request on which every response depends. */
const varyingHeaders = 'Accept, Accept-Encoding';

const noBody = Buffer.alloc(0);

/**
 * What a response depends on beside the data; null for a request with credentials, whose response may depend on them.
 */
function cacheKey({ method, url, headers }: IncomingMessage, body: Buffer): string | null {
  if (headers.authorization || headers.cookie) return null;
  const operation = `${method === 'HEAD' ? 'GET' : method} ${url}`;
  return `${operation}\n${headers.accept ?? ''}\n${headers['content-type'] ?? ''}\n${body.toString('latin1')}`;
}
