import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { traversalContract } from '../contracts/traversal.ts';

traversalContract('a store in memory', (graph) => memoryStore(graph), 400);
traversalContract('a store that answers with promises', (graph) => promising(memoryStore(graph)), 400);

/** The store, but every answer is a promise, that of an expansion's `hasMore` too. */
function promising(store: Store): Store {
  return new Proxy(store, {
    get(target, method: keyof Store) {
      if (!(method in target)) return undefined; // Whoever awaits the store itself looks for `then`.
      if (method === 'expand') {
        return async (...questions: Parameters<Store['expand']>) =>
          (await target.expand(...questions)).map((reach) => ({ ...reach, hasMore: async () => reach.hasMore() }));
      }
      return async (...args: unknown[]) => (target[method] as (...args: unknown[]) => unknown)(...args); // The arguments are those of the method.
    },
  });
}
