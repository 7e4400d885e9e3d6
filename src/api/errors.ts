import { GraphQLError } from 'graphql';

/** What a caller can do wrong, as `extensions.code` says it. */
export const errorCodes = {
  INVALID_ID: 'An id is not one that this API gives out, or is that of something else than is asked for.',
  INVALID_CURSOR: 'A cursor is not one that this connection gave out.',
  INVALID_PAGING: '`first` or `last` is out of bounds, or both are given.',
  NOT_FOUND: 'An argument names an entity that the graph does not have.',
  OUT_OF_BOUNDS: 'A depth, length, size or text is beyond its bound.',
  INVALID_DATE: 'A date is not an ISO 8601 calendar date.',
  INVALID_SYMBOL: 'A document symbol does not parse.',
} as const;

/** A code that a caller can rely on. */
export type ErrorCode = keyof typeof errorCodes;

/** An error that the caller can act upon: the rule, the value, the nearest valid choice. */
export function inputError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
