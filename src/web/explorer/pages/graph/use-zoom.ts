import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** How the picture lies on the screen: a place of the layout times `k`, moved by `x` and `y`. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The present view, and what changes it. */
export interface Zoom {
  readonly view: View;
  /** Makes everything so many times as large. */
  by(factor: number): void;
  /** Moves by so many pixels. */
  pan(x: number, y: number): void;
  /** Brings this place of the layout into the middle. */
  centre(x: number, y: number): void;
  /** Shows everything. */
  fit(): void;
}

/** Zoom by wheel with Ctrl, by pinching and dragging, and by what it returns. It begins with the view that fits, and anew when that changes. */
export function useZoom(svg: RefObject<SVGSVGElement | null>, fitting: View): Zoom {
  const [view, setView] = useState(fitting);
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown>>(null);
  useEffect(() => {
    if (!svg.current) return;
    behavior.current = zoom<SVGSVGElement, unknown>()
      .filter(isMeant)
      .on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<SVGSVGElement, unknown>) => setView({ k, x, y }));
    select(svg.current).call(behavior.current).on('dblclick.zoom', null);
  }, [svg]);
  const { k, x, y } = fitting;
  const toFit = () => {
    if (!svg.current || !behavior.current) return;
    behavior.current.scaleExtent([k / 2, Math.max(k * 8, 2)]);
    behavior.current.transform(select(svg.current), zoomIdentity.translate(x, y).scale(k));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever made it, the view that fits is the same where its numbers are.
  useEffect(toFit, [k, x, y]);
  return {
    view,
    by: (factor) => svg.current && behavior.current?.scaleBy(select(svg.current), factor),
    pan: (right, down) =>
      svg.current && behavior.current?.translateBy(select(svg.current), right / view.k, down / view.k),
    centre: (placeX, placeY) => svg.current && behavior.current?.translateTo(select(svg.current), placeX, placeY),
    fit: toFit,
  };
}

/** One finger and the wheel alone scroll the page. */
function isMeant(event: MouseEvent | TouchEvent | WheelEvent): boolean {
  if ('touches' in event) return event.touches.length > 1;
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  return event.button === 0;
}
