import type { Page, PageRange } from './queries.ts';
import { UnknownCursorError } from './store.ts';
import { scanStep, type Work } from './work.ts';

/** An ordered list of which only the requested items are read. */
export interface List<T> {
  readonly length: number;
  /** The index of the item with a slug or key; -1 if it is not in the list. */
  indexOf(cursor: string): number;
  /** The items from `start` up to `end`, exclusive. */
  slice(start: number, end: number): readonly T[];
}

/** Where the page of a list lies that a range selects, as Relay's cursor connections specification defines it. */
interface PageBounds {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** The page of a list that a range selects; `UnknownCursorError` if `after` or `before` is not in the list. */
export function slicePage<T>(list: List<T>, range: PageRange): Page<T> | UnknownCursorError {
  const bounds = boundsOf(list, range);
  return bounds instanceof UnknownCursorError ? bounds : pageOf(bounds, list.slice(bounds.start, bounds.end));
}

/** The same, in steps. An item takes so many units to read. */
export function* slicePageInSteps<T>(
  list: List<T>,
  range: PageRange,
  unitsPerItem: number,
): Work<Page<T> | UnknownCursorError> {
  const bounds = boundsOf(list, range);
  if (bounds instanceof UnknownCursorError) return bounds;
  const { start, end } = bounds;
  const itemsPerStep = Math.ceil(scanStep.units / unitsPerItem);
  if (end - start <= itemsPerStep) {
    const items = list.slice(start, end);
    yield items.length * unitsPerItem;
    return pageOf(bounds, items);
  }
  const items: T[] = [];
  for (let from = start; from < end; from += itemsPerStep) {
    items.push(...list.slice(from, Math.min(end, from + itemsPerStep)));
    yield scanStep.units;
  }
  return pageOf(bounds, items);
}

function pageOf<T>({ hasNext, hasPrevious }: PageBounds, items: readonly T[]): Page<T> {
  return { items, hasNext, hasPrevious };
}

function boundsOf(list: List<unknown>, range: PageRange): PageBounds | UnknownCursorError {
  const { after, before } = range;
  const afterIndex = after === null ? -1 : list.indexOf(after);
  const beforeIndex = before === null ? list.length : list.indexOf(before);
  if (after !== null && afterIndex < 0) return new UnknownCursorError(after);
  if (before !== null && beforeIndex < 0) return new UnknownCursorError(before);
  let start = afterIndex + 1;
  let end = Math.max(start, beforeIndex);
  if (range.first !== null) end = Math.min(end, start + range.first);
  if (range.last !== null) start = Math.max(start, end - range.last);
  return {
    start,
    end,
    // The item that a cursor names lies outside the page, so the cursor itself shows that there is more on its side.
    hasNext: range.first === null ? before !== null : end < list.length,
    hasPrevious: range.first === null ? start > 0 : after !== null,
  };
}
