/** A date as a day number, counted from 1 January 1970. */
export function toDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / msPerDay;
}

/** The date of a day number: `2023-07-03`. */
export function toDate(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** Consecutive days, first and last included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The days between two dates of an address; null if a date is invalid or they are in the wrong order. */
export function parseDays(from: string | null, to: string | null): Days | null {
  if (!isDate(from) || !isDate(to) || from > to) return null;
  return { from: toDay(from), to: toDay(to) };
}

/** The calendar year of a date. */
export function yearOf(date: string): Days {
  return { from: toDay(`${date.slice(0, 4)}-01-01`), to: toDay(`${date.slice(0, 4)}-12-31`) };
}

/**
 * Multiplies the number of days. The day at `position` (0 at the start, 1 at the end) stays in place if the limits
 * allow it.
 */
export function zoomDays({ from, to }: Days, factor: number, position: number, limits: Days): Days {
  const length = to - from + 1;
  const newLength = Math.min(Math.max(Math.round(length * factor), minDays), limits.to - limits.from + 1);
  const start = Math.round(from + (length - newLength) * position);
  return clampDays({ from: start, to: start + newLength - 1 }, limits);
}

/** Moves the days by a share of their length; a negative share moves to earlier days. */
export function moveDays({ from, to }: Days, share: number, limits: Days): Days {
  const by = Math.round((to - from + 1) * share);
  return clampDays({ from: from + by, to: to + by }, limits);
}

export function sameDays(one: Days, other: Days): boolean {
  return one.from === other.from && one.to === other.to;
}

const msPerDay = 86_400_000;
const minDays = 7;

function clampDays({ from, to }: Days, limits: Days): Days {
  const by = Math.max(limits.from - from, 0) || Math.min(limits.to - to, 0);
  return { from: from + by, to: to + by };
}

function isDate(text: string | null): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = toDay(text);
  return !Number.isNaN(day) && toDate(day) === text;
}
