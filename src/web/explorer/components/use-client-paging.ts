import { useState } from 'react';
import type { More } from '../api/use-pages.ts';

/** The beginning of a list that is here as a whole, with what `LoadMore` needs to show more of it. The way back leads to as many as were shown. */
export function usePart<Item>(
  items: readonly Item[],
  name: string,
  size = 20,
): { readonly shown: readonly Item[]; readonly more: More } {
  const [count, setCount] = useState<number>(() => history.state?.[name] ?? size);
  const load = () => {
    history.replaceState({ ...history.state, [name]: count + size }, '');
    setCount(count + size);
  };
  return { shown: items.slice(0, count), more: { has: count < items.length, waiting: false, failure: null, load } };
}
