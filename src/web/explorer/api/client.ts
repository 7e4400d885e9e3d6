import { Client, type Exchange, fetchExchange, type OperationResult } from 'urql';
import { filter, map, merge, pipe, share, tap } from 'wonka';

/** The client of the API at this origin. It sends operations as they are written. */
export function createApiClient(): Client {
  return new Client({ url: '/graphql', exchanges: [keepAnswers, fetchExchange], preferGetMethod: false });
}

/**
 * Keeps what was answered, so that the way back shows at once what was there. Nothing becomes outdated, because the API only reads; urql's own
 * cache would add `__typename` to every selection, and "show the query" would then show another query than was sent.
 */
const keepAnswers: Exchange = ({ forward }) => {
  const kept = new Map<number, OperationResult>();
  return (operations) => {
    const shared = pipe(operations, share);
    const isKept = ({ kind, key, context }: OperationResult['operation']) =>
      kind === 'query' && context.requestPolicy !== 'network-only' && kept.has(key);
    return merge([
      pipe(
        shared,
        filter(isKept),
        map((operation) => ({ ...(kept.get(operation.key) as OperationResult), operation })), // `isKept` has seen it.
      ),
      pipe(
        shared,
        filter((operation) => !isKept(operation)),
        forward,
        tap((result) => {
          if (result.error) return;
          kept.set(result.operation.key, result);
          const [oldest] = kept.keys();
          if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
        }),
      ),
    ]);
  };
};

const mostKept = 100;
