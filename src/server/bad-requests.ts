import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Gives a code to errors that have none, which are those of variables, and keeps back the error inside an error, which may repeat
 * what was sent.
 */
export function badRequests(): Plugin {
  return {
    onExecutionResult({ result, setResult }) {
      if (result && 'errors' in result && result.errors)
        setResult({ ...result, errors: result.errors.map(presentable) });
    },
  };
}

function presentable(error: GraphQLError): GraphQLError {
  const { originalError: inner, ...kept } = error.extensions;
  if (kept.code !== undefined && inner === undefined) return error;
  const { message, nodes, source, positions, path, originalError } = error;
  // Yoga takes the status of the request from the inner error; without that it needs to be told.
  const http = inner === undefined ? {} : { http: { status: 400 } };
  const extensions = { ...kept, ...http, code: kept.code ?? 'BAD_USER_INPUT' };
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}
