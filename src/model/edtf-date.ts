/**
 * A date or interval as precise as the source gives it: EDTF (ISO 8601-2), level 0 and, of level 1, qualified dates
 * (`2022~`) and open or unknown ends of intervals (`2023-04-26/..`, `/2023`, `../..`); and of level 2, one of the days
 * between two (`[2023-12-08..2024-12-11]`).
 */
export interface EdtfDate {
  readonly edtf: string;
  /** The earliest possible day, ISO 8601; null if the start is open or unknown. */
  readonly start: string | null;
  /** The latest possible day, ISO 8601; null if the end is open or unknown. */
  readonly end: string | null;
  readonly precision: Precision;
  /** Whether it is marked `~` (approximate), `?` (uncertain) or `%` (both). */
  readonly approximate: boolean;
  /** The words of the source. */
  readonly verbatim: string | null;
  /** The id of the rule that derived it; null if a source states it. */
  readonly rule: string | null;
  /**
   * For a period: the days for which sources state that the relation holds, ISO 8601, in order. After the last one it is
   * carried forward. Empty if no source says.
   */
  readonly statedOn: readonly string[];
}

/** The parts of a `EdtfDate` that its EDTF string does not give. */
export type EdtfDetails = Partial<Pick<EdtfDate, 'verbatim' | 'rule' | 'statedOn'>>;

export type Precision = 'DAY' | 'MONTH' | 'YEAR' | 'INTERVAL';

/** When an entity happened, was issued or was launched. */
export interface EntityTime {
  readonly when: EdtfDate;
  /** DERIVED if a rule gave the date, such as that of the occasion at which it happened; otherwise STATED. */
  readonly basis: 'STATED' | 'DERIVED';
  /** The names of the only sources that give it; empty if it is in the entity's own entry. */
  readonly sources: readonly string[];
}

/** @throws {RangeError} if the text is not EDTF as `EdtfDate` supports it, or the interval ends before it starts. */
export function parseEdtf(edtf: string, { verbatim = null, rule = null, statedOn = [] }: EdtfDetails = {}): EdtfDate {
  const details = { verbatim, rule, statedOn };
  const oneOf = /^\[(.*)\.\.(.*)\]$/.exec(edtf);
  const ends = oneOf ? oneOf.slice(1) : edtf.split('/');
  if (ends.length === 1) {
    const date = parseDate(edtf);
    return { edtf, ...date, ...details };
  }
  const [from, to] = ends.map((end) => (end === '' || end === '..' ? null : parseDate(end)));
  if (ends.length !== 2 || (!from && !to && edtf !== '../..'))
    throw new RangeError(
      `An EDTF interval must have two ends, of which one is known or both are open (../..), but got "${edtf}".`,
    );
  if (from && to && from.start > to.end)
    throw new RangeError(`An interval must not end before it starts, but got "${edtf}".`);
  const approximate = Boolean(from?.approximate || to?.approximate);
  return { edtf, start: from?.start ?? null, end: to?.end ?? null, precision: 'INTERVAL', approximate, ...details };
}

/**
 * A key that sorts times by their first day, then by their last. An interval without a start sorts at its end; an open
 * end sorts last.
 */
export function timeSortKey({ start, end }: Ends): string {
  return `${start ?? end ?? ''} ${end ?? '9999-99-99'}`;
}

/**
 * Whether an event can have happened between two days, inclusive; null is no limit. An interval without a start counts
 * as its end.
 */
export function fallsBetween({ start, end }: Ends, from: string | null, to: string | null): boolean {
  return overlaps({ start: start ?? end, end }, from, to);
}

/** Whether one time includes all possible days of another. */
export function includes(time: Ends, other: Ends): boolean {
  const startsBefore = time.start === null || (other.start !== null && time.start <= other.start);
  return startsBefore && (time.end === null || (other.end !== null && time.end >= other.end));
}

