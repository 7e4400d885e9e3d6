import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type EdtfDate,
  fallsBetween,
  holdingOn,
  holdsOn,
  includes,
  isDay,
  mayBeSamePeriod,
  overlaps,
  parseEdtf,
  statementFor,
  timeSortKey,
  withStatements,
} from '../../src/model/edtf-date.ts';

describe('each form of EDTF is parsed to its first and last day and its precision', () => {
  test.each([
    ['2023-06-27', '2023-06-27', '2023-06-27', 'DAY', false],
    ['2023-06', '2023-06-01', '2023-06-30', 'MONTH', false],
    ['2024-02', '2024-02-01', '2024-02-29', 'MONTH', false],
    ['1900-02', '1900-02-01', '1900-02-28', 'MONTH', false],
    ['2000-02', '2000-02-01', '2000-02-29', 'MONTH', false],
    ['2023', '2023-01-01', '2023-12-31', 'YEAR', false],
    ['2022~', '2022-01-01', '2022-12-31', 'YEAR', true],
    ['2022-03?', '2022-03-01', '2022-03-31', 'MONTH', true],
    ['2022-03-04%', '2022-03-04', '2022-03-04', 'DAY', true],
    ['2024-06-26/2024-06-28', '2024-06-26', '2024-06-28', 'INTERVAL', false],
    ['2018/2023-04-26', '2018-01-01', '2023-04-26', 'INTERVAL', false],
    ['2023-04-26/..', '2023-04-26', null, 'INTERVAL', false],
    ['2023-04-26/', '2023-04-26', null, 'INTERVAL', false],
    ['../2023', null, '2023-12-31', 'INTERVAL', false],
    ['/2023-06~', null, '2023-06-30', 'INTERVAL', true],
    ['2022?/2023', '2022-01-01', '2023-12-31', 'INTERVAL', true],
    ['2023/2023', '2023-01-01', '2023-12-31', 'INTERVAL', false],
    ['../..', null, null, 'INTERVAL', false],
    ['[2023-12-08..2024-12-11]', '2023-12-08', '2024-12-11', 'INTERVAL', false],
    ['[2023..2024-12-11]', '2023-01-01', '2024-12-11', 'INTERVAL', false],
    ['[2023-12-08?..2024]', '2023-12-08', '2024-12-31', 'INTERVAL', true],
  ])('%s', (text, start, end, precision, approximate) => {
    expect(parseEdtf(text, { verbatim: 'as written' })).toEqual({
      edtf: text,
      start,
      end,
      precision,
      approximate,
      verbatim: 'as written',
      rule: null,
      statedOn: [],
    });
  });
});

describe('a text of any other form is rejected', () => {
  test.each([
    '',
    ' 2023',
    '2023\n',
    '23',
    '02023',
    '2023-13',
    '2023-00',
    '2023-1',
    '2023-06-31',
    '2023-06-00',
    '2023-02-29',
    '2023-06-27T10:00',
    '2023~?',
    '~2023',
    '202X',
    '2023-21',
    'Y12023',
    '-2023',
    '27 June 2023',
    '/',
    '..',
    '../',
    '2023/2022',
    '2023-06-27/2023-06-26',
    '2021/2022/2023',
    '2023//',
    '２０２３',
    '[2023-12-08..2023-12-07]',
    '[2023-12-08]',
    '[2023-12-08,2023-12-09]',
    '[2023-12-08..2024-12-11',
    '2023-12-08..2024-12-11',
    '[2023-12-08/2024-12-11]',
    '[..]',
    '{2023..2024}',
  ])('%j', (text) => {
    expect(() => parseEdtf(text)).toThrow(RangeError);
  });

  test('and the error quotes it', () => {
    expect(() => parseEdtf('2023-02-29')).toThrow(
      'A date must be EDTF such as 2023, 2023-06, 2023-06-27 or 2022~, but got "2023-02-29".',
    );
  });
});

