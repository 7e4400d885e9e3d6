import type { Store } from '../../store/index.ts';
import type { RateLimitSubject } from '../limits/index.ts';
import type { RequestSpan } from '../observability/index.ts';

/**
 * One request on its way through the server: what its operation is executed with, and what the log, metrics and traces
 * say about it.
 */
export interface RequestContext extends RateLimitSubject {
  /** Identifies the request in the log and in its response. */
  readonly id: string;
  /** The HTTP method; `POST` for an operation that came in another way. */
  readonly method: string;
  /** Null where requests are not traced. */
  readonly span: RequestSpan | null;
  /** Aborts the operation: its client disconnected, or its time is over. */
  readonly abort: AbortController;
  /** The name of the operation, once it is known. */
  operation: string | null;
  /** The estimated cost of the operation; 0 before it is known. */
  cost: number;
  /** `extensions.code` of each error in the response. */
  errorCodes: readonly string[];
  /**
   * The store on whose data alone the result depends; null before execution, for a result with errors, and for one that
   * a time limit cut short.
   */
  resultDependsOn: Store | null;
}

export interface RequestContextOptions {
  readonly id: string;
  /** Whom the rate limit counts, such as a network address. */
  readonly client: string;
  readonly method?: string;
  readonly span?: RequestSpan | null;
}

export function createRequestContext({
  id,
  client,
  method = 'POST',
  span = null,
}: RequestContextOptions): RequestContext {
  const abort = new AbortController();
  return {
    id,
    client,
    method,
    span,
    abort,
    operation: null,
    cost: 0,
    rateLimit: null,
    charged: 0,
    errorCodes: [],
    resultDependsOn: null,
  };
}

/** What Yoga and its plugins get beside the request. */
export interface ServerContext {
  readonly requestContext: RequestContext;
}
