import type { Page, PageRange } from './queries.ts';
import { UnknownCursorError } from './store.ts';

/** An ordered list of which only the requested items are read. */
export interface List<T> {
  readonly length: number;
  /** The index of the item with a slug or key; -1 if it is not in the list. */
  indexOf(cursor: string): number;
  /** The items from `start` up to `end`, exclusive. */
  slice(start: number, end: number): readonly T[];
}

/**
 * The page of a list that a range selects, as Relay's cursor connections specification defines it; `UnknownCursorError`
 * if `after` or `before` is not in the list.
 */
export function slicePage<T>(list: List<T>, range: PageRange): Page<T> | UnknownCursorError {
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
    items: list.slice(start, end),
    // The item that a cursor names lies outside the page, so the cursor itself shows that there is more on its side.
    hasNext: range.first === null ? before !== null : end < list.length,
    hasPrevious: range.first === null ? start > 0 : after !== null,
  };
}
