const msPerDay = 86_400_000;

/** A date as a day number, counted from 1 January 1970; null if there is no such date in the years 0000 to 9999. */
export function toDay(date: string): number | null {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const number = dayNumber(year, month, day);
  return isCalendarDay(number) && toDate(number) === date ? number : null;
}

/** The date of a day number: `2023-07-03`. A number that is not of a calendar day is taken for the nearest one. */
export function toDate(day: number): string {
  return new Date(clampDay(day, calendar) * msPerDay).toISOString().slice(0, 10);
}

/** Consecutive days, first and last included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The day number of a day of a month; months are counted from 1 and may be of another year. */
export function dayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / msPerDay;
}

/** All days that dates can state. */
export const calendar: Days = { from: dayNumber(0, 1, 1), to: dayNumber(9999, 12, 31) };

/** The current day. */
export function today(): number {
  return Math.floor(Date.now() / msPerDay);
}

/** The nearest of these days. */
export function clampDay(day: number, { from, to }: Days): number {
  return Math.min(Math.max(day, from), to);
}

/** The calendar year of a day. */
export function yearOf(day: number): Days {
  const year = Number(toDate(day).slice(0, 4));
  return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
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

const minDays = 7;

function clampDays({ from, to }: Days, limits: Days): Days {
  const by = Math.max(limits.from - from, 0) || Math.min(limits.to - to, 0);
  return { from: from + by, to: to + by };
}

function isCalendarDay(day: number): boolean {
  return day >= calendar.from && day <= calendar.to;
}
