import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { errorExtensions } from '../../api/index.ts';
import { UnavailableError } from '../../store/index.ts';
import type { Logger } from '../observability/index.ts';
import type { RequestContext } from './request-context.ts';

/**
 * What a client learns of an error that is none of its own: of a database that is away, that it may try again; of a defect, nothing. What
 * it was stays inside until `unmasking` writes it into the log.
 */
export function maskError(error: unknown): Error {
  const origin = originOf(error);
  if (origin === null) return error as GraphQLError; // It has no other origin.
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : {};
  const place = { nodes, source, positions, path };
  const originalError = origin instanceof Error ? origin : new Error(String(origin));
  if (!(origin instanceof UnavailableError)) {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', unexpected: true };
    return new GraphQLError('Unexpected error.', { ...place, originalError, extensions });
  }
  const { retryAfterSeconds: seconds } = origin;
  const extensions = errorExtensions(
    'SERVICE_UNAVAILABLE',
    seconds ? { headers: { 'Retry-After': String(seconds) } } : {},
  );
  const message = 'The data cannot be reached at the moment. Try again later.';
  return new GraphQLError(message, { ...place, originalError, extensions });
}

/** Notes the codes of all errors with their request, names the request in those that are defects, and logs what was masked. To come after what gives codes. */
export function unmasking(log: Logger): Plugin {
  const away = awayLog(log);
  const finish = (error: GraphQLError, visit: RequestContext | undefined): GraphQLError => {
    const { originalError: origin, message, nodes, source, positions, path } = error;
    if (origin instanceof UnavailableError) away(origin);
    if (!error.extensions.unexpected) return error;
    const details = { requestId: visit?.id, operation: visit?.operation ?? undefined, err: origin };
    if (!isAbort(origin)) log.error(details, 'defect');
    const extensions = { ...error.extensions, ...(visit && { requestId: visit.id }) };
    return new GraphQLError(message, { nodes, source, positions, path, extensions });
  };
  return {
    onExecutionResult({ result, setResult, context }) {
      if (!result || !('errors' in result) || !result.errors) return;
      const { visit } = context as { readonly visit?: RequestContext }; // As the endpoint gives it.
      const errors = result.errors.map((error) => finish(error, visit));
      if (visit) visit.errorCodes = errors.map(({ extensions }) => String(extensions.code));
      setResult({ ...result, errors });
    },
  };
}

/** That a client went away is no defect. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** What an error comes from; null for one that was made for clients. */
function originOf(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  return error.originalError === undefined ? null : originOf(error.originalError);
}

/** A database that is away fails every request for one reason, which is said in a line, once a second. */
function awayLog(log: Logger): (error: UnavailableError) => void {
  let [said, saidAt] = ['', 0];
  return ({ message }) => {
    if (message === said && performance.now() < saidAt + 1_000) return;
    [said, saidAt] = [message, performance.now()];
    log.error(message);
  };
}
