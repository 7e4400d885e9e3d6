import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/**
 * Moves the focus to the content when a link has led to another page, and the page to its top; on the way back the browser itself scrolls to
 * where the reader was. Returns the path.
 */
export function useArrival(main: RefObject<HTMLElement | null>): string {
  const [path] = useLocation();
  const last = useRef(path);
  const back = useRef(false);
  useEffect(() => {
    const remember = () => {
      back.current = true;
    };
    addEventListener('popstate', remember);
    return () => removeEventListener('popstate', remember);
  }, []);
  useEffect(() => {
    if (path !== last.current) {
      if (!back.current) scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    last.current = path;
    back.current = false;
  }, [path, main]);
  return path;
}
