import { useState } from 'react';
import type { Paging } from '../api/use-pages.ts';

/**
 * Shows a complete list page by page. The number of items shown is stored in the browser's history entry under `name`.
 */
export function useClientPaging<Item>(
  items: readonly Item[],
  name: string,
  pageSize = 20,
): { readonly shown: readonly Item[]; readonly paging: Paging } {
  const [count, setCount] = useState<number>(() => storedCount(name, pageSize));
  const loadMore = () => {
    history.replaceState({ ...history.state, [name]: count + pageSize }, '');
    setCount(count + pageSize);
  };
  return {
    shown: items.slice(0, count),
    paging: { hasMore: count < items.length, loading: false, failure: null, loadMore },
  };
}

/** Extensions and other pages may have written what the history holds. */
function storedCount(name: string, pageSize: number): number {
  const stored: unknown = history.state?.[name];
  return Number.isSafeInteger(stored) ? Math.max(Number(stored), pageSize) : pageSize;
}
