import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';
import { documentText, type Operation } from './operation.ts';

/**
 * The client of the GraphQL API at this origin. It keeps responses, so that going back shows a page at once. The API is
 * read-only, so nothing is invalidated.
 */
export function createApiClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        networkMode: 'always', // The server may be on this machine.
        retry: false,
        refetchOnReconnect: false,
        structuralSharing: false,
      },
    },
  });
  const cache = client.getQueryCache();
  cache.subscribe(({ type }) => {
    if (type !== 'added') return;
    const unused = cache
      .getAll()
      .filter((query) => query.getObserversCount() === 0 && query.state.status === 'success');
    for (const oldest of unused.slice(0, Math.max(cache.getAll().length - maxKeptResponses, 0))) cache.remove(oldest);
  });
  return client;
}

/**
 * How the client sends an operation, as it is written, and by which key it keeps the response: the whole text and the
 * variables, as two operations can have the same hash.
 */
export function queryOptions<Data, Variables>({ document, variables }: Operation<Data, Variables>) {
  const query = documentText(document);
  return {
    queryKey: [query, variables] as const,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => {
      const operationName = /^query (\w+)/m.exec(query)?.[1]; // For the server's logs.
      return send<Data>(JSON.stringify({ operationName, query, variables }), signal);
    },
  };
}

const maxKeptResponses = 100;

/** @throws {ApiError} */
async function send<Data>(body: string, signal: AbortSignal): Promise<Data> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };
  const response = await fetch('/graphql', { method: 'POST', headers, body, signal }).catch(() => null);
  if (!response) throw new ApiError(null, []);
  // A proxy may answer in another format. The types are generated from the schema that the server has.
  const { data = null, errors = [] } = (await response.json().catch(() => ({}))) as ResponseBody<Data>;
  if (data === null || errors.length > 0) throw new ApiError(response, errors);
  return data;
}

interface ResponseBody<Data> {
  readonly data?: Data | null;
  readonly errors?: ApiError['errors'];
}
