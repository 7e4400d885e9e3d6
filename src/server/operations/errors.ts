import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { errorExtensions } from '../../api/index.ts';
import { UnavailableError } from '../../store/index.ts';
import { FailureLog, type Logger } from '../observability/index.ts';
import type { RequestContext, ServerContext } from './request-context.ts';

/**
 * What clients see of an error that was not made for them: that the data is unavailable for now, or nothing but that
 * there was an error. Its cause stays in `originalError` until the error reporter writes it into the log.
 */
export function maskError(error: unknown): GraphQLError {
  const cause = causeOf(error);
  if (cause === null) return error as GraphQLError; // Only a GraphQLError has no cause.
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : {};
  const location = { nodes, source, positions, path };
  const originalError = cause instanceof Error ? cause : new Error(String(cause));
  if (!(cause instanceof UnavailableError)) {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', unexpected: true };
    return new GraphQLError('Unexpected error.', { ...location, originalError, extensions });
  }
  const { retryAfterSeconds: seconds } = cause;
  const headers = seconds ? { headers: { 'Retry-After': String(seconds) } } : {};
  const extensions = errorExtensions('SERVICE_UNAVAILABLE', headers);
  return new GraphQLError('The data is unavailable at the moment. Try again later.', {
    ...location,
    originalError,
    extensions,
  });
}

/** Prepares the errors of a result for the client. Doing it twice changes nothing and logs nothing more. */
export type ErrorReporter = (result: ExecutionResult, context: RequestContext | undefined) => ExecutionResult;

/**
 * Gives a code to errors without one, which are those of variables; removes the error inside an error, which may repeat
 * what was sent; shortens messages that repeat too much of it; logs the causes of masked errors, and names the request
 * in those that are defects; and notes the codes in the request context.
 */
export function errorReporter(logger: Logger): ErrorReporter {
  const unavailable = new FailureLog('store', unavailableMessages, (message) => logger.error(message));

  function withoutCause(error: GraphQLError, context: RequestContext | undefined): GraphQLError {
    const { originalError: cause, message, nodes, source, positions, path } = error;
    if (cause instanceof UnavailableError) {
      unavailable.failed(cause);
      return new GraphQLError(message, { nodes, source, positions, path, extensions: error.extensions });
    }
    if (!error.extensions.unexpected || cause === undefined) return error;
    const requestId = context?.id;
    const operation = context?.operation ?? undefined;
    if (!isAbort(cause)) logger.error({ requestId, operation, err: cause }, 'unhandled error');
    const extensions = { ...error.extensions, ...(requestId !== undefined && { requestId }) };
    return new GraphQLError(message, { nodes, source, positions, path, extensions });
  }

  return (result, context) => {
    if (!result.errors) return result;
    const executed = result.data !== undefined;
    const errors = result.errors.map((error) => withoutCause(withCode(error, executed), context));
    if (context) context.errorCodes = errors.map(({ extensions }) => String(extensions.code));
    return { ...result, errors };
  };
}

/** Reports the errors of every result, and those of plugins that fail before there is a result. */
export function useErrorReporter(report: ErrorReporter): Plugin<ServerContext, ServerContext> {
  return {
    onExecutionResult({ result, setResult, context }) {
      // An operation that was asked for without a request context has none.
      if (result && 'errors' in result) setResult(report(result, (context as Partial<ServerContext>).requestContext));
    },
    onResultProcess({ result, setResult, serverContext }) {
      if ('errors' in result) setResult(report(result, serverContext.requestContext));
    },
  };
}

function withCode(error: GraphQLError, executed: boolean): GraphQLError {
  const { originalError: inner, ...extensions } = error.extensions;
  const message =
    error.message.length > maxMessageLength
      ? `${error.message.slice(0, maxMessageLength).toWellFormed()}…`
      : error.message;
  const hasStatus = executed || extensions.http !== undefined || extensions.unexpected === true;
  if (hasStatus && extensions.code !== undefined && inner === undefined && message === error.message) return error;
  const { nodes, source, positions, path, originalError } = error;
  // Without execution there is no status of success, but for clients that accept `application/json` alone. Yoga took
  // the status from the inner error, so an error that had one needs its status set here.
  const otherHttp = hasStatus ? {} : { http: { spec: true, status: 400 } };
  const http = inner === undefined ? otherHttp : { http: { status: 400 } };
  const code = extensions.code ?? 'BAD_USER_INPUT';
  return new GraphQLError(message, {
    nodes,
    source,
    positions,
    path,
    originalError,
    extensions: { ...extensions, ...http, code },
  });
}

const maxMessageLength = 500;

/** A disconnected client is not a defect. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** The error inside a GraphQLError, or another error itself; null for a GraphQLError that was made for clients. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  return error.originalError === undefined ? null : causeOf(error.originalError);
}

/** An unavailable database fails every request for the same reason. That it is available again, the store logs. */
const unavailableMessages = { failed: (reason: string) => reason, recovered: null };
