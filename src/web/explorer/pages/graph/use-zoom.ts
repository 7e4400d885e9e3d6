import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Maps a position of the layout to the screen: multiplied by `k`, then moved by `x` and `y`. */
export interface ViewTransform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The current transform, and functions that change it. */
export interface Zoom {
  readonly transform: ViewTransform;
  /** Multiplies the scale. */
  zoomBy(factor: number): void;
  /** Moves the diagram by pixels. */
  panBy(x: number, y: number): void;
  /** Centers a position of the layout. */
  centerOn(x: number, y: number): void;
  /** Shows the whole diagram. */
  fit(): void;
}

/**
 * Zooms and pans by Ctrl and the wheel, by pinching and by dragging. Starts with `fitting`, and returns to it when it
 * changes.
 */
export function useZoom(svg: RefObject<SVGSVGElement | null>, fitting: ViewTransform): Zoom {
  const [transform, setTransform] = useState(fitting);
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown>>(null);
  useEffect(() => {
    if (!svg.current) return;
    behavior.current = zoom<SVGSVGElement, unknown>()
      .filter(isZoomGesture)
      .on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<SVGSVGElement, unknown>) => setTransform({ k, x, y }));
    select(svg.current).call(behavior.current).on('dblclick.zoom', null);
  }, [svg]);
  const { k, x, y } = fitting;
  const fit = () => {
    if (!svg.current || !behavior.current) return;
    behavior.current.scaleExtent([k / 2, Math.max(k * 8, 2)]);
    behavior.current.transform(select(svg.current), zoomIdentity.translate(x, y).scale(k));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the transform is compared by its numbers.
  useEffect(fit, [k, x, y]);
  return {
    transform,
    zoomBy: (factor) => svg.current && behavior.current?.scaleBy(select(svg.current), factor),
    panBy: (right, down) =>
      svg.current && behavior.current?.translateBy(select(svg.current), right / transform.k, down / transform.k),
    centerOn: (layoutX, layoutY) => svg.current && behavior.current?.translateTo(select(svg.current), layoutX, layoutY),
    fit,
  };
}

/** One finger and the wheel alone scroll the page instead. */
function isZoomGesture(event: MouseEvent | TouchEvent | WheelEvent): boolean {
  if ('touches' in event) return event.touches.length > 1;
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  return event.button === 0;
}
