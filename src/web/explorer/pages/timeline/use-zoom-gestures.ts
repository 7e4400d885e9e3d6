import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/** How the window of time is changed. */
export interface Zooming {
  /** By a factor, around a place from 0 at the start to 1 at the end. */
  readonly zoom: (factor: number, at?: number) => void;
  /** By a share of its length. */
  readonly move: (share: number) => void;
  readonly reset: () => void;
}

/** Zooms with the wheel while Ctrl is held, or by pinching, so that the wheel alone scrolls the page; returns what the keys do. */
export function useZoomByHand(frame: RefObject<HTMLElement | null>, zooming: Zooming): (event: KeyboardEvent) => void {
  const latest = useRef(zooming);
  useEffect(() => {
    latest.current = zooming;
  });
  useEffect(() => {
    const element = frame.current;
    const turn = (event: WheelEvent) => {
      if (!element || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const { left } = element.getBoundingClientRect();
      const at = (event.clientX - left + element.scrollLeft) / element.scrollWidth;
      latest.current.zoom(1.0015 ** Math.max(Math.min(event.deltaY, 200), -200), at);
    };
    element?.addEventListener('wheel', turn, { passive: false }); // React's own listeners cannot keep the page from zooming.
    return () => element?.removeEventListener('wheel', turn);
  }, [frame]);
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action(zooming);
  };
}

const keys: Readonly<Record<string, (zooming: Zooming) => void>> = {
  '+': ({ zoom }) => zoom(1 / 2),
  '=': ({ zoom }) => zoom(1 / 2),
  '-': ({ zoom }) => zoom(2),
  '[': ({ move }) => move(-1 / 4),
  ']': ({ move }) => move(1 / 4),
  '0': ({ reset }) => reset(),
};
