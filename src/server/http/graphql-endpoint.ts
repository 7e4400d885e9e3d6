import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { CurrentStore } from '../../store/index.ts';
import {
  type GraphqlOptions,
  graphqlServer,
  HttpError,
  type Parameters,
  type PersistedOperations,
  type RequestContext,
} from '../operations/index.ts';
import { CachedResponse } from './cached-response.ts';
import { clientAddress } from './client-address.ts';
import type { Cors } from './cors.ts';
import { available, etagOf, type Lasting } from './etag.ts';
import { type HttpResult, toHttpResult } from './http-result.ts';
import { parametersOf } from './parameters.ts';
import { readBody } from './request-body.ts';
import { allowedMethods, checkHead, responseMediaType } from './request-head.ts';
import type { ResponseCache } from './response-cache.ts';

export interface EndpointOptions extends Omit<GraphqlOptions, 'lasting'> {
  /** Whose word is taken on who asks. */
  readonly proxies: BlockList;
  readonly store: CurrentStore;
  readonly answers: ResponseCache;
  readonly persisted: PersistedOperations;
  readonly cors: Cors;
  /** How long a body may be, in bytes. */
  readonly bodyBytes: number;
  /** What every answer has, names and values by turns. */
  readonly headers: readonly string[];
}

/**
 * GraphQL over HTTP on Node: holds requests against the specification, sends what was answered before as it was, and has Yoga run all else.
 * An answer is kept where it rests on nothing but the data, and where the request names nobody. Yoga is given parameters, not a Request, and
 * gives a result, not a Response: making those takes longer than answering a small question.
 */
export function graphqlEndpoint({
  store,
  answers,
  bodyBytes,
  headers,
  proxies,
  persisted,
  cors,
  ...options
}: EndpointOptions) {
  const { rates = null } = options;
  const lasting: Lasting = new WeakMap();
  const yoga = graphqlServer(store, { ...options, lasting });

  return async (request: IncomingMessage, response: ServerResponse, visit: RequestContext): Promise<void> => {
    if (rates) visit.client = clientAddress(request, proxies);
    const answer = await answerTo(request, visit).catch((error: unknown) => {
      if (error instanceof HttpError || error instanceof GraphQLError)
        visit.errorCodes = [String(error.extensions.code)];
      if (error instanceof HttpError) return refused(error, request);
      if (error instanceof GraphQLError)
        return answerOf(toHttpResult({ errors: [error] }, responseMediaType(request)), visit);
      throw error;
    });
    const spending = rates && visit.rateLimit ? rates.headers(visit.rateLimit) : [];
    return answer.send(request, response, ['X-Request-Id', visit.id, ...cors.headers(request), ...spending]);
  };

  /** @throws {HttpError} for what breaks the rules of GraphQL over HTTP. */
  async function answerTo(request: IncomingMessage, visit: RequestContext): Promise<CachedResponse> {
    checkHead(request);
    if (request.method === 'OPTIONS')
      return new CachedResponse(204, [...headers, 'Allow', allowedMethods, ...cors.preflight], '');
    const type = responseMediaType(request);
    const body = request.method === 'POST' ? await readBody(request, bodyBytes) : nothing;
    const etag = await currentEtag();
    if (isKnown(request, etag)) return new CachedResponse(304, [...headers, 'ETag', etag ?? ''], '');
    const key = etag === null || !answers.enabled ? null : keyOf(request, body);
    const kept = key !== null && etag !== null ? answers.get(key, etag) : null;
    if (kept) {
      // What is at hand costs its client as much as if it were not, for nobody can tell which it will be.
      visit.cost = kept.cost;
      visit.operation = kept.operation;
      await rates?.charge(visit, kept.cost);
      return kept;
    }
    const [result, basis] = await run(request, persisted.resolve(parametersOf(request, body)), visit);
    const sent = toHttpResult(result, type);
    const own = basis && sent.status === 200 ? await etagOf(basis) : null;
    if (own !== null && request.method !== 'POST') sent.headers.push('ETag', own, 'Cache-Control', 'no-cache');
    const answer = answerOf(sent, visit);
    // Between the question and its answer other data may have come.
    if (key !== null && own !== null && own === (await currentEtag())) answers.set(key, answer, own);
    return answer;
  }

  function answerOf({ status, headers: own, text }: HttpResult, { cost, operation }: RequestContext): CachedResponse {
    const vary = status === 200 ? ['Vary', 'Accept, Accept-Encoding'] : [];
    return new CachedResponse(status, [...headers, ...own, ...vary], text, cost, operation);
  }

  /** The body of a request that was not read makes its connection useless. */
  function refused({ status, message, extensions, headers: own }: HttpError, request: IncomingMessage): CachedResponse {
    const text = JSON.stringify({ errors: [{ message, extensions }] });
    const rest = request.complete ? [] : ['Connection', 'close'];
    return new CachedResponse(status, [...headers, ...jsonType, ...rest, ...own], text);
  }

  /** The result of an operation, and the store that alone it rests on. */
  async function run(request: IncomingMessage, params: Parameters, visit: RequestContext) {
    const asked = { method: methodOf(request), signal: visit.abort.signal } as Request; // Of which nothing else is read.
    const result = (await yoga.getResultForParams({ params, request: asked }, { visit })) as ExecutionResult; // Nothing here is incremental.
    return [result, lasting.get(asked) ?? null] as const;
  }

  async function currentEtag(): Promise<string | null> {
    const current = available(store);
    return current && etagOf(current);
  }
}

const nothing = Buffer.alloc(0);
const jsonType = ['Content-Type', 'application/json; charset=utf-8'];

/** HEAD is answered as GET; Node leaves the body out. */
function methodOf({ method = 'GET' }: IncomingMessage): string {
  return method === 'HEAD' ? 'GET' : method;
}

/** Whether the client says that it has what rests on this data. */
function isKnown({ method, headers }: IncomingMessage, etag: string | null): boolean {
  const known = method === 'POST' ? undefined : headers['if-none-match'];
  return known !== undefined && etag !== null && known.split(/\s*,\s*/).includes(etag);
}

/** What an answer depends on beside the data; null where it may depend on who asks. */
function keyOf(request: IncomingMessage, body: Buffer): string | null {
  const { url, headers } = request;
  if (headers.authorization || headers.cookie) return null;
  return `${methodOf(request)} ${url}\n${headers.accept ?? ''}\n${headers['content-type'] ?? ''}\n${body.toString('latin1')}`;
}
