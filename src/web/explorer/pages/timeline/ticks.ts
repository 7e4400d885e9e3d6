import { type Days, dateOf, dayOf } from './days.ts';

/** The days that the axis names: firsts of months, as many as there is room for, and where months are wide, days between them. */
export function ticksOf({ from, to }: Days, width: number): number[] {
  const dayPx = width / (to - from + 1);
  const step = monthSteps.find((months) => months * 30 * dayPx >= leastTickPx) ?? 120;
  const between = steps(dayPx);
  const [year = 0, month = 1] = dateOf(from).split('-').map(Number);
  const ticks = new Set<number>(); // Where every day is named, a month's last go over into the next.
  for (let index = year * 12 + month - 1; ; index += 1) {
    const first = dayOf(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`);
    if (first > to) return [...ticks].filter((day) => day >= from && day <= to);
    if (index % step === 0) for (const days of between) ticks.add(first + days);
  }
}

/** As much of a date as tells it from the tick before it: `2024`, `Jul`, `8 Jul`; the first has its year. */
export function tickInWords(day: number, first: boolean): string {
  const [year, month, date] = dateOf(day).split('-');
  if (month === '01' && date === '01') return String(year);
  const name = monthNames[Number(month) - 1];
  const words = date === '01' ? `${name}` : `${Number(date)} ${name}`;
  return first ? `${words} ${year}` : words;
}

/** Which days of a month, counted from its first. */
function steps(dayPx: number): readonly number[] {
  if (dayPx >= leastTickPx) return Array.from({ length: 31 }, (_, index) => index);
  return dayPx * 7 >= leastTickPx ? [0, 7, 14, 21] : [0];
}

const leastTickPx = 64;
const monthSteps = [1, 3, 6, 12, 24, 60, 120];
const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
