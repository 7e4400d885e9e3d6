import type { DocumentNode } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { type OnBatch, schema } from '../../api/index.ts';
import type { CurrentStore } from '../../store/index.ts';
import { defaultTraversalLimits, type TraversalLimits } from '../../traversal/index.ts';
import type { Lasting } from '../http/index.ts';
import {
  defaultLimits,
  defaultOverload,
  type OperationLimits,
  parseWithinLimits,
  type QueueLimits,
  type RateLimiter,
} from '../limits/index.ts';
import { type Logger, silentLogger } from '../observability/index.ts';
import { maskError, unmasking } from './masking.ts';
import type { RequestContext } from './request-context.ts';
import { useDisabledIntrospection } from './use-disabled-introspection.ts';
import { badRequests } from './use-error-codes.ts';
import { executing } from './use-executor.ts';
import { useTracing } from './use-tracing.ts';

export interface GraphqlOptions {
  readonly bounds?: TraversalLimits;
  readonly limits?: OperationLimits;
  /** How long an operation may take, in milliseconds. */
  readonly timeMs?: number;
  readonly lasting?: Lasting;
  readonly overload?: QueueLimits;
  /** What clients spend; null where nobody counts. */
  readonly rates?: RateLimiter | null;
  /** Whether clients may ask for the schema. */
  readonly introspection?: boolean;
  readonly log?: Logger;
  /** Whether requests come with traces. */
  readonly traced?: boolean;
  /** Is told of each batch of a loader. */
  readonly batched?: OnBatch;
}

/** How long an operation may take where the operator sets nothing. */
export const defaultTimeMs = 10_000;

/**
 * The GraphQL endpoint, as a function from Request to Response; each request is answered from the store that it was given when it came.
 * `lasting` is told which answers stay the same as long as the data. Bodies must have been bounded before they come here.
 */
export function graphqlServer(
  source: CurrentStore,
  {
    bounds = defaultTraversalLimits,
    limits = defaultLimits,
    timeMs = defaultTimeMs,
    lasting = new WeakMap(),
    overload = defaultOverload,
    rates = null,
    introspection = true,
    log = silentLogger,
    traced = false,
    batched = () => {},
  }: GraphqlOptions = {},
): YogaServerInstance<{ visit?: RequestContext }, object> {
  return createYoga({
    schema,
    plugins: [
      ...(traced ? [useTracing()] : []),
      ...(introspection ? [] : [useDisabledIntrospection()]),
      parsing(limits),
      executing(source, { bounds, limits, timeMs, lasting, overload, rates, introspection, batched }),
      badRequests(),
      unmasking(log),
    ],
    parserAndValidationCache: { documentCache: keptByText(), errorCache: keptByText(), validationCache: false },
    maskedErrors: { maskError },
    // Yoga would send every body through a stream of its own, which takes as long as all else that it does.
    maxRequestBodySize: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    cors: false, // The endpoint says who may ask, on kept answers too.
    logging: false, // What there is to say is said with the id of its request.
  });
}

/** What comes of the texts of documents. Once parsed, planned and run, one takes about a hundred times as much memory as its text. */
function keptByText<T extends object>(): LRUCache<string, T> {
  return new LRUCache({ maxSize: keptCharacters, sizeCalculation: (_, text) => text.length });
}

const keptCharacters = 1_000_000;

/** Parses no more than the limits allow, and holds a document against the schema once; Yoga would compare the names of all rules each time. */
function parsing(limits: OperationLimits): Plugin {
  const valid = new WeakSet<DocumentNode>();
  return {
    onParse: ({ setParseFn }) => setParseFn((source, options) => parseWithinLimits(source, options, limits)),
    onValidate({ params: { documentAST }, setResult }) {
      if (valid.has(documentAST)) return setResult([]);
      return ({ valid: passed }) => {
        if (passed) valid.add(documentAST);
      };
    },
  };
}
