import { type RefObject, useEffect, useRef } from 'react';

/**
 * The ref of the element that an address with this hash leads to. Content that is loaded after the page is opened is
 * not found by the browser itself.
 */
export function useHashTarget<Target extends HTMLElement>(id: string): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (location.hash !== `#${id}`) return;
    // After the focus has moved to the new page.
    const frame = requestAnimationFrame(() => {
      target.current?.scrollIntoView();
      target.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [id]);
  return target;
}
