import { isDeepStrictEqual } from 'node:util';
import type { Store } from '../../src/store/store.ts';
import { operateOn } from './operate.ts';
import { until } from './programs.ts';

/** A query and its correct response. */
export interface ExpectedResponse {
  readonly query: string;
  readonly response: object;
}

/** The responses to queries over a store. @throws {Error} if one of them has errors */
export async function expectedResponses(store: Store, queries: readonly string[]): Promise<ExpectedResponse[]> {
  const operate = operateOn({ currentStore: () => store });
  return Promise.all(
    queries.map(async (query) => {
      const response = await operate(query);
      if (response.errors) throw new Error(`A query must have no errors: ${query}\n${JSON.stringify(response.errors)}`);
      return { query, response };
    }),
  );
}

/** The response of a server to one query. */
export interface Reply {
  /** When it arrived, in milliseconds of `performance.now()`. */
  readonly at: number;
  readonly ms: number;
  /** The HTTP status; 0 without a response. */
  readonly status: number;
  readonly text: string;
  readonly etag: string | null;
  /**
   * `right`: one of the correct responses; `unavailable`: an error that says so, without wrong data; `wrong`: the rest.
   */
  readonly kind: 'right' | 'unavailable' | 'wrong';
}

/** Sends a query by GET, which has one or more correct responses. */
export async function sendQuery(origin: string, query: string, responses: readonly object[]): Promise<Reply> {
  const started = performance.now();
  const reply = await fetch(`${origin}/graphql?${new URLSearchParams({ query })}`).then(
    async (response) => ({
      status: response.status,
      text: await response.text(),
      etag: response.headers.get('etag'),
    }),
    (error: Error) => ({ status: 0, text: `${error.message}: ${error.cause}`, etag: null }),
  );
  const at = performance.now();
  return { ...reply, at, ms: at - started, kind: classify(reply, responses) };
}

/** Clients that send queries, each one after the other, until they are stopped. */
export class ConcurrentClients {
  readonly replies: Reply[] = [];
  private readonly clients: Promise<void>[];
  /** The number of replies to each client. */
  private readonly counts: number[];
  private isRunning = true;

  /** An element of `expected` is a query, or the same query with the responses of several versions of the data. */
  constructor(
    origins: readonly string[],
    size: number,
    expected: readonly (ExpectedResponse | readonly ExpectedResponse[])[],
  ) {
    this.counts = Array.from({ length: size }, () => 0);
    this.clients = this.counts.map(async (_, client) => {
      for (let round = client; this.isRunning; round += 1) {
        const versions = [expected[round % expected.length] ?? []].flat();
        const query = versions[0]?.query ?? '';
        const responses = versions.map(({ response }) => response);
        this.replies.push(await sendQuery(origins[round % origins.length] ?? '', query, responses));
        this.counts[client] = round - client + 1;
      }
    });
  }

  /** Waits until each client has sent its current query after this call. */
  async nextQueries(): Promise<void> {
    const before = [...this.counts];
    await until(() => this.counts.every((count, client) => count > (before[client] ?? 0)));
  }

  async stop(): Promise<readonly Reply[]> {
    this.isRunning = false;
    await Promise.all(this.clients);
    return this.replies;
  }
}

function classify({ status, text }: { status: number; text: string }, responses: readonly object[]): Reply['kind'] {
  const body = parse(text);
  if (status === 200) return responses.some((response) => isDeepStrictEqual(body, response)) ? 'right' : 'wrong';
  if (status !== 503 || !isErrorResponse(body) || body.errors.length === 0) return 'wrong';
  const isPlain = body.errors.every(
    ({ message, extensions }) =>
      message === 'The data is unavailable at the moment. Try again later.' &&
      isDeepStrictEqual(extensions, { code: 'SERVICE_UNAVAILABLE' }),
  );
  const data = { data: body.data ?? null };
  return isPlain && responses.some((response) => equalsExceptNulls(data, response)) ? 'unavailable' : 'wrong';
}

/** Whether a value equals another wherever it is not null. */
function equalsExceptNulls(value: unknown, other: unknown): boolean {
  if (value === null || value === other) return true;
  if (typeof value !== 'object' || typeof other !== 'object' || other === null) return false;
  return (
    Object.keys(value).length === Object.keys(other).length &&
    Object.entries(value).every(([key, inner]) =>
      equalsExceptNulls(inner, Object.entries(other).find(([name]) => name === key)?.[1]),
    )
  );
}

interface ErrorResponse {
  readonly data?: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions: object }[];
}

function isErrorResponse(body: unknown): body is ErrorResponse {
  return typeof body === 'object' && body !== null && 'errors' in body && Array.isArray(body.errors);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
