import { expect, test } from 'vitest';
import {
  type Days,
  moveDays,
  parseDays,
  toDate,
  yearOf,
  zoomDays,
} from '../../src/web/explorer/pages/timeline/days.ts';
import { axisTicks, tickLabel } from '../../src/web/explorer/pages/timeline/ticks.ts';

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
  ['a few days have a tick per day', '2023-02-27', '2023-03-02', 700, '27 Feb 2023,28 Feb,Mar,2 Mar'],
])('%s', (_, from, to, width, words) => {
  const ticks = axisTicks(days(from, to), width).map((day, index) => tickLabel(day, index === 0));
  expect(ticks).toEqual(words.split(words.includes(',') ? ',' : ' '));
});

test('zooming keeps the day under the pointer, and is limited to a week and to the whole timeline', () => {
  const year = yearOf('2023-12-07');
  const limits = days('2022-01-01', '2024-12-31');
  expect(dates(zoomDays(year, 1 / 2, 0, limits))).toEqual(['2023-01-01', '2023-07-02']);
  expect(dates(zoomDays(year, 1 / 2, 1, limits))).toEqual(['2023-07-02', '2023-12-31']);
  expect(dates(zoomDays(year, 1 / 1_000, 1 / 2, limits))).toEqual(['2023-06-29', '2023-07-05']);
  expect(dates(zoomDays(year, 100, 1 / 2, limits))).toEqual(['2022-01-01', '2024-12-31']);
  expect(dates(moveDays(year, 5, limits))).toEqual(['2024-01-02', '2024-12-31']);
});

test.each([
  ['2023-02-30', '2023-03-01'],
  ['2023-03-01', '2023-02-01'],
  ['2023', '2024'],
  [null, '2023-03-01'],
])('"%s" to "%s" is not a valid period', (from, to) => {
  expect(parseDays(from, to)).toBe(null);
});

function days(from: string, to: string): Days {
  const found = parseDays(from, to);
  if (!found) throw new Error(`${from} to ${to} must be a valid period`);
  return found;
}

function dates({ from, to }: Days): [string, string] {
  return [toDate(from), toDate(to)];
}
