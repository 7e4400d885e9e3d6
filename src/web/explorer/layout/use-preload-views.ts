import { useEffect } from 'react';
import { views } from '../views.ts';

/**
 * Loads the code of all views after the first one is shown, so that later views open at once, even if the server has
 * stopped by then.
 */
export function usePreloadViews(): void {
  useEffect(() => {
    const loadAll = () => {
      // A view that fails to load here is loaded again when it is opened.
      for (const { load } of views) load().catch(() => {});
    };
    const timer = setTimeout(loadAll, delayMs);
    return () => clearTimeout(timer);
  }, []);
}

/** Leaves the network to the first view. */
const delayMs = 2_000;
