import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Gives a code to errors that have none, which are those of variables, keeps back the error inside an error, which may repeat
 * what was sent, and cuts messages that repeat too much of it.
 */
export function badRequests(): Plugin {
  return {
    onExecutionResult({ result, setResult }) {
      if (!result || !('errors' in result) || !result.errors) return;
      const executed = result.data !== undefined;
      setResult({ ...result, errors: result.errors.map((error) => presentable(error, executed)) });
    },
  };
}

function presentable(error: GraphQLError, executed: boolean): GraphQLError {
  const { originalError: inner, ...kept } = error.extensions;
  const message = error.message.length > longest ? `${error.message.slice(0, longest).toWellFormed()}…` : error.message;
  const isWhole = executed || kept.http !== undefined || kept.unexpected === true;
  if (isWhole && kept.code !== undefined && inner === undefined && message === error.message) return error;
  const { nodes, source, positions, path, originalError } = error;
  // Yoga takes the status of the request from the inner error; without that it needs to be told. What was not executed has no status
  // of success, but for those who take application/json alone.
  const otherwise = isWhole ? {} : { http: { spec: true, status: 400 } };
  const http = inner === undefined ? otherwise : { http: { status: 400 } };
  const extensions = { ...kept, ...http, code: kept.code ?? 'BAD_USER_INPUT' };
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

/** How many characters a message may have. */
const longest = 500;
