import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger, Metrics, Tracing } from '../observability/index.ts';
import { createRequestContext, type RequestContext } from '../operations/index.ts';

export interface RequestLoggerOptions {
  readonly logger: Logger;
  /** Whether requests without a server error are logged below LOG_LEVEL=debug. */
  readonly logsAll: boolean;
  readonly metrics: Metrics;
  /** Null where requests are not traced. */
  readonly tracing: Tracing | null;
  readonly newId: (request: IncomingMessage) => string;
  readonly clientOf: (request: IncomingMessage) => string;
}

/**
 * Creates the context of each request and, when the response is over, logs it, counts it and ends its span. Of what a
 * client sent, only the method, the path and the name of the operation are written; its address is not.
 */
export function requestLogger({ logger, logsAll, metrics, tracing, newId, clientOf }: RequestLoggerOptions) {
  return (request: IncomingMessage, response: ServerResponse, path: string): RequestContext => {
    const start = performance.now();
    const { method = '' } = request;
    const isProbe = probePaths.includes(path);
    const shownPath = path.slice(0, maxShownLength);
    const span = isProbe ? null : (tracing?.startRequest(method, shownPath, request.headers) ?? null);
    const context = createRequestContext({ id: newId(request), client: clientOf(request), method, span });
    response.once('close', () => {
      if (!response.writableFinished) context.abort.abort();
      const { id: requestId, cost, errorCodes } = context;
      const duration = performance.now() - start;
      const operation = context.operation?.slice(0, maxShownLength) ?? null;
      const status = response.writableFinished ? response.statusCode : CLIENT_CLOSED_REQUEST;
      if (path === '/graphql' && method !== 'OPTIONS')
        metrics.countOperation({ operation, durationMs: duration, cost, errorCodes });
      span?.end({ status, operation, errorCodes });
      const usualLevel = isProbe || !logsAll ? 'debug' : 'info';
      const level = status >= 500 && !isProbe ? 'warn' : usualLevel;
      if (!logger.isLevelEnabled(level)) return;
      const entry = {
        requestId,
        method,
        path: shownPath,
        ...(operation !== null && { operation }),
        status,
        ...(cost > 0 && { cost }),
        durationMs: Math.round(duration * 100) / 100,
        ...(errorCodes.length > 0 && { errorCodes }),
      };
      logger[level](entry, 'request');
    });
    return context;
  };
}

/** Paths that monitoring requests every few seconds. */
const probePaths = ['/health', '/ready', '/metrics'];

/** Status that is logged for a request whose client disconnected before the response; nginx uses the same. */
const CLIENT_CLOSED_REQUEST = 499;

/** Longer paths and names are cut, so that nobody can fill the log with them. */
const maxShownLength = 200;
