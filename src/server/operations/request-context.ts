import type { RateLimitSubject } from '../limits/index.ts';
import type { RequestSpan } from '../observability/index.ts';

/** One request on its way through the server, and what operators are told of it. */
export interface RequestContext extends RateLimitSubject {
  /** What it is called in the log and in its answer. */
  readonly id: string;
  /** Null where nobody traces. */
  readonly span: RequestSpan | null;
  /** Stops what is done for it: its client has gone, or its time is over. */
  readonly abort: AbortController;
  /** The name of its operation, if it has one. */
  operation: string | null;
  /** What it was measured to cost; 0 before that. */
  cost: number;
  /** `extensions.code` of each error in its answer. */
  errorCodes: readonly string[];
}

/** A request that has just come. */
export function createRequestContext(id: string, span: RequestSpan | null = null): RequestContext {
  const abort = new AbortController();
  return { id, span, abort, client: '', operation: null, cost: 0, rateLimit: null, errorCodes: [] };
}
