/**
 * Time as the sources know it: EDTF (ISO 8601-2), level 0 and, of level 1, qualified dates (`2022~`), open and unknown
 * ends of intervals (`2023-04-26/..`, `/2023`). Nothing is rounded to a day.
 */
export interface When {
  readonly edtf: string;
  /** The first day that it can mean, ISO 8601; null where the start is open or unknown. */
  readonly start: string | null;
  /** The last day that it can mean, ISO 8601; null where the end is open or unknown. */
  readonly end: string | null;
  readonly precision: Precision;
  /** Marked `~`, `?` or `%`: approximate, uncertain, or both. */
  readonly approximate: boolean;
  /** The source's words for it. */
  readonly asWritten: string | null;
}

export type Precision = 'DAY' | 'MONTH' | 'YEAR' | 'INTERVAL';

/** When an entity happened, was issued or was launched. */
export interface EntityTime {
  readonly when: When;
  /** Whether it is the entity's own, or that of the occasion to which it belongs. */
  readonly basis: 'STATED' | 'DERIVED';
}

/** @throws {RangeError} if the text is not EDTF of the forms above, or the interval ends before it starts. */
export function parseWhen(edtf: string, asWritten: string | null = null): When {
  const ends = edtf.split('/');
  if (ends.length === 1) {
    const date = parseDate(edtf);
    return {
      edtf,
      start: date.start,
      end: date.end,
      precision: date.precision,
      approximate: date.approximate,
      asWritten,
    };
  }
  const [from, to] = ends.map((end) => (end === '' || end === '..' ? null : parseDate(end)));
  if (ends.length !== 2 || (!from && !to))
    throw new RangeError(`An EDTF interval must have two ends and one of them known, but got "${edtf}".`);
  if (from && to && from.start > to.end)
    throw new RangeError(`An interval must not end before it starts, but got "${edtf}".`);
  const approximate = Boolean(from?.approximate || to?.approximate);
  return { edtf, start: from?.start ?? null, end: to?.end ?? null, precision: 'INTERVAL', approximate, asWritten };
}

/** Orders times as text: by the first day, then the last; what has only an end stands there, an open end comes last. */
export function orderOf({ start, end }: Ends): string {
  return `${start ?? end ?? ''} ${end ?? '9999-99-99'}`;
}

/** Whether something dated can have happened between two days, both included; null leaves that side open. What has only an end counts from there. */
export function fallsBetween({ start, end }: Ends, from: string | null, to: string | null): boolean {
  return overlaps({ start: start ?? end, end }, from, to);
}

/** Whether any day it can mean lies between two days, both included; null leaves that side open. */
export function overlaps({ start, end }: Ends, from: string | null, to: string | null): boolean {
  return (end === null || from === null || end >= from) && (start === null || to === null || start <= to);
}

/** Whether something that lasts this long can hold on a day. What has no time always holds; an unknown end leaves that side open. */
export function holdsOn(when: When | null, day: string): boolean {
  return when === null || overlaps(when, day, day);
}

/** Whether the text is an ISO 8601 calendar date that exists: `2023-02-29` is none. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && Number(match[3]) >= 1 && Number(match[3]) <= daysIn(Number(match[1]), Number(match[2]));
}

type Ends = Pick<When, 'start' | 'end'>;

interface KnownDate {
  readonly start: string;
  readonly end: string;
  readonly precision: Exclude<Precision, 'INTERVAL'>;
  readonly approximate: boolean;
}

function parseDate(text: string): KnownDate {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/.exec(text);
  const [, year = '', month, day, qualifier] = match ?? [];
  const days = month ? daysIn(Number(year), Number(month)) : 31;
  if (!match || days === 0 || (day && (day === '00' || Number(day) > days))) {
    throw new RangeError(`A date must be EDTF such as 2023, 2023-06, 2023-06-27 or 2022~, but got "${text}".`);
  }
  return {
    start: `${year}-${month ?? '01'}-${day ?? '01'}`,
    end: `${year}-${month ?? '12'}-${day ?? days}`,
    precision: day ? 'DAY' : month ? 'MONTH' : 'YEAR',
    approximate: qualifier !== undefined,
  };
}

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
