import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger, Metrics, Tracing } from '../observability/index.ts';
import { createRequestContext, type RequestContext } from '../operations/index.ts';

export interface ObserverOptions {
  readonly log: Logger;
  /** Whether requests that did not fail have a line without LOG_LEVEL=debug. */
  readonly logsRequests: boolean;
  readonly metrics: Metrics;
  /** Null where nobody traces. */
  readonly tracing: Tracing | null;
  readonly newId: (request: IncomingMessage) => string;
}

/**
 * Names each request as it comes, and when it is over writes a line about it, counts it and ends its trace. Nothing that a client sent is
 * written but the method, the path and the name of the operation; nor is who asked.
 */
export function requestLogger({ log, logsRequests, metrics, tracing, newId }: ObserverOptions) {
  return (request: IncomingMessage, response: ServerResponse, path: string): RequestContext => {
    const start = performance.now();
    const { method = '' } = request;
    const probing = probes.includes(path);
    const shownPath = path.slice(0, longest);
    const trace = probing ? null : (tracing?.begin(method, shownPath, request.headers) ?? null);
    const visit = createRequestContext(newId(request), trace);
    response.once('close', () => {
      if (!response.writableFinished) visit.abort.abort();
      const { id: requestId, cost, errorCodes } = visit;
      const durationMs = performance.now() - start;
      const operation = visit.operation?.slice(0, longest) ?? null;
      const status = response.writableFinished ? response.statusCode : clientGone;
      if (path === '/graphql' && method !== 'OPTIONS') metrics.answered(operation, durationMs, cost, errorCodes);
      trace?.end({ status, operation, codes: errorCodes });
      const usual = probing || !logsRequests ? 'debug' : 'info';
      const level = status >= 500 && !probing ? 'warn' : usual;
      if (!log.isLevelEnabled(level)) return;
      const ms = Math.round(durationMs * 100) / 100;
      const asked = operation === null ? {} : { operation };
      const counted = cost > 0 ? { cost } : {};
      const wrong = errorCodes.length > 0 ? { codes: errorCodes } : {};
      log[level]({ requestId, method, path: shownPath, ...asked, status, ...counted, ms, ...wrong }, 'request');
    });
    return visit;
  };
}

/** What machines ask every few seconds. */
const probes = ['/health', '/ready', '/metrics'];

/** The status that is noted of a request whose client went away before it was answered. */
const clientGone = 499;

/** Of a path or a name, in a line: what is longer was written to fill logs. */
const longest = 200;
