import { expect, test } from 'vitest';
import { type Days, dateOf, daysBetween, moved, yearOf, zoomed } from '../../src/web/explorer/pages/timeline/days.ts';
import { tickInWords, ticksOf } from '../../src/web/explorer/pages/timeline/ticks.ts';

test.each([
  ['a year has its months', '2023-01-01', '2023-12-31', 1_000, '2023 Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'],
  ['a narrow year has its quarters', '2023-01-01', '2023-12-31', 400, '2023 Apr Jul Oct'],
  ['some years have their firsts', '2021-06-15', '2024-02-01', 200, '2022 2023 2024'],
  ['two months have days between', '2023-06-20', '2023-08-10', 700, '22 Jun 2023,Jul,8 Jul,15 Jul,22 Jul,Aug,8 Aug'],
  ['a week has every day', '2023-02-27', '2023-03-02', 700, '27 Feb 2023,28 Feb,Mar,2 Mar'],
])('%s', (_, from, to, width, words) => {
  const ticks = ticksOf(days(from, to), width).map((day, index) => tickInWords(day, index === 0));
  expect(ticks).toEqual(words.split(words.includes(',') ? ',' : ' '));
});

test('zooming keeps the day that is pointed at, and ends at a week and at the limits', () => {
  const year = yearOf('2023-12-07');
  const limits = days('2022-01-01', '2024-12-31');
  expect(dates(zoomed(year, 1 / 2, 0, limits))).toEqual(['2023-01-01', '2023-07-02']);
  expect(dates(zoomed(year, 1 / 2, 1, limits))).toEqual(['2023-07-02', '2023-12-31']);
  expect(dates(zoomed(year, 1 / 1_000, 1 / 2, limits))).toEqual(['2023-06-29', '2023-07-05']);
  expect(dates(zoomed(year, 100, 1 / 2, limits))).toEqual(['2022-01-01', '2024-12-31']);
  expect(dates(moved(year, 5, limits))).toEqual(['2024-01-02', '2024-12-31']);
});

test.each([
  ['2023-02-30', '2023-03-01'],
  ['2023-03-01', '2023-02-01'],
  ['2023', '2024'],
  [null, '2023-03-01'],
])('"%s" to "%s" are no days of an address', (from, to) => {
  expect(daysBetween(from, to)).toBe(null);
});

function days(from: string, to: string): Days {
  const found = daysBetween(from, to);
  if (!found) throw new Error(`${from} to ${to} are no days`);
  return found;
}

function dates({ from, to }: Days): [string, string] {
  return [dateOf(from), dateOf(to)];
}
