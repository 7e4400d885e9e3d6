import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import { createYoga, maskError, type Plugin, type YogaInitialContext, type YogaServerInstance } from 'graphql-yoga';
import { requestContext } from '../api/context.ts';
import { schema } from '../api/schema.ts';
import { type Bounds, defaultBounds } from '../ask/bounds.ts';
import { executor } from '../execution/execute.ts';
import { type StoreSource, UnavailableError } from '../store/store.ts';
import { badRequests } from './bad-requests.ts';
import { dataVersion, type Lasting } from './data-version.ts';

/**
 * The GraphQL endpoint, as a function from Request to Response; each request is answered from the store that it was given when it came.
 * `lasting` is told which answers stay the same as long as the data. Bodies must have been bounded before they come here.
 */
export function graphqlServer(
  source: StoreSource,
  bounds: Bounds = defaultBounds,
  lasting: Lasting = new WeakMap(),
): YogaServerInstance<object, object> {
  return createYoga({
    schema,
    plugins: [executing(source, bounds, lasting), badRequests(), dataVersion(source, lasting)],
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

/**
 * Executes with plans that are made once, in place of Yoga's executor, and with a context of our own, into which Yoga copies nothing. Notes in
 * `lasting` which answers hold no error and were not cut for their time: those rest on nothing but their store.
 */
function executing(source: StoreSource, bounds: Bounds, lasting: Lasting): Plugin {
  const execute = executor();
  const run = (args: ExecutionArgs) => {
    const { request } = args.contextValue as YogaInitialContext; // As Yoga makes it.
    const store = source();
    const contextValue = requestContext(store, bounds);
    const note = (result: ExecutionResult) => {
      if (!result.errors && !contextValue.hasty) lasting.set(request, store);
      return result;
    };
    const result = execute({ ...args, contextValue, abortSignal: request.signal });
    return result instanceof Promise ? result.then(note) : note(result);
  };
  return { onExecute: ({ setExecuteFn }) => setExecuteFn(run) };
}

/** What clients are told while the database is away: that they may try again, and nothing more. */
function unavailable(error: unknown): GraphQLError | null {
  const origin = originOf(error);
  if (!(origin instanceof UnavailableError)) return null;
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : {};
  const { retryAfterSeconds } = origin;
  const http = { status: 503, ...(retryAfterSeconds && { headers: { 'retry-after': String(retryAfterSeconds) } }) };
  const extensions = { code: 'SERVICE_UNAVAILABLE', http };
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
