import { GraphQLError } from 'graphql';
import { createYoga, maskError, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import { refusal } from '../api/errors.ts';
import { schema } from '../api/schema.ts';
import { type Bounds, defaultBounds } from '../ask/bounds.ts';
import { type StoreSource, UnavailableError } from '../store/store.ts';
import { badRequests } from './bad-requests.ts';
import { dataVersion, type Lasting } from './data-version.ts';
import { executing } from './executing.ts';
import { parseWithin } from './limits/document.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { defaultOverload, type OverloadOptions } from './limits/overload.ts';
import type { Rates } from './limits/rates.ts';
import type { Visit } from './visit.ts';

export interface GraphqlOptions {
  readonly bounds?: Bounds;
  readonly limits?: Limits;
  /** How long an operation may take, in milliseconds. */
  readonly timeMs?: number;
  readonly lasting?: Lasting;
  readonly overload?: OverloadOptions;
  /** What clients spend; null where nobody counts. */
  readonly rates?: Rates | null;
}

/** How long an operation may take where the operator sets nothing. */
export const defaultTimeMs = 10_000;

/**
 * The GraphQL endpoint, as a function from Request to Response; each request is answered from the store that it was given when it came.
 * `lasting` is told which answers stay the same as long as the data. Bodies must have been bounded before they come here.
 */
export function graphqlServer(
  source: StoreSource,
  {
    bounds = defaultBounds,
    limits = defaultLimits,
    timeMs = defaultTimeMs,
    lasting = new WeakMap(),
    overload = defaultOverload,
    rates = null,
  }: GraphqlOptions = {},
): YogaServerInstance<{ visit?: Visit }, object> {
  return createYoga({
    schema,
    plugins: [
      parsing(limits),
      executing(source, { bounds, limits, timeMs, lasting, overload, rates }),
      badRequests(),
      dataVersion(source, lasting),
    ],
    maskedErrors: { maskError: (error, message, isDev) => unavailable(error) ?? maskError(error, message, isDev) },
    // Yoga would send every body through a stream of its own, which takes as long as all else that it does.
    maxRequestBodySize: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    cors: false, // The endpoint says who may ask, on kept answers too.
    logging: { debug() {}, info() {}, warn() {}, error: errorLog() },
  });
}

/** Parses no more than the limits allow. */
function parsing(limits: Limits): Plugin {
  return { onParse: ({ setParseFn }) => setParseFn((source, options) => parseWithin(source, options, limits)) };
}

/** What clients are told while the database is away: that they may try again, and nothing more. */
function unavailable(error: unknown): GraphQLError | null {
  const origin = originOf(error);
  if (!(origin instanceof UnavailableError)) return null;
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : {};
  const { retryAfterSeconds } = origin;
  const details = retryAfterSeconds ? { headers: { 'retry-after': String(retryAfterSeconds) } } : {};
  const extensions = refusal('SERVICE_UNAVAILABLE', details);
  return new GraphQLError('The data cannot be reached at the moment. Try again later.', {
    nodes,
    source,
    positions,
    path,
    extensions,
  });
}

/** Writes errors for operators. That a client went away is none. A database that is away fails every request for one reason, which is said in a line, once a second. */
function errorLog(): (...details: unknown[]) => void {
  let [said, saidAt] = ['', 0];
  return (...details) => {
    const origin = originOf(details[0]);
    if (origin instanceof DOMException && origin.name === 'AbortError') return;
    if (!(origin instanceof UnavailableError)) return console.error(...details);
    if (origin.message === said && performance.now() < saidAt + 1_000) return;
    [said, saidAt] = [origin.message, performance.now()];
    console.error(said);
  };
}

function originOf(error: unknown): unknown {
  return error instanceof GraphQLError ? error.originalError : error;
}
