import { Client, type Exchange, fetchExchange, type OperationResult } from 'urql';
import { filter, map, merge, pipe, share, tap } from 'wonka';

/** The client of the GraphQL API at this origin. It sends operations exactly as they are written. */
export function createApiClient(): Client {
  return new Client({ url: '/graphql', exchanges: [resultCache, fetchExchange], preferGetMethod: false });
}

/**
 * Caches results by operation and variables, so that going back shows a page at once. The API is read-only, so nothing
 * is invalidated. urql's own cache adds `__typename` to every selection, so "Show the query" would show another query
 * than the one that was sent.
 */
const resultCache: Exchange = ({ forward }) => {
  const results = new Map<number, OperationResult>();
  return (operations) => {
    const shared = pipe(operations, share);
    const isCached = ({ kind, key, context }: OperationResult['operation']) =>
      kind === 'query' && context.requestPolicy !== 'network-only' && results.has(key);
    return merge([
      pipe(
        shared,
        filter(isCached),
        // `isCached` has checked it.
        map((operation) => ({ ...(results.get(operation.key) as OperationResult), operation })),
      ),
      pipe(
        shared,
        filter((operation) => !isCached(operation)),
        forward,
        tap((result) => {
          if (result.error) return;
          results.set(result.operation.key, result);
          const [oldest] = results.keys();
          if (results.size > maxCachedResults && oldest !== undefined) results.delete(oldest);
        }),
      ),
    ]);
  };
};

const maxCachedResults = 100;
