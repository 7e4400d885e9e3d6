import type { ExecutionResult } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import { type OnBatch, schema } from '../../api/index.ts';
import type { CurrentStore } from '../../store/index.ts';
import type { RequestParameters } from '../graphql-over-http/index.ts';
import type { RateLimiter } from '../limits/index.ts';
import { type Logger, silentLogger } from '../observability/index.ts';
import { defaultSettings, type Settings } from '../settings/index.ts';
import { DocumentCache } from './document-cache.ts';
import { errorReporter, maskError, useErrorReporter } from './errors.ts';
import { OperationRequest } from './operation-request.ts';
import { PersistedOperations } from './persisted-operations.ts';
import type { RequestContext, ServerContext } from './request-context.ts';
import { useDocumentCost } from './use-document-cost.ts';
import { useExecutor } from './use-executor.ts';
import { useGraphQLOverHttp } from './use-graphql-over-http.ts';
import { useParser } from './use-parser.ts';
import { usePersistedOperations } from './use-persisted-operations.ts';
import { useTracing } from './use-tracing.ts';
import { useValidation } from './use-validation.ts';

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
  const documents = new DocumentCache();
  const yoga = createYoga<ServerContext>({
    schema,
    plugins: [
      useGraphQLOverHttp(settings.http, rateLimiter),
      usePersistedOperations(persisted),
      useDocumentCost(documents, rateLimiter),
      ...(traced ? [useTracing()] : []),
      useParser(settings.operation),
      useValidation(settings.graphql.introspectionEnabled, documents),
      useExecutor({ currentStore, settings, rateLimiter, onBatch }),
      useErrorReporter(report),
      ...plugins,
    ],
    parserAndValidationCache: {
      documentCache: documents,
      errorCache: { get: () => undefined, set() {} }, // A document that cannot be parsed is not kept.
      validationCache: false, // `useValidation` is one.
    },
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
