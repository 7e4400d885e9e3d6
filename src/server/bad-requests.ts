import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Answers requests that Yoga itself would call a defect of the server: `variables` and `extensions` of a GET that are no
 * JSON objects; and gives a code to errors that have none, which are those of variables.
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
    onExecute: () => ({
      onExecuteDone({ result, setResult }) {
        if (!('errors' in result) || !result.errors?.some(({ extensions }) => extensions.code === undefined)) return;
        const errors = result.errors.map((error) =>
          error.extensions.code === undefined && !error.originalError ? withCode(error) : error,
        );
        setResult({ ...result, errors });
      },
    }),
  };
}

function withCode(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(message, {
    nodes,
    source,
    positions,
    path,
    originalError,
    extensions: { ...extensions, code: 'BAD_USER_INPUT' },
  });
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