describe('the edtf package agrees', () => {
  test('on the first and last day of every date', () => {
    fc.assert(
      fc.property(dates, (text) => {
        expect(days(parseEdtf(text))).toEqual(oracle(text));
      }),
    );
  });

  test('on the first and last day of every interval that does not end before it starts', () => {
    fc.assert(
      fc.property(ends, ends, (from, to) => {
        fc.pre(dated(from) || dated(to));
        const text = `${from}/${to}`;
        const backwards = dated(from) && dated(to) && edtf(from).min > edtf(to).max;
        if (backwards) expect(() => parseEdtf(text)).toThrow(RangeError);
        // The package compares first days only, and so rejects "2023-06/2023", which ends half a year after it starts.
        else if (!dated(from) || !dated(to) || edtf(from).min < edtf(to).min)
          expect(days(parseEdtf(text))).toEqual(oracle(text));
      }),
    );
  });

  test('on which dates are approximate', () => {
    fc.assert(
      fc.property(dates, (text) => {
        const date = edtf(text);
        expect(parseEdtf(text).approximate).toBe(Boolean(date.uncertain.value || date.approximate.value));
      }),
    );
  });

  test('on which days exist', () => {
    const dayLike = fc
      .tuple(years, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
      .map(([year, month, day]) => [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-'));
    fc.assert(
      fc.property(dayLike, (text) => {
        expect(isDay(text)).toBe(exists(text));
        if (!isDay(text)) expect(() => parseEdtf(text)).toThrow(RangeError);
      }),
    );
  });
});

test('any text is either parsed or rejected with a RangeError', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9/.~?%-]{0,24}$/)), (text) => {
      try {
        expect(parseEdtf(text).edtf).toBe(text);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});

test('times sort by their first day, then by their last; an interval without a start at its end, an open end last', () => {
  const inOrder = [
    '2022',
    '2022/9999',
    '2022/..',
    '../2022',
    '2023-06-01',
    '2023-06',
    '2023-06/..',
    '2023-06-27',
    '2023-07',
    '/2023',
  ];
  const key = (text: string) => timeSortKey(parseEdtf(text));
  expect(inOrder.toReversed().sort((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(inOrder);
});

test.each([
  ['2023-06', '2023-06-30', null, true],
  ['2023-06', null, '2023-05-31', false],
  ['/2023', null, '1999-01-01', false],
  ['/2023', '2023-01-01', '2023-12-31', true],
  ['2023-04-26/..', '2030-01-01', null, true],
])('%s can have happened between %s and %s: %s', (text, from, to, expected) => {
  expect(fallsBetween(parseEdtf(text), from, to)).toBe(expected);
});

test('a time with a known start can have happened in a range if it overlaps the range', () => {
  fc.assert(
    fc.property(whens, dates, dates, (when, from, to) => {
      fc.pre(when.start !== null);
      const [first, last] = [parseEdtf(from).start, parseEdtf(to).end];
      expect(fallsBetween(when, first, last)).toBe(overlaps(when, first, last));
    }),
  );
});

describe('a time overlaps a range', () => {
  test.each([
    ['2023-06', '2023-06-30', '2023-07-31', true],
    ['2023-06', '2023-07-01', null, false],
    ['2023-06', null, '2023-05-31', false],
    ['2023-06', null, null, true],
    ['2023-04-26/..', '2030-01-01', null, true],
    ['2023-04-26/..', null, '2023-04-25', false],
    ['/2023', '2024-01-01', null, false],
    ['/2023', null, '1999-01-01', true],
  ])('%s from %s to %s: %s', (text, from, to, expected) => {
    expect(overlaps(parseEdtf(text), from, to)).toBe(expected);
  });
});

test('a relation holds on the days of its period, and always if it has none', () => {
  expect(holdsOn(null, '2023-05-01')).toBe(true);
  expect(holdsOn(parseEdtf('2018/2023-04-26'), '2023-04-26')).toBe(true);
  expect(holdsOn(parseEdtf('2018/2023-04-26'), '2023-04-27')).toBe(false);
  expect(holdsOn(parseEdtf('2023-04-26/..'), '2023-05-01')).toBe(true);
  expect(holdsOn(parseEdtf('2023-04-26/..'), '2023-04-25')).toBe(false);
});

describe('how a source supports that a relation holds on a day', () => {
  const rule = 'membership-period';
  const statedOn = ['2023-12-07'];
  const byRule = parseEdtf('2017-12-13/2024-05-31', { rule, statedOn });
  const bySource = parseEdtf('2017-12-13/2024-05-31', { statedOn });
  const undated = parseEdtf('2017-12-13/2024-05-31');

  test.each<[string, EdtfDate | null, string, ReturnType<typeof holdingOn>]>([
    ['the day before its period', byRule, '2017-12-12', null],
    ['the first day of a period by rule', byRule, '2017-12-13', 'CARRIED_BACK'],
    ['the day before the source speaks', byRule, '2023-12-06', 'CARRIED_BACK'],
    ['the day for which the source speaks', byRule, '2023-12-07', 'STATED'],
    ['the day after the source speaks', byRule, '2023-12-08', 'CARRIED_FORWARD'],
    ['the last day of a period by rule', byRule, '2024-05-31', 'CARRIED_FORWARD'],
    ['the day after its period', byRule, '2024-06-01', null],
    ['the first day of a period that a source gives', bySource, '2017-12-13', 'STATED'],
    ['a later day than the last of which that source speaks', bySource, '2023-12-08', 'CARRIED_FORWARD'],
    ['a day of a period without the day of the source', undated, '2024-05-31', 'STATED'],
    ['a day without its period', undated, '2024-06-01', null],
    ['any day, without a period', null, '1900-01-01', 'STATED'],
    ['any later day, if the end is open', parseEdtf('2017/..', { rule, statedOn }), '2099-12-31', 'CARRIED_FORWARD'],
    ['any earlier day, if the start is unknown', parseEdtf('/2024', { statedOn }), '1900-01-01', 'STATED'],
  ])('%s', (_, when, day, expected) => {
    expect(holdingOn(when, day)).toBe(expected);
    expect(holdsOn(when, day)).toBe(expected !== null);
  });
});

describe('on which days a relation is only possible', () => {
  const rule = 'membership-period';
  const statedOn = ['2023-12-07', '2024-12-11'];

  test.each<[string, string, readonly string[], readonly [string, ReturnType<typeof holdingOn>][]]>([
    [
      'between the list that does not name it and the first that does, if its start is uncertain',
      '2022-12-08?/..',
      statedOn,
      [
        ['2022-12-07', null],
        ['2022-12-08', 'POSSIBLE'],
        ['2023-12-06', 'POSSIBLE'],
        ['2023-12-07', 'STATED'],
        ['2024-06-01', 'CARRIED_FORWARD'],
        ['2024-12-11', 'STATED'],
        ['2030-01-01', 'CARRIED_FORWARD'],
      ],
    ],
    [
      'after the last statement, if its end is uncertain',
      '2017-12-13/2025-12-09?',
      statedOn,
      [
        ['2017-12-13', 'CARRIED_BACK'],
        ['2024-06-01', 'CARRIED_FORWARD'],
        ['2024-12-12', 'POSSIBLE'],
        ['2025-12-09', 'POSSIBLE'],
        ['2025-12-10', null],
      ],
    ],
    [
      'in the month in which it began and the one in which it ended',
      '2018-03/2024-05',
      [],
      [
        ['2018-02-28', null],
        ['2018-03-01', 'POSSIBLE'],
        ['2018-03-30', 'POSSIBLE'],
        ['2018-03-31', 'STATED'],
        ['2024-05-01', 'STATED'],
        ['2024-05-02', 'POSSIBLE'],
        ['2024-05-31', 'POSSIBLE'],
        ['2024-06-01', null],
      ],
    ],
    [
      'never, if a day in the year of its start is stated: on that day',
      '2023/..',
      ['2023-06-30'],
      [
        ['2023-06-29', 'POSSIBLE'],
        ['2023-06-30', 'STATED'],
        ['2024-01-01', 'CARRIED_FORWARD'],
      ],
    ],
  ])('%s', (_, edtf, days, expected) => {
    const when = parseEdtf(edtf, { rule, statedOn: days });
    expect(expected.map(([day]) => [day, holdingOn(when, day)])).toEqual(expected);
  });
});

describe('the statement to name for a day', () => {
  const when = (...statedOn: string[]) => parseEdtf('2017/..', { statedOn });

  test.each<[string, string[], string, string | null]>([
    ['the one of the day', ['2023-12-07', '2024-12-11'], '2024-12-11', '2024-12-11'],
    ['the last one before it', ['2023-12-07', '2024-12-11'], '2024-12-10', '2023-12-07'],
    ['the last one of all, if it is later', ['2023-12-07', '2024-12-11'], '2030-01-01', '2024-12-11'],
    ['the first one, if it is earlier', ['2023-12-07', '2024-12-11'], '2018-01-01', '2023-12-07'],
    ['none, if there is none', [], '2018-01-01', null],
  ])('is %s', (_, statedOn, day, expected) => {
    expect(statementFor(when(...statedOn), day)).toBe(expected);
  });

  test('days of statements are in order and each is there once', () => {
    expect(withStatements(when('2020-01-01'), ['2024-12-11', '2023-12-07', '2024-12-11'])).toEqual(
      when('2023-12-07', '2024-12-11'),
    );
  });
});

describe('a time includes another one', () => {
  test.each([
    ['2023', '2023-07-03', true],
    ['2023-07-03', '2023', false],
    ['2023', '2023', true],
    ['2023-07', '2023-06/2023-07', false],
    ['[2023-12-08..2024-12-11]', '2024-03', true],
    ['[2023-12-08..2024-12-11]', '2024-12', false],
    ['2018/..', '2020/2022', true],
    ['2018/2022', '2020/..', false],
    ['../..', '/2023', true],
    ['2018/..', '/2023', false],
  ])('%s, %s: %s', (time, other, expected) => {
    expect(includes(parseEdtf(time), parseEdtf(other))).toBe(expected);
  });

  test('if each day on which the other can be is one on which it can be', () => {
    fc.assert(
      fc.property(whens, whens, dates, (time, other, day) => {
        const { start = '' } = parseEdtf(day);
        if (includes(time, other) && holdsOn(other, start ?? '')) expect(holdsOn(time, start ?? '')).toBe(true);
        expect(includes(time, time)).toBe(true);
      }),
    );
  });
});

describe('a period may be another one, of which more is known', () => {
  test.each([
    ['2018/..', '2018/2024-05', true],
    ['2018/..', '2018-03-05/..', true],
    ['/2024-05', '2018/2024-05-03', true],
    ['../..', '2018/2024', true],
    ['2018/..', '2020/2022', false],
    ['2018/2024', '2018/..', false],
    ['2018-03/..', '2018/..', false],
    ['2023', '2023-07-03', true],
    ['2023', '2022/2023', false],
  ])('%s, %s: %s', (period, other, expected) => {
    expect(mayBeSamePeriod(parseEdtf(period), parseEdtf(other))).toBe(expected);
  });
});

test('days are added over the ends of months, years and leap days', () => {
  expect(['2023-12-31', '2024-02-28', '2023-02-28'].map((day) => addDays(day, 1))).toEqual([
    '2024-01-01',
    '2024-02-29',
    '2023-03-01',
  ]);
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
});

const years = fc.integer({ min: 1000, max: 9999 }).map(String);
const dates = fc
  .tuple(
    years,
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.constantFrom(1, 2, 3),
    fc.constantFrom('', '', '~', '?', '%'),
  )
  .map(([year, month, day, parts, qualifier]) => {
    const numbers = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, parts).join('-');
    return parts < 3 || exists(numbers) ? numbers + qualifier : `${year}${qualifier}`;
  });
const ends = fc.oneof({ weight: 4, arbitrary: dates }, { weight: 1, arbitrary: fc.constantFrom('', '..') });
const whens = fc.oneof(
  dates.map((text) => parseEdtf(text)),
  dates.map((text) => parseEdtf(`${text}/..`)),
  dates.map((text) => parseEdtf(`/${text}`)),
  fc.tuple(dates, dates).map(([a, b]) => parseEdtf(edtf(a).min <= edtf(b).max ? `${a}/${b}` : `${b}/${a}`)),
);

function dated(end: string): boolean {
  return end !== '' && end !== '..';
}

function exists(day: string): boolean {
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

function days({ start, end }: EdtfDate) {
  return { start, end };
}

/** The first and last day according to the package. */
function oracle(text: string) {
  const { min, max } = edtf(text);
  return { start: dayOf(min), end: dayOf(max) };
}

function dayOf(time: number | null): string | null {
  return time === null || !Number.isFinite(time) ? null : new Date(time).toISOString().slice(0, 10);
}
