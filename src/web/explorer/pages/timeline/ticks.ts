import { type Days, dayNumber, toDate } from './days.ts';

/** The days with a tick: first days of months, as many as fit, and days between them if months are wide. */
export function axisTicks({ from, to }: Days, width: number): number[] {
  const dayPx = width / (to - from + 1);
  const monthStep = monthSteps.find((months) => months * 30 * dayPx >= minTickDistancePx) ?? longestStep;
  const offsets = dayOffsets(dayPx);
  const ticks = new Set<number>(); // A set, because offsets beyond a short month repeat days of the next.
  for (let month = Math.floor(monthOf(from) / monthStep) * monthStep; month <= monthOf(to); month += monthStep) {
    for (const offset of offsets) ticks.add(dayNumber(0, month + 1, 1) + offset);
  }
  return [...ticks].filter((day) => day >= from && day <= to);
}

/** The label of a tick: `2024`, `Jul` or `8 Jul`. The first tick's label includes the year. */
export function tickLabel(day: number, first: boolean): string {
  const [year, month, date] = toDate(day).split('-');
  if (month === '01' && date === '01') return String(year);
  const name = monthNames[Number(month) - 1];
  const label = date === '01' ? `${name}` : `${Number(date)} ${name}`;
  return first ? `${label} ${year}` : label;
}

/** The months from January of the year 0 to the month of a day. */
function monthOf(day: number): number {
  const [year = 0, month = 1] = toDate(day).split('-').map(Number);
  return year * 12 + month - 1;
}

/** The days of a month that get a tick, counted from its first day. */
function dayOffsets(dayPx: number): readonly number[] {
  if (dayPx >= minTickDistancePx) return Array.from({ length: 31 }, (_, index) => index);
  return dayPx * 7 >= minTickDistancePx ? [0, 7, 14, 21] : [0];
}

const minTickDistancePx = 64;
const longestStep = 1_000 * 12;
const monthSteps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, longestStep];
const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
