import type { PageRange } from '../../src/store/queries.ts';

/**
 * A page range for a list that is not known yet. `after` and `before` are indexes, or cursors that may not be in it.
 */
export interface CandidateRange {
  readonly size: number;
  readonly backward: boolean;
  readonly after: number | string | null;
  readonly before: number | string | null;
}

/** The range for a list with some cursors. Indexes beyond its end wrap around. */
export function rangeOf({ size, backward, after, before }: CandidateRange, cursors: readonly string[]): PageRange {
  const cursorOf = (position: number | string | null) =>
    typeof position === 'number' ? (cursors[position % Math.max(1, cursors.length)] ?? null) : position;
  const sizes = backward ? { first: null, last: size } : { first: size, last: null };
  return { ...sizes, after: cursorOf(after), before: cursorOf(before) };
}
