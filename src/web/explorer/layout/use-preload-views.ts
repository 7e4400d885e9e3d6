import { useEffect } from 'react';
import { views } from '../views.ts';

/** Fetches the programs of all views once the first is shown, so that the next one comes at once, also from a server that is gone by then. */
export function useAllViews(): void {
  useEffect(() => {
    const fetchAll = () => {
      // One that does not arrive is asked for again when it is shown, and is missed only then.
      for (const { load } of views) load().catch(() => {});
    };
    const timer = setTimeout(fetchAll, quietMs);
    return () => clearTimeout(timer);
  }, []);
}

/** How long the first view has the line for itself. */
const quietMs = 2_000;
