import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { traversalContract } from '../contracts/traversal.ts';

traversalContract('a store in memory', (graph) => memoryStore(graph), 400);
traversalContract('a store that returns promises', (graph) => promising(memoryStore(graph)), 400);

/** The same store, but every method returns a promise, `hasMore` of an expansion too. */
function promising(store: Store): Store {
  return new Proxy(store, {
    get(target, method: keyof Store) {
      if (method === 'dataset') return target.dataset;
      if (!(method in target)) return undefined; // `await` of the store itself looks for `then`.
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
