/** Days are numbers here, counted from 1 January 1970, so that they can be reckoned with. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / msPerDay;
}

/** The calendar date of a day: `2023-07-03`. */
export function dateOf(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** Some days in a row, both ends included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The days between two dates of an address; null where they are no dates, or in the wrong order. */
export function daysBetween(from: string | null, to: string | null): Days | null {
  if (!isDate(from) || !isDate(to) || from > to) return null;
  return { from: dayOf(from), to: dayOf(to) };
}

/** The calendar year of a date. */
export function yearOf(date: string): Days {
  return { from: dayOf(`${date.slice(0, 4)}-01-01`), to: dayOf(`${date.slice(0, 4)}-12-31`) };
}

/** More days or fewer, by a factor, with what is at a place (0 at the start, 1 at the end) staying there, as far as the limits allow. */
export function zoomed({ from, to }: Days, factor: number, at: number, limits: Days): Days {
  const length = to - from + 1;
  const wanted = Math.min(Math.max(Math.round(length * factor), fewestDays), limits.to - limits.from + 1);
  const start = Math.round(from + (length - wanted) * at);
  return within({ from: start, to: start + wanted - 1 }, limits);
}

/** Earlier days (a negative share of the length) or later ones. */
export function moved({ from, to }: Days, share: number, limits: Days): Days {
  const by = Math.round((to - from + 1) * share);
  return within({ from: from + by, to: to + by }, limits);
}

export function sameDays(one: Days, other: Days): boolean {
  return one.from === other.from && one.to === other.to;
}

const msPerDay = 86_400_000;
const fewestDays = 7;

function within({ from, to }: Days, limits: Days): Days {
  const by = Math.max(limits.from - from, 0) || Math.min(limits.to - to, 0);
  return { from: from + by, to: to + by };
}

function isDate(text: string | null): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayOf(text);
  return !Number.isNaN(day) && dateOf(day) === text;
}
