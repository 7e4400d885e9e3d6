import { type Days, toDate, toDay } from './days.ts';

/** The days with a tick: first days of months, as many as fit, and days between them if months are wide. */
export function axisTicks({ from, to }: Days, width: number): number[] {
  const dayPx = width / (to - from + 1);
  const monthStep = monthSteps.find((months) => months * 30 * dayPx >= minTickDistancePx) ?? 120;
  const offsets = dayOffsets(dayPx);
  const [year = 0, month = 1] = toDate(from).split('-').map(Number);
  const ticks = new Set<number>(); // A set, because offsets beyond a short month repeat days of the next.
  for (let index = year * 12 + month - 1; ; index += 1) {
    const firstDay = toDay(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`);
    if (firstDay > to) return [...ticks].filter((day) => day >= from && day <= to);
    if (index % monthStep === 0) for (const offset of offsets) ticks.add(firstDay + offset);
  }
}

/** The label of a tick: `2024`, `Jul` or `8 Jul`. The first tick's label includes the year. */
export function tickLabel(day: number, first: boolean): string {
  const [year, month, date] = toDate(day).split('-');
  if (month === '01' && date === '01') return String(year);
  const name = monthNames[Number(month) - 1];
  const label = date === '01' ? `${name}` : `${Number(date)} ${name}`;
  return first ? `${label} ${year}` : label;
}

/** The days of a month that get a tick, counted from its first day. */
function dayOffsets(dayPx: number): readonly number[] {
  if (dayPx >= minTickDistancePx) return Array.from({ length: 31 }, (_, index) => index);
  return dayPx * 7 >= minTickDistancePx ? [0, 7, 14, 21] : [0];
}

const minTickDistancePx = 64;
const monthSteps = [1, 3, 6, 12, 24, 60, 120];
const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
