import { GraphQLError } from 'graphql';
import { type ErrorCode, type ErrorDetails, errorExtensions } from '../../api/index.ts';

/**
 * Why a request is rejected before anything of it is executed, with the HTTP status of its code. The message names the
 * rule, and repeats nothing that was sent.
 */
export function requestError(code: ErrorCode, message: string, details: ErrorDetails = {}): GraphQLError {
  return new GraphQLError(message, { extensions: errorExtensions(code, details) });
}

/** A request that breaks the rules of GraphQL over HTTP. */
export function badRequest(message: string): GraphQLError {
  return requestError('BAD_REQUEST', message);
}
