import type { Page, PageRange } from './queries.ts';
import { UnknownCursorError } from './store.ts';

/** An ordered list that shows only what is asked for. */
export interface List<T> {
  readonly length: number;
  /** The place of the item with a slug or key; -1 where the list does not hold it. */
  indexOf(anchor: string): number;
  /** The items from one place to another, exclusive. */
  slice(start: number, end: number): readonly T[];
}

/**
 * The part of an ordered list that a range names, as Relay's connection specification cuts it; `UnknownAnchor` if `after`
 * or `before` is not in the list.
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
    // What lies beyond the anchor from which a page is counted is told by the anchor itself.
    hasNext: range.first === null ? before !== null : end < list.length,
    hasPrevious: range.first === null ? start > 0 : after !== null,
  };
}