/** Whether a period may be another one, of which more is known: each of its ends is open, or includes that of the other. */
export function mayBeSamePeriod(period: EdtfDate, other: EdtfDate): boolean {
  const others: readonly (Ends | null)[] = knownEnds(other) ?? [other, other];
  const ends = knownEnds(period) ?? [period, period];
  return ends.every((end, index) => {
    const otherEnd = others[index];
    return !end || (otherEnd && includes(end, otherEnd));
  });
}

/** A time with the days for which sources state it, in order. */
export function withStatements(when: EdtfDate, days: readonly string[]): EdtfDate {
  return { ...when, statedOn: [...new Set(days)].sort() };
}

/** The day a number of days after another, ISO 8601. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Whether any possible day is between two days, inclusive; null is no limit. */
export function overlaps({ start, end }: Ends, from: string | null, to: string | null): boolean {
  return (end === null || from === null || end >= from) && (start === null || to === null || start <= to);
}

/**
 * Whether a relation with this period can hold on a day. Without a period it always holds; an unknown end is no limit.
 */
export function holdsOn(when: EdtfDate | null, day: string): boolean {
  return when === null || overlaps(when, day, day);
}

/** How a source supports that a lasting relation holds on a day: each value with its meaning. */
export const holdingStatuses = {
  STATED: 'A source states it for this day.',
  CARRIED_FORWARD: 'A source states it for an earlier day, and none says that it ended.',
  CARRIED_BACK: 'A source states it for a later day, and its period, by a rule, includes this day.',
  POSSIBLE: 'It began or ended about this day, or between two days that include it: no source says on which.',
} as const;

export type HoldingStatus = keyof typeof holdingStatuses;

/**
 * How a source supports that a relation with this period holds on a day; null if it does not hold. A period that a
 * source gives is stated for all its days up to the last one of which the source speaks.
 */
export function holdingOn(when: EdtfDate | null, day: string): HoldingStatus | null {
  if (!holdsOn(when, day)) return null;
  if (when === null || when.statedOn.includes(day)) return 'STATED';
  if (isInImpreciseEnd(when, day)) return 'POSSIBLE';
  const [first] = when.statedOn;
  const last = when.statedOn.at(-1);
  if (first === undefined || last === undefined) return 'STATED';
  if (when.rule === null && day < last) return 'STATED';
  return day > first ? 'CARRIED_FORWARD' : 'CARRIED_BACK';
}

/** The day of a statement to name for a day: the last one up to it, or else the first one after it; null without any. */
export function statementFor({ statedOn }: EdtfDate, day: string): string | null {
  return statedOn.findLast((stated) => stated <= day) ?? statedOn[0] ?? null;
}

/**
 * Whether a day is among those on which a period may have begun or ended: an end is a month or year, or is uncertain, and
 * no statement shows that it had begun by this day, or that it ended later.
 */
function isInImpreciseEnd(when: EdtfDate, day: string): boolean {
  const { statedOn } = when;
  const [start, end] = knownEnds(when) ?? [null, null];
  const first = statedOn[0] ?? '9999-12-31';
  const last = statedOn.at(-1) ?? '';
  const beganBy = start && (start.approximate ? first : start.end);
  const endedFrom = end && (end.approximate ? last : end.start);
  return (beganBy !== null && day < beganBy) || (endedFrom !== null && day > endedFrom);
}

/** Whether the text is an existing calendar date in ISO 8601: `2023-02-29` is not. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && Number(match[3]) >= 1 && Number(match[3]) <= daysIn(Number(match[1]), Number(match[2]));
}

type Ends = Pick<EdtfDate, 'start' | 'end'>;

interface KnownDate {
  readonly start: string;
  readonly end: string;
  readonly precision: Exclude<Precision, 'INTERVAL'>;
  readonly approximate: boolean;
}

/** The start and end of an interval, each null if it is open or unknown; null for any other time. */
function knownEnds({ edtf }: EdtfDate): readonly [KnownDate | null, KnownDate | null] | null {
  const [from = '', to] = edtf.split('/');
  const known = (end: string) => (end === '' || end === '..' ? null : parseDate(end));
  return to === undefined ? null : [known(from), known(to)];
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
