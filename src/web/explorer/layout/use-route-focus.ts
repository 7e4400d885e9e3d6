import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/**
 * After navigation, moves the focus to the main content and scrolls to the top. On back and forward the browser
 * restores the scroll position itself. Returns the path.
 */
export function useRouteFocus(main: RefObject<HTMLElement | null>): string {
  const [path] = useLocation();
  const previousPath = useRef(path);
  const fromHistory = useRef(false);
  useEffect(() => {
    const onPopState = () => {
      fromHistory.current = true;
    };
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }, []);
  useEffect(() => {
    if (path !== previousPath.current) {
      if (!fromHistory.current) scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    previousPath.current = path;
    fromHistory.current = false;
  }, [path, main]);
  return path;
}
