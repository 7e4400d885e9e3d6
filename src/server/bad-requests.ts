import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Answers requests that Yoga itself would call a defect of the server: `variables` and `extensions` of a GET that are no
 * JSON objects; gives a code to errors that have none, which are those of variables; and keeps back the error inside an
 * error, with which a body that is no JSON would come back to its sender.
 */
export function badRequests(): Plugin {
  return {
    onRequestParse({ request, url }) {
      if (request.method !== 'GET') return;
      for (const name of ['variables', 'extensions']) {
        const text = url.searchParams.get(name);
        if (text && !isObject(text)) {
          throw new GraphQLError(`"${name}" must be a JSON object.`, {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          });
        }
      }
    },
    onResultProcess({ result, setResult }) {
      if ('errors' in result && result.errors) setResult({ ...result, errors: result.errors.map(presentable) });
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

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
