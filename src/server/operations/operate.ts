import type { ExecutionResult } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { type OnBatch, schema } from '../../api/index.ts';
import type { CurrentStore } from '../../store/index.ts';
import type { RequestParameters } from '../graphql-over-http/index.ts';
import type { RateLimiter } from '../limits/index.ts';
import { type Logger, silentLogger } from '../observability/index.ts';
import { defaultSettings, type Settings } from '../settings/index.ts';
import { errorReporter, maskError, useErrorReporter } from './errors.ts';
import { OperationRequest } from './operation-request.ts';
import { PersistedOperations } from './persisted-operations.ts';
import type { RequestContext, ServerContext } from './request-context.ts';
import { useDisabledIntrospection } from './use-disabled-introspection.ts';
import { useExecutor } from './use-executor.ts';
import { useGraphQLOverHttp } from './use-graphql-over-http.ts';
import { useParser } from './use-parser.ts';
import { usePersistedOperations } from './use-persisted-operations.ts';
import { useTracing } from './use-tracing.ts';

export interface OperationsOptions {
  readonly currentStore: CurrentStore;
  readonly settings?: Settings;
  /** Null where clients may spend any cost. */
  readonly rateLimiter?: RateLimiter | null;
  /** Documents that requests may name, by their SHA-256. */
  readonly persistedOperations?: ReadonlyMap<string, string>;
  readonly logger?: Logger;
  /** Whether request contexts have spans. */
  readonly traced?: boolean;
  /** Called for each batch of a loader. */
  readonly onBatch?: OnBatch;
  /** Further Yoga plugins. They see every operation that is executed, whichever way it came. */
  readonly plugins?: readonly Plugin<ServerContext, ServerContext>[];
}

export interface Operations {
  /**
   * The one way from parameters to a result: persisted operations, parsing, validation, limits, rate limit, queue,
   * execution and masking of errors. Every failure is an error in the result; `extensions.http` of the error has the
   * status for HTTP.
   */
  operate(parameters: RequestParameters, context: RequestContext): Promise<ExecutionResult>;
  /**
   * The same for `Request` and `Response`, with the rules of GraphQL over HTTP: `yoga.fetch(request, { requestContext
   * })`.
   */
  readonly yoga: YogaServerInstance<ServerContext, object>;
}

/** Executes operations against the store that is current when each begins. */
export function createOperations({
  currentStore,
  settings = defaultSettings,
  rateLimiter = null,
  persistedOperations = new Map(),
  logger = silentLogger,
  traced = false,
  onBatch = () => {},
  plugins = [],
}: OperationsOptions): Operations {
  const report = errorReporter(logger);
  const persisted = new PersistedOperations(persistedOperations, settings.persistedOperations.required);
  const yoga = createYoga<ServerContext>({
    schema,
    plugins: [
      useGraphQLOverHttp(settings.http, rateLimiter),
      usePersistedOperations(persisted),
      ...(traced ? [useTracing()] : []),
      ...(settings.graphql.introspectionEnabled ? [] : [useDisabledIntrospection()]),
      useParser(settings.operation),
      useExecutor({ currentStore, settings, rateLimiter, onBatch }),
      useErrorReporter(report),
      ...plugins,
    ],
    parserAndValidationCache: { documentCache: cacheByText(), errorCache: cacheByText(), validationCache: false },
    maskedErrors: { maskError },
    maxRequestBodySize: false, // `useGraphQLOverHttp` limits it, without a stream of its own around every body.
    multipart: false,
    graphiql: false,
    landingPage: false,
    cors: false, // The HTTP server sets these headers, on cached responses too.
    logging: false, // `errorReporter` logs errors, with the id of their request.
  });
  return {
    yoga,
    async operate(params, requestContext) {
      const { method, abort } = requestContext;
      const request = new OperationRequest(method, abort.signal) as unknown as Request; // What it lacks throws.
      try {
        return (await yoga.getResultForParams({ params, request }, { requestContext })) as ExecutionResult; // Nothing here is incremental.
      } catch (error) {
        // A plugin failed in a hook around the execution, where Yoga masks errors of requests only.
        return report({ errors: [maskError(error)] }, requestContext);
      }
    },
  };
}

/**
 * Keeps what belongs to a document by its text. A document that was parsed, planned and executed takes about a hundred
 * times as much memory as its text, so the bound is on the texts.
 */
function cacheByText<T extends object>(): LRUCache<string, T> {
  return new LRUCache({ maxSize: maxCachedCharacters, sizeCalculation: (_, text) => Math.max(1, text.length) });
}

const maxCachedCharacters = 1_000_000;
