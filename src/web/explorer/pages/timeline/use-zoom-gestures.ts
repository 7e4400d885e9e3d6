import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/** Changes of the time window. */
export interface ZoomActions {
  /**
   * Multiplies the number of days. `position` is the fixed point, from 0 at the start to 1 at the end; by default the
   * middle.
   */
  readonly zoom: (factor: number, position?: number) => void;
  /** Moves by a share of the window's length. */
  readonly move: (share: number) => void;
  readonly reset: () => void;
}

/** Zooms by Ctrl and the wheel, or by pinching; the wheel alone scrolls the page. Returns the handler for the keys. */
export function useZoomGestures(
  frame: RefObject<HTMLElement | null>,
  actions: ZoomActions,
): (event: KeyboardEvent) => void {
  const latestActions = useRef(actions);
  useEffect(() => {
    latestActions.current = actions;
  });
  useEffect(() => {
    const element = frame.current;
    const onWheel = (event: WheelEvent) => {
      if (!element || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const { left } = element.getBoundingClientRect();
      const position = (event.clientX - left + element.scrollLeft) / element.scrollWidth;
      latestActions.current.zoom(1.0015 ** Math.max(Math.min(event.deltaY, 200), -200), position);
    };
    // React's wheel listeners are passive and cannot prevent page zoom.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [frame]);
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action(actions);
  };
}

const keys: Readonly<Record<string, (actions: ZoomActions) => void>> = {
  '+': ({ zoom }) => zoom(1 / 2),
  '=': ({ zoom }) => zoom(1 / 2),
  '-': ({ zoom }) => zoom(2),
  '[': ({ move }) => move(-1 / 4),
  ']': ({ move }) => move(1 / 4),
  '0': ({ reset }) => reset(),
};
