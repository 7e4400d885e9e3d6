import { expect, test } from 'vitest';
import {
  calendar,
  type Days,
  dayNumber,
  moveDays,
  toDate,
  toDay,
  yearOf,
  zoomDays,
} from '../../src/web/explorer/pages/timeline/days.ts';
import { axisTicks, tickLabel } from '../../src/web/explorer/pages/timeline/ticks.ts';
import { timeWindow } from '../../src/web/explorer/pages/timeline/timeline-parameters.ts';

test.each([
  [
    'a year has a tick per month',
    '2023-01-01',
    '2023-12-31',
    1_000,
    '2023 Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  ],
  ['a narrow year has a tick per quarter', '2023-01-01', '2023-12-31', 400, '2023 Apr Jul Oct'],
  ['several years have a tick per year', '2021-06-15', '2024-02-01', 200, '2022 2023 2024'],
  ['two months have a tick per week', '2023-06-20', '2023-08-10', 700, '22 Jun 2023,Jul,8 Jul,15 Jul,22 Jul,Aug,8 Aug'],
  ['a century has a tick per twenty years', '9900-01-01', '9999-12-31', 640, '9900 9920 9940 9960 9980'],
  ['the last year has a tick per quarter', '9999-01-01', '9999-12-31', 400, '9999 Apr Jul Oct'],
  [
    'all years have a tick per thousand',
    '0000-01-01',
    '9999-12-31',
    700,
    '0000 1000 2000 3000 4000 5000 6000 7000 8000 9000',
  ],
  ['a few days have a tick per day', '2023-02-27', '2023-03-02', 700, '27 Feb 2023,28 Feb,Mar,2 Mar'],
])('%s', (_, from, to, width, words) => {
  const ticks = axisTicks(days(from, to), width).map((day, index) => tickLabel(day, index === 0));
  expect(ticks).toEqual(words.split(words.includes(',') ? ',' : ' '));
});

test('zooming keeps the day under the pointer, and is limited to a week and to the whole timeline', () => {
  const year = yearOf(dayNumber(2023, 12, 7));
  const limits = days('2022-01-01', '2024-12-31');
  expect(dates(zoomDays(year, 1 / 2, 0, limits))).toEqual(['2023-01-01', '2023-07-02']);
  expect(dates(zoomDays(year, 1 / 2, 1, limits))).toEqual(['2023-07-02', '2023-12-31']);
  expect(dates(zoomDays(year, 1 / 1_000, 1 / 2, limits))).toEqual(['2023-06-29', '2023-07-05']);
  expect(dates(zoomDays(year, 100, 1 / 2, limits))).toEqual(['2022-01-01', '2024-12-31']);
  expect(dates(moveDays(year, 5, limits))).toEqual(['2024-01-02', '2024-12-31']);
});

test.each([
  '2023-02-30',
  '2023-00-10',
  '2023-13-01',
  '2023',
  '10000-01-01',
  '+010000-01-01',
  '-000001-01-01',
  '2023-07-03T00:00:00Z',
  'NaN',
  '',
])('"%s" is not a day', (text) => {
  expect(toDay(text)).toBe(null);
});

test('all days from the year 0000 to the year 9999 become dates and days again, and no number leaves the calendar', () => {
  const some = Array.from({ length: 3_700 }, (_, index) => calendar.from + index * 987);
  for (const day of [...some, calendar.from, calendar.to]) expect(toDay(toDate(day))).toBe(day);
  expect([toDate(calendar.from), toDate(calendar.to)]).toEqual(['0000-01-01', '9999-12-31']);
  expect([toDate(-1e12), toDate(1e12)]).toEqual(['0000-01-01', '9999-12-31']);
});

test.each([
  ['both ends are within the limits', '2023-02-01', '2023-03-01', '2023-02-01 to 2023-03-01', []],
  ['an end that is missing is that of the limits', '2023-02-01', null, '2023-02-01 to 2024-12-31', []],
  [
    'an end beyond the limits is that of the limits',
    '2023-02-01',
    '9999-12-31',
    '2023-02-01 to 2024-12-31',
    ['to=9999-12-31'],
  ],
  [
    'a start beyond the limits is that of the limits',
    '0000-01-01',
    '2022-03-01',
    '2022-01-01 to 2022-03-01',
    ['from=0000-01-01'],
  ],
  [
    'outside of the limits is the year',
    '9999-01-01',
    '9999-12-31',
    '2023-01-01 to 2023-12-31',
    ['from=9999-01-01', 'to=9999-12-31'],
  ],
  [
    'the wrong order is the year',
    '2023-03-01',
    '2023-02-01',
    '2023-01-01 to 2023-12-31',
    ['from=2023-03-01', 'to=2023-02-01'],
  ],
])('a time window of which %s', (_, from, to, window, ignored) => {
  const limits = days('2022-01-01', '2024-12-31');
  const found = timeWindow({ from: day(from), to: day(to) }, yearOf(dayNumber(2023, 12, 7)), limits);
  expect(dates(found.days).join(' to ')).toBe(window);
  expect(found.ignored.map(({ part }) => part)).toEqual(ignored);
});

function days(from: string, to: string): Days {
  const [first, last] = [toDay(from), toDay(to)];
  if (first === null || last === null) throw new Error(`${from} to ${to} must be a valid period`);
  return { from: first, to: last };
}

function day(date: string | null): number | null {
  return date === null ? null : toDay(date);
}

function dates({ from, to }: Days): [string, string] {
  return [toDate(from), toDate(to)];
}
