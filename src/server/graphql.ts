import type { DocumentNode } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Batched } from '../api/context.ts';
import { schema } from '../api/schema.ts';
import { type Bounds, defaultBounds } from '../ask/bounds.ts';
import type { StoreSource } from '../store/store.ts';
import { badRequests } from './bad-requests.ts';
import type { Lasting } from './data-version.ts';
import { executing } from './executing.ts';
import { hiddenSchema } from './hidden-schema.ts';
import { parseWithin } from './limits/document.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { defaultOverload, type OverloadOptions } from './limits/overload.ts';
import type { Rates } from './limits/rates.ts';
import { type Log, noLog } from './log.ts';
import { maskError, unmasking } from './masking.ts';
import { tracedSteps } from './traced-steps.ts';
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
  /** Whether clients may ask for the schema. */
  readonly introspection?: boolean;
  readonly log?: Log;
  /** Whether requests come with traces. */
  readonly traced?: boolean;
  /** Is told of each batch of a loader. */
  readonly batched?: Batched;
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
    introspection = true,
    log = noLog,
    traced = false,
    batched = () => {},
  }: GraphqlOptions = {},
): YogaServerInstance<{ visit?: Visit }, object> {
  return createYoga({
    schema,
    plugins: [
      ...(traced ? [tracedSteps()] : []),
      ...(introspection ? [] : [hiddenSchema()]),
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
function parsing(limits: Limits): Plugin {
  const valid = new WeakSet<DocumentNode>();
  return {
    onParse: ({ setParseFn }) => setParseFn((source, options) => parseWithin(source, options, limits)),
    onValidate({ params: { documentAST }, setResult }) {
      if (valid.has(documentAST)) return setResult([]);
      return ({ valid: passed }) => {
        if (passed) valid.add(documentAST);
      };
    },
  };
}
