import type { TypeName } from '../../format/types.ts';
import type { Days } from './days.ts';
import { datedTypes, type Item } from './items.ts';

/** An item with the position of its mark in pixels, and of its label if there is room for one. */
export interface PlacedItem {
  readonly item: Item;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly label: { readonly text: string; readonly x: number; readonly anchor: LabelAnchor } | null;
}

/** The items of one type, in rows. */
export interface Lane {
  readonly type: TypeName;
  readonly items: readonly PlacedItem[];
  readonly rows: number;
}

/** SVG's `text-anchor`: `start` for a label to the right of its mark, `end` for one to the left. */
type LabelAnchor = 'start' | 'end';

/** A function from day numbers to pixels. A day extends from its own position to that of the next day. */
export function dayScale({ from, to }: Days, width: number): (day: number) => number {
  return (day) => ((day - from) / (to - from + 1)) * width;
}

/** Lays out the items in one lane per type, without overlap. `measure` returns the width of a label's text. */
export function layOutLanes(
  items: readonly Item[],
  days: Days,
  width: number,
  measure: (text: string) => number,
): readonly Lane[] {
  const scale = dayScale(days, width);
  return datedTypes.flatMap((type) => {
    const extents = items
      .filter((item) => item.type === type)
      .map((item) => ({ item, ...extentOf(item, scale, width) }));
    return extents.length === 0 ? [] : { type, ...placeInRows(extents, width, measure) };
  });
}

/** Half the width of the mark of a single day. */
export const markRadius = 7;

interface Interval {
  readonly left: number;
  readonly right: number;
}

interface Extent extends Interval {
  readonly item: Item;
}

/**
 * The left and right edges of an item's mark. A single day has its mark in the middle of the day; an unknown end fades
 * out.
 */
function extentOf({ shape, start, end, edtf }: Item, scale: (day: number) => number, width: number): Interval {
  if (shape === 'day' && start !== null) {
    const middle = (scale(start) + scale(start + 1)) / 2;
    return { left: middle - markRadius, right: middle + markRadius };
  }
  const knownRight = end === null ? null : Math.min(scale(end + 1), width);
  const knownLeft = start === null ? null : Math.max(scale(start), 0);
  const left = knownLeft ?? (edtf.startsWith('../') ? 0 : Math.max((knownRight ?? width) - fadeWidthPx, 0));
  const right = knownRight ?? (edtf.endsWith('/..') ? width : Math.min((knownLeft ?? 0) + fadeWidthPx, width));
  return { left, right: Math.max(right, left + minWidthPx) };
}

/** Puts each item into the first row with room for it and its label. Beyond `maxLabeledRows`, items have no label. */
function placeInRows(
  extents: readonly Extent[],
  width: number,
  measure: (text: string) => number,
): Pick<Lane, 'items' | 'rows'> {
  const occupied: Interval[][] = [];
  const items = extents.map((extent): PlacedItem => {
    const text = shortenName(extent.item.name);
    const length = measure(text) + 2 * gapPx;
    const labels = labelAnchors(extent, extents, length).flatMap((anchor) => {
      const left = anchor === 'start' ? extent.left : extent.left - length;
      const right = anchor === 'start' ? extent.right + length : extent.right;
      const x = anchor === 'start' ? extent.right + gapPx : extent.left - gapPx;
      return left < 0 || right > width ? [] : { interval: { left, right }, label: { text, x, anchor } };
    });
    for (let row = 0; row < maxLabeledRows; row += 1) {
      const fitting = labels.find(({ interval }) => isFree(occupied[row], interval));
      if (fitting) return place(extent, row, fitting.interval, fitting.label);
    }
    const row = occupied.findIndex((intervals) => isFree(intervals, extent));
    return place(extent, row < 0 ? occupied.length : row, extent, null);
  });
  return { items, rows: occupied.length };

  function place(
    { item, left, right }: Extent,
    row: number,
    interval: Interval,
    label: PlacedItem['label'],
  ): PlacedItem {
    for (let each = occupied.length; each <= row; each += 1) occupied[each] = [];
    occupied[row]?.push({ left: interval.left, right: interval.right });
    return { item, row, left, right, label };
  }
}

/** Both sides for a label, the one with fewer other items first. */
function labelAnchors({ left, right }: Extent, others: readonly Extent[], length: number): LabelAnchor[] {
  const after = others.filter((other) => other.left > left && other.left < right + length).length;
  const before = others.filter((other) => other.right < right && other.right > left - length).length;
  return after > before ? ['end', 'start'] : ['start', 'end'];
}

function isFree(occupied: readonly Interval[] = [], { left, right }: Interval): boolean {
  return occupied.every((interval) => right + 1 <= interval.left || left >= interval.right + 1);
}

/** Shortens a name to whole words. */
function shortenName(name: string): string {
  if (name.length <= maxLabelLength) return name;
  const end = name.lastIndexOf(' ', maxLabelLength - 1);
  return `${name.slice(0, end > 0 ? end : maxLabelLength - 1).replace(/[^\p{L}\p{N}]+$/u, '')}…`;
}

const gapPx = 5;
const fadeWidthPx = 72;
const minWidthPx = 6;
const maxLabeledRows = 14;
const maxLabelLength = 30;
