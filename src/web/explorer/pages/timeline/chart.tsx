import { type RefObject, useMemo, useState } from 'react';
import { typeLabels } from '../../format/types.ts';
import { Axis } from './axis.tsx';
import type { Days } from './days.ts';
import { ItemMark } from './item-mark.tsx';
import { ItemTooltip } from './item-tooltip.tsx';
import type { Item } from './items.ts';
import { type Lane, layOutLanes, type PlacedItem } from './layout.ts';
import { useWidth } from './use-width.ts';
import { useZoomGestures, type ZoomActions } from './use-zoom-gestures.ts';

interface Props extends ZoomActions {
  readonly items: readonly Item[];
  readonly days: Days;
  /** The day of the latest source. */
  readonly asOf: number;
  readonly svg: RefObject<SVGSVGElement | null>;
}

/** The items on a time axis, in one lane per type. */
export function Chart({ items, days, asOf, svg, zoom, move, reset }: Props) {
  const [frame, availableWidth] = useWidth();
  const width = Math.max(availableWidth, minWidth);
  const [activeSlug, setActiveSlug] = useState<string | null>(null);
  const [scrollLeft, setScrollLeft] = useState(0);
  const onZoomKey = useZoomGestures(frame, { zoom, move, reset });
  const lanes = useMemo(() => layOutLanes(items, days, width, measureText), [items, days, width]);
  const placedLanes = stackLanes(lanes);
  const height = axisHeight + placedLanes.reduce((sum, { height }) => sum + height, 0);
  const active = placedLanes.flatMap(({ lane, top }) =>
    lane.items.filter(({ item }) => item.slug === activeSlug).map((placed) => ({ placed, y: yOf(placed, top) })),
  )[0];
  return (
    <div className="time-chart">
      <section
        ref={frame}
        className="time-frame"
        aria-label="Timeline chart. Scrolls horizontally; plus and minus zoom."
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable areas must be reachable by keyboard.
        tabIndex={0}
        onScroll={(event) => setScrollLeft(event.currentTarget.scrollLeft)}
        onKeyDown={(event) => (event.key === 'Escape' ? setActiveSlug(null) : onZoomKey(event))}
      >
        {availableWidth > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset.
          <svg ref={svg} width={width} height={height} role="group" aria-label="Timeline">
            <Axis days={days} width={width} height={height} asOf={asOf} top={axisHeight} />
            {placedLanes.map(({ lane, top }) => (
              <g key={lane.type} className={`type-${lane.type}`}>
                <line className="lane-line" x2={width} y1={top} y2={top} />
                <text className="lane-name" x="2" y={top + 17}>
                  {typeLabels[lane.type].plural} ({lane.items.length})
                </text>
                {lane.items.map((placed) => (
                  <ItemMark key={placed.item.slug} placed={placed} y={yOf(placed, top)} onActivate={setActiveSlug} />
                ))}
              </g>
            ))}
          </svg>
        )}
      </section>
      {active && (
        <ItemTooltip
          item={active.placed.item}
          x={active.placed.left - scrollLeft}
          y={active.y}
          availableWidth={availableWidth}
          onActivate={setActiveSlug}
        />
      )}
    </div>
  );
}

const minWidth = 680;
const axisHeight = 34;
const rowHeight = 24;
const laneHeaderHeight = 26;

function yOf({ row }: PlacedItem, laneTop: number): number {
  return laneTop + laneHeaderHeight + row * rowHeight + rowHeight / 2;
}

/** Stacks the lanes vertically. */
function stackLanes(lanes: readonly Lane[]): { lane: Lane; top: number; height: number }[] {
  let top = axisHeight;
  return lanes.map((lane) => {
    const height = laneHeaderHeight + lane.rows * rowHeight + 6;
    const placed = { lane, top, height };
    top += height;
    return placed;
  });
}

/** The width of a label in the font that timeline.css sets. */
function measureText(text: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * 8;
  canvas.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return canvas.measureText(text).width;
}

let canvas: CanvasRenderingContext2D | null = null;
