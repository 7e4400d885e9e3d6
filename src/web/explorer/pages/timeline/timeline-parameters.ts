import { formatDate } from '../../format/dates.ts';
import { commaSeparated, type IgnoredPart, ignoredPart, single, sourceName } from '../../format/parameters.ts';
import { typeLabels } from '../../format/types.ts';
import { clampDay, type Days, toDate, toDay } from './days.ts';
import { datedTypes } from './items.ts';

const day = single(parseDay, null);

/** `?from=2023-06-01&to=2023-07-31&types=MEETING,EVENT&source=annual-report-2023` */
export const timelineParameters = {
  from: day,
  to: day,
  types: commaSeparated(datedTypes.map((type) => typeLabels[type].enum)),
  source: sourceName,
};

/**
 * The time window of an address, within the limits. An end that is missing is that of the limits; without both, and if
 * they leave no day, the window is the year.
 */
export function timeWindow(
  { from, to }: { readonly from: number | null; readonly to: number | null },
  year: Days,
  limits: Days,
): { readonly days: Days; readonly ignored: readonly IgnoredPart[] } {
  if (from === null && to === null) return { days: year, ignored: [] };
  const first = from ?? limits.from;
  const last = to ?? limits.to;
  const reason =
    from !== null && to !== null && from > to
      ? 'The first day must not be after the last.'
      : `The timeline goes from ${formatDate(toDate(limits.from))} to ${formatDate(toDate(limits.to))}.`;
  const ignore = (name: string, day: number | null) => (day === null ? [] : [ignoredPart(name, toDate(day), reason)]);
  if (first > last || first > limits.to || last < limits.from)
    return { days: year, ignored: [...ignore('from', from), ...ignore('to', to)] };
  return {
    days: { from: clampDay(first, limits), to: clampDay(last, limits) },
    ignored: [...(first < limits.from ? ignore('from', from) : []), ...(last > limits.to ? ignore('to', to) : [])],
  };
}

function parseDay(text: string): { readonly value: number } | { readonly reason: string } {
  const value = toDay(text);
  return value === null ? { reason: 'It can be a date of the calendar, such as 2023-07-03.' } : { value };
}
