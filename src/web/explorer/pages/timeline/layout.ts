import type { TypeName } from '../../format/types.ts';
import type { Days } from './days.ts';
import { type Item, timedTypes } from './items.ts';

/** An item in its place, in pixels: its mark, and its label where there is room for one. */
export interface Placed {
  readonly item: Item;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly label: { readonly text: string; readonly x: number; readonly side: Side } | null;
}

/** The items of one type, in rows below each other. */
export interface Lane {
  readonly type: TypeName;
  readonly items: readonly Placed[];
  readonly rows: number;
}

type Side = 'start' | 'end';

/** From days to pixels: a day begins at its place and ends at that of the next. */
export function scaleOf({ from, to }: Days, width: number): (day: number) => number {
  return (day) => ((day - from) / (to - from + 1)) * width;
}

/** Lanes by type in which nothing covers anything else. `widthOf` measures a label. */
export function layOut(
  items: readonly Item[],
  days: Days,
  width: number,
  widthOf: (text: string) => number,
): readonly Lane[] {
  const at = scaleOf(days, width);
  return timedTypes.flatMap((type) => {
    const extents = items.filter((item) => item.type === type).map((item) => ({ item, ...extentOf(item, at, width) }));
    return extents.length === 0 ? [] : { type, ...inRows(extents, width, widthOf) };
  });
}

/** Half of the mark of a day. */
export const markRadius = 7;

interface Extent {
  readonly item: Item;
  readonly left: number;
  readonly right: number;
}

/** Where the mark of an item begins and ends. A day has its mark in its middle; of an unknown end only the way there is shown, fading. */
function extentOf({ shape, start, end, edtf }: Item, at: (day: number) => number, width: number): Omit<Extent, 'item'> {
  if (shape === 'day' && start !== null) {
    const middle = (at(start) + at(start + 1)) / 2;
    return { left: middle - markRadius, right: middle + markRadius };
  }
  const right = end === null ? null : Math.min(at(end + 1), width);
  const left = start === null ? null : Math.max(at(start), 0);
  const bar = {
    left: left ?? (edtf.startsWith('../') ? 0 : Math.max((right ?? width) - fadePx, 0)),
    right: right ?? (edtf.endsWith('/..') ? width : Math.min((left ?? 0) + fadePx, width)),
  };
  return { left: bar.left, right: Math.max(bar.right, bar.left + leastPx) };
}

/** Puts each into the first row that has room for it and its label, on the side where fewer others are; beyond `labelledRows` for it alone. */
function inRows(
  extents: readonly Extent[],
  width: number,
  widthOf: (text: string) => number,
): Pick<Lane, 'items' | 'rows'> {
  const taken: Span[][] = [];
  const placed = extents.map((extent): Placed => {
    const text = shortened(extent.item.name);
    const length = widthOf(text) + 2 * gapPx;
    const labels = sidesFor(extent, extents, length).flatMap((side) => {
      const whole = side === 'start' ? [extent.left, extent.right + length] : [extent.left - length, extent.right];
      const [left = 0, right = 0] = whole;
      const x = side === 'start' ? extent.right + gapPx : extent.left - gapPx;
      return left < 0 || right > width ? [] : { span: { left, right }, label: { text, x, side } };
    });
    for (let row = 0; row < labelledRows; row += 1) {
      const fit = labels.find(({ span }) => isFree(taken[row], span));
      if (fit) return put(extent, row, fit.span, fit.label);
    }
    const row = taken.findIndex((spans) => isFree(spans, extent));
    return put(extent, row < 0 ? taken.length : row, extent, null);
  });
  return { items: placed, rows: taken.length };

  function put({ item, left, right }: Extent, row: number, span: Span, label: Placed['label']): Placed {
    for (let each = taken.length; each <= row; each += 1) taken[each] = [];
    taken[row]?.push({ left: span.left, right: span.right });
    return { item, row, left, right, label };
  }
}

/** The better side for a label first. */
function sidesFor({ left, right }: Extent, others: readonly Extent[], length: number): Side[] {
  const after = others.filter((other) => other.left > left && other.left < right + length).length;
  const before = others.filter((other) => other.right < right && other.right > left - length).length;
  return after > before ? ['end', 'start'] : ['start', 'end'];
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function isFree(spans: readonly Span[] = [], { left, right }: Span): boolean {
  return spans.every((span) => right + 1 <= span.left || left >= span.right + 1);
}

/** Whole words of a name, as many as a label has room for. */
function shortened(name: string): string {
  if (name.length <= longestLabel) return name;
  const cut = name.lastIndexOf(' ', longestLabel - 1);
  return `${name.slice(0, cut > 0 ? cut : longestLabel - 1).replace(/[^\p{L}\p{N}]+$/u, '')}…`;
}

const gapPx = 5;
const fadePx = 72;
const leastPx = 6;
const labelledRows = 14;
const longestLabel = 30;
