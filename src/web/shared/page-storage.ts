/** What a page stores: the part of the browser's `Storage` that GraphiQL uses too. */
export interface PageStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  /** Removes the page's items. */
  clear(): void;
  /** The number of the page's items. */
  readonly length: number;
}

/**
 * The browser's local storage for the keys with a prefix. A browser may block it, offer none, or refuse more: what it
 * does not take is kept until the page is closed.
 */
export function pageStorage(prefix: string): PageStorage {
  const kept = new Map<string, string>();
  const keys = () => new Set([...kept.keys(), ...withStorage(Object.keys, [])].filter((key) => key.startsWith(prefix)));
  const storage: PageStorage = {
    getItem: (key) => kept.get(key) ?? withStorage((local) => local.getItem(key), null),
    setItem(key, value) {
      const stored = withStorage((local) => {
        local.setItem(key, value);
        return true;
      }, false);
      if (stored) kept.delete(key);
      else kept.set(key, value);
    },
    removeItem(key) {
      kept.delete(key);
      withStorage((local) => local.removeItem(key), undefined);
    },
    clear() {
      for (const key of keys()) storage.removeItem(key);
    },
    get length() {
      return keys().size;
    },
  };
  return storage;
}

/** Even reading `localStorage` fails if it is blocked. */
function withStorage<Result>(use: (local: Storage) => Result, otherwise: Result): Result {
  try {
    return use(localStorage);
  } catch {
    return otherwise;
  }
}
