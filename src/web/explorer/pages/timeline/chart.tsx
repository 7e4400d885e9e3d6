import { type RefObject, useMemo, useState } from 'react';
import { typeWords } from '../../format/types.ts';
import { Axis } from './axis.tsx';
import { type Days, dayOf } from './days.ts';
import type { Item } from './items.ts';
import { type Lane, layOut, type Placed } from './layout.ts';
import { Mark } from './item-mark.tsx';
import { Tip } from './item-tooltip.tsx';
import { useWidth } from './use-width.ts';
import { useZoomByHand, type Zooming } from './use-zoom-gestures.ts';

interface Props extends Zooming {
  readonly items: readonly Item[];
  readonly days: Days;
  /** The day for which the latest source speaks. */
  readonly asOf: string;
  readonly picture: RefObject<SVGSVGElement | null>;
}

/** The items on a line of time, in lanes by type. */
export function Picture({ items, days, asOf, picture, zoom, move, reset }: Props) {
  const [frame, space] = useWidth();
  const width = Math.max(space, leastWidth);
  const [shown, setShown] = useState<string | null>(null);
  const [scrolled, setScrolled] = useState(0);
  const hand = useZoomByHand(frame, { zoom, move, reset });
  const lanes = useMemo(() => layOut(items, days, width, widthOf), [items, days, width]);
  const placed = placeLanes(lanes);
  const height = axisHeight + placed.reduce((sum, { height }) => sum + height, 0);
  const tip = placed.flatMap(({ lane, top }) =>
    lane.items.filter(({ item }) => item.slug === shown).map((each) => ({ ...each, y: yOf(each, top) })),
  )[0];
  const attend = (slug: string | null) => setShown(slug);
  return (
    <div className="time-picture">
      <section
        ref={frame}
        className="time-frame"
        aria-label="The picture, which scrolls sideways and is zoomed with plus and minus"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
        tabIndex={0}
        onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}
        onKeyDown={(event) => (event.key === 'Escape' ? attend(null) : hand(event))}
      >
        {space > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: within a picture there is no other element for a group.
          <svg ref={picture} width={width} height={height} role="group" aria-label="Timeline">
            <Axis days={days} width={width} height={height} asOf={dayOf(asOf)} top={axisHeight} />
            {placed.map(({ lane, top, height }) => (
              <g key={lane.type} className={`type-${lane.type}`}>
                <line className="lane-line" x2={width} y1={top} y2={top} />
                <text className="lane-name" x="2" y={top + 17}>
                  {typeWords[lane.type].many} ({lane.items.length})
                </text>
                {lane.items.map((each) => (
                  <Mark key={each.item.slug} placed={each} y={yOf(each, top)} bottom={top + height} attend={attend} />
                ))}
              </g>
            ))}
          </svg>
        )}
      </section>
      {tip && <Tip placed={tip} x={tip.left - scrolled} y={tip.y} space={space} attend={attend} />}
    </div>
  );
}

const leastWidth = 680;
const axisHeight = 34;
const rowHeight = 24;
const laneHead = 26;

function yOf({ row }: Placed, top: number): number {
  return top + laneHead + row * rowHeight + rowHeight / 2;
}

/** The lanes below each other. */
function placeLanes(lanes: readonly Lane[]): { lane: Lane; top: number; height: number }[] {
  let top = axisHeight;
  return lanes.map((lane) => {
    const height = laneHead + lane.rows * rowHeight + 6;
    const placed = { lane, top, height };
    top += height;
    return placed;
  });
}

/** How wide a label is, as the style sheet has it. */
function widthOf(text: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * 8;
  canvas.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return canvas.measureText(text).width;
}

let canvas: CanvasRenderingContext2D | null = null;
