import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { traversalContract } from '../contracts/traversal.ts';

// The contract compares every result with that of the store in memory, so that it tests this store too.
traversalContract('a store that returns promises', (graph) => promising(memoryStore(graph)), 400);

/** Makes every method of a store return a promise, and `hasMore` of an expansion too. */
function promising(store: Store): Store {
  return new Proxy(store, {
    get(target, method: keyof Store) {
      if (!(method in target)) return undefined; // `await` reads `then` of the store.
      if (method === 'expand') {
        return async (...queries: Parameters<Store['expand']>) =>
          (await target.expand(...queries)).map((expansion) => ({
            ...expansion,
            hasMore: async () => expansion.hasMore(),
          }));
      }
      return async (...args: unknown[]) => (target[method] as (...args: unknown[]) => unknown)(...args); // The arguments of the method.
    },
  });
}
