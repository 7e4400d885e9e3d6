import { type Page, type Range, UnknownAnchor } from './store.ts';

/**
 * The part of an ordered list that a range names, as Relay's connection specification cuts it; `UnknownAnchor` if `after`
 * or `before` is not in the list.
 */
export function cutPage<T>(
  items: readonly T[],
  range: Range,
  is: (item: T, anchor: string) => boolean,
): Page<T> | UnknownAnchor {
  const { after, before } = range;
  if (after === null && before === null && range.first !== null && range.first >= items.length) {
    return { items, hasNext: false, hasPrevious: false };
  }
  const afterIndex = after === null ? -1 : items.findIndex((item) => is(item, after));
  const beforeIndex = before === null ? items.length : items.findIndex((item) => is(item, before));
  if (after !== null && afterIndex < 0) return new UnknownAnchor(after);
  if (before !== null && beforeIndex < 0) return new UnknownAnchor(before);
  let start = afterIndex + 1;
  let end = Math.max(start, beforeIndex);
  if (range.first !== null) end = Math.min(end, start + range.first);
  if (range.last !== null) start = Math.max(start, end - range.last);
  return {
    items: start === 0 && end === items.length ? items : items.slice(start, end),
    hasNext: end < items.length,
    hasPrevious: start > 0,
  };
}
