import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { type ErrorCode, errorKinds } from '../api/errors.ts';
import type { StoreSource } from '../store/store.ts';
import { Answer } from './answer.ts';
import type { Answers } from './answers.ts';
import { clientOf } from './client.ts';
import { available, etagOf, type Lasting } from './data-version.ts';
import { type GraphqlOptions, graphqlServer } from './graphql.ts';
import { SpentError } from './limits/rates.ts';
import { readBody } from './request-body.ts';
import { allowedMethods, type Refusal, refuseBody, refuseHead } from './request-guard.ts';
import type { Visit } from './visit.ts';

export interface EndpointOptions extends Omit<GraphqlOptions, 'lasting'> {
  /** Whose word is taken on who asks. */
  readonly proxies: BlockList;
  readonly store: StoreSource;
  readonly answers: Answers;
  /** How long a body may be, in bytes. */
  readonly bodyBytes: number;
  /** What every answer has, names and values by turns. */
  readonly headers: readonly string[];
}

/**
 * GraphQL over HTTP on Node: reads bodies up to their limit, sends what was answered before as it was, and asks GraphQL for all else.
 * An answer is kept where it rests on nothing but the data, and where the request names nobody.
 */
export function graphqlEndpoint({ store, answers, bodyBytes, headers, proxies, ...options }: EndpointOptions) {
  const { rates = null } = options;
  const lasting: Lasting = new WeakMap();
  const yoga = graphqlServer(store, { ...options, lasting });

  return async (request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> => {
    if (rates) visit.client = clientOf(request, proxies);
    const wrong = refuseHead(request);
    if (wrong) return refused(headers, wrong, request, visit).send(request, response, ownHeaders(visit));
    if (request.method === 'OPTIONS') return preflightAnswer(headers).send(request, response, ownHeaders(visit));
    const body = request.method === 'POST' ? await readBody(request, bodyBytes) : nothing;
    if (body === null) return tooLong(headers, bodyBytes, visit).send(request, response, ownHeaders(visit));
    const key = keyOf(request, body);
    const etag = key === null ? null : await currentEtag();
    const known = key !== null && etag !== null ? answers.find(key, etag) : null;
    if (known) return sendKept(known, visit, request, response);
    const malformed = request.method === 'POST' ? refuseBody(body) : null;
    if (malformed) return refused(headers, malformed, request, visit).send(request, response, ownHeaders(visit));
    const aborted = new AbortController();
    response.once('close', () => response.writableFinished || aborted.abort());
    const asked = new yoga.fetchAPI.Request(`http://localhost${request.url}`, {
      method: methodOf(request),
      headers: request.headers as Record<string, string>, // Node gives lists for set-cookie alone, which no request has.
      body: request.method === 'POST' ? body.toString() : null,
      signal: aborted.signal,
    });
    const answer = await answerOf(await yoga.handleRequest(asked, { visit }), headers, visit);
    const basis = lasting.get(asked);
    if (key !== null && basis && answer.status === 200) {
      const etag = await etagOf(basis);
      // Between the question and its answer other data may have come.
      if (etag === (await currentEtag())) answers.keep(key, answer, etag);
    }
    return answer.send(request, response, ownHeaders(visit));
  };

  /** What is at hand costs its client as much as if it were not, for nobody can tell which it will be. */
  async function sendKept(kept: Answer, visit: Visit, request: IncomingMessage, response: ServerResponse) {
    visit.cost = kept.cost;
    visit.operation = kept.operation;
    try {
      if (rates) visit.allowance = await rates.charge(visit.client, kept.cost);
    } catch (error) {
      if (!(error instanceof SpentError)) throw error;
      visit.allowance = error.allowance;
      visit.codes = ['RATE_LIMITED'];
      return spent(headers, error).send(request, response, ownHeaders(visit));
    }
    return kept.send(request, response, ownHeaders(visit));
  }

  function ownHeaders({ id, allowance }: Visit): readonly string[] {
    return rates && allowance ? ['X-Request-Id', id, ...rates.headers(allowance)] : ['X-Request-Id', id];
  }

  async function currentEtag(): Promise<string | null> {
    const current = available(store);
    return current && etagOf(current);
  }
}

const nothing = Buffer.alloc(0);

/** HEAD is answered as GET; Node leaves the body out. */
function methodOf({ method = 'GET' }: IncomingMessage): string {
  return method === 'HEAD' ? 'GET' : method;
}

/** What an answer depends on beside the data; null where it may depend on who asks. */
function keyOf(request: IncomingMessage, body: Buffer): string | null {
  const { url, headers } = request;
  if (headers.authorization || headers.cookie) return null;
  const text = body.toString('latin1');
  return `${methodOf(request)} ${url}\n${headers.accept ?? ''}\n${headers['content-type'] ?? ''}\n${headers['if-none-match'] ?? ''}\n${text}`;
}

async function answerOf(answered: Response, common: readonly string[], { cost, operation }: Visit): Promise<Answer> {
  const { status } = answered;
  const own = [...answered.headers].filter(([name]) => name !== 'content-length').flat();
  const vary = status === 200 ? ['Vary', 'Accept, Accept-Encoding'] : [];
  return new Answer(status, [...common, ...own, ...vary], await answered.text(), cost, operation);
}

/** What pages of other origins may do: ask, without credentials. */
function preflightAnswer(common: readonly string[]): Answer {
  const own = ['Allow', allowedMethods, 'Access-Control-Allow-Methods', 'GET, HEAD, POST'];
  const preflight = [
    'Access-Control-Allow-Headers',
    'Content-Type, Accept, If-None-Match',
    'Access-Control-Max-Age',
    '86400',
  ];
  return new Answer(204, [...common, ...own, ...preflight], '');
}

/** A body that was sent with it is not read, so the connection has no further use. */
function refused(
  common: readonly string[],
  { status, code, message, headers = [] }: Refusal,
  request: IncomingMessage,
  visit: Visit,
): Answer {
  visit.codes = [code];
  const text = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const own = ['Content-Type', 'application/json; charset=utf-8', ...(request.complete ? [] : ['Connection', 'close'])];
  return new Answer(status, [...common, ...own, ...headers], text);
}

/** The answer that GraphQL would give. */
function spent(common: readonly string[], { message, extensions, allowance }: SpentError): Answer {
  const { http: _, ...told } = extensions;
  const text = JSON.stringify({ errors: [{ message, extensions: told }] });
  const own = ['Content-Type', 'application/json; charset=utf-8', 'Retry-After', String(allowance.resetSeconds)];
  return new Answer(429, [...common, ...own], text);
}

/** The rest of the body is not read, so the connection has no further use. */
function tooLong(common: readonly string[], limit: number, visit: Visit): Answer {
  const code: ErrorCode = 'BODY_TOO_LONG';
  visit.codes = [code];
  const message = `A request body must have at most ${limit} bytes, but got more.`;
  const text = JSON.stringify({ errors: [{ message, extensions: { code, limit } }] });
  const own = ['Content-Type', 'application/json; charset=utf-8', 'Connection', 'close'];
  return new Answer(errorKinds[code].status, [...common, ...own], text);
}
