import { memoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { askingContract } from '../contracts/asking.ts';

askingContract('a store in memory', (graph) => memoryStore(graph), 400);
askingContract('a store that answers with promises', (graph) => promising(memoryStore(graph)), 400);

/** The store, but every answer is a promise, that of a reach's `more` too. */
function promising(store: Store): Store {
  return new Proxy(store, {
    get(target, method: keyof Store) {
      if (!(method in target)) return undefined; // Whoever awaits the store itself looks for `then`.
      if (method === 'reach') {
        return async (...questions: Parameters<Store['reach']>) =>
          (await target.reach(...questions)).map((reach) => ({ ...reach, more: async () => reach.more() }));
      }
      return async (...args: unknown[]) => (target[method] as (...args: unknown[]) => unknown)(...args); // The arguments are those of the method.
    },
  });
}
