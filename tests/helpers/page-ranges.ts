import type { PageRange } from '../../src/store/queries.ts';

/** Where a page begins and ends: at places of the list, at an item from elsewhere, or crossing. */
export interface CandidateRange {
  readonly size: number;
  readonly backward: boolean;
  readonly after: number | string | null;
  readonly before: number | string | null;
}

/** The range that a cut makes of a list of so many anchors; a place beyond its end becomes one within. */
export function rangeOf({ size, backward, after, before }: CandidateRange, anchors: readonly string[]): PageRange {
  const anchor = (place: number | string | null) =>
    typeof place === 'number' ? (anchors[place % Math.max(1, anchors.length)] ?? null) : place;
  const sizes = backward ? { first: null, last: size } : { first: size, last: null };
  return { ...sizes, after: anchor(after), before: anchor(before) };
}
