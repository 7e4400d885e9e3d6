import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalSymbol, familyOf, printSymbol } from '../../src/model/symbol.ts';
import { findSymbols } from '../../src/model/symbols-in-text.ts';
import { cpuTimeMs } from '../helpers/cpu-time.ts';
import { symbolsOfWto } from '../helpers/symbols.ts';

describe('complete symbols', () => {
  test.each([
    ['on MSMEs (WT/MIN(17)/58/Rev.1). In', ['WT/MIN(17)/58/Rev.1']],
    ['(INF/MSME/W/46-INF/TGE/W/7)', ['INF/MSME/W/46', 'INF/TGE/W/7']],
    ['in INF/MSME/R/39 and INF/MSME/R/39/Corr.1.', ['INF/MSME/R/39', 'INF/MSME/R/39/Corr.1']],
    ['JOB/GC/207 dated 3 December; INF/MSME/R/13/Rev.1 dated', ['JOB/GC/207', 'INF/MSME/R/13/Rev.1']],
    ['_INF/MSME/W/45', ['INF/MSME/W/45']],
    ['INF/MSME/4/Rev. 2, INF/MSME/4/REV.3', ['INF/MSME/4/Rev.2', 'INF/MSME/4/Rev.3']],
    ['FTAs/RTAs, 24/7, and/or, 3/4, IOE&IT, W/45', []],
    ['XINF/MSME/W/45x and INF/MSME/W/45/W', []],
    ['inf/msme/w/45', []],
    ['the reports WT/DS316/AB/R, WT/DS316/AB/RW/Add.1', ['WT/DS316/AB/R', 'WT/DS316/AB/RW/Add.1']],
    ['in WT/MIN(24)/DEC.', ['WT/MIN(24)/DEC']],
    ['(G/SCM/N/284/EU; G/LIC/N/3/USA/12)', ['G/SCM/N/284/EU', 'G/LIC/N/3/USA/12']],
    ['G/TBT/N/USA/1234/Add.5/Corr.1', ['G/TBT/N/USA/1234/Add.5/Corr.1']],
    [
      'JOB(07)/123, JOB/GC/258, RD/MSME/3 and OFFICE(00)/39',
      ['JOB(07)/123', 'JOB/GC/258', 'RD/MSME/3', 'OFFICE(00)/39'],
    ],
    ['WT/Let/1462', ['WT/LET/1462']],
    ['INF/TGE/W/7-INF/MSME/W/46', ['INF/TGE/W/7', 'INF/MSME/W/46']],
    ['INF/MSME/W/45 / WT/L/1165', ['INF/MSME/W/45', 'WT/L/1165']],
  ])('%j', (text, symbols) => {
    expect(findSymbols(text).map(({ symbol }) => symbol)).toEqual(symbols);
  });

  test('with their offsets, without brackets and full stop', () => {
    expect(findSymbols('See (WT/MIN(17)/58/Rev.1).')).toEqual([{ symbol: 'WT/MIN(17)/58/Rev.1', start: 5, end: 24 }]);
  });
});

/** Each symbol with the words that stand for it. */
function read(text: string, markers?: { start: number; end: number }[]): [symbol: string, words: string][] {
  return findSymbols(text, markers).map(({ symbol, start, end }) => [symbol, text.slice(start, end)]);
}

describe('symbols that continue one', () => {
  test.each<[string, [string, string][]]>([
    [
      'INF/MSME/W/51, /52 and /53.',
      [
        ['INF/MSME/W/51', 'INF/MSME/W/51'],
        ['INF/MSME/W/52', '/52'],
        ['INF/MSME/W/53', '/53'],
      ],
    ],
    [
      'INF/MSME/R/36 and Corr.1',
      [
        ['INF/MSME/R/36', 'INF/MSME/R/36'],
        ['INF/MSME/R/36/Corr.1', 'Corr.1'],
      ],
    ],
    [
      'INF/MSME/4/Rev.1 and Rev.2',
      [
        ['INF/MSME/4/Rev.1', 'INF/MSME/4/Rev.1'],
        ['INF/MSME/4/Rev.2', 'Rev.2'],
      ],
    ],
    [
      'INF/MSME/R/36, Add.1 and Corr.1',
      [
        ['INF/MSME/R/36', 'INF/MSME/R/36'],
        ['INF/MSME/R/36/Add.1', 'Add.1'],
        ['INF/MSME/R/36/Corr.1', 'Corr.1'],
      ],
    ],
    [
      'INF/MSME/4/Rev.1, Rev.2 and Corr.1',
      [
        ['INF/MSME/4/Rev.1', 'INF/MSME/4/Rev.1'],
        ['INF/MSME/4/Rev.2', 'Rev.2'],
        ['INF/MSME/4/Rev.2/Corr.1', 'Corr.1'],
      ],
    ],
    [
      'INF/MSME/W/51, Corr.1, /52/Rev.1 and\n/Rev. 2 & R/3',
      [
        ['INF/MSME/W/51', 'INF/MSME/W/51'],
        ['INF/MSME/W/51/Corr.1', 'Corr.1'],
        ['INF/MSME/W/52/Rev.1', '/52/Rev.1'],
        ['INF/MSME/W/52/Rev.2', '/Rev. 2'],
      ],
    ],
    [
      'WT/DS316/AB/R and Add.1, or JOB/GC/258 and GC/259',
      [
        ['WT/DS316/AB/R', 'WT/DS316/AB/R'],
        ['WT/DS316/AB/R/Add.1', 'Add.1'],
        ['JOB/GC/258', 'JOB/GC/258'],
        ['JOB/GC/259', 'GC/259'],
      ],
    ],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'INF/MSME/R/36, 37 and 38',
    'INF/MSME/R/36 and Add 3 lines',
    'INF/MSME/R/36 and 3/4 of all',
    'INF/MSME/R/36, /52x',
    'INF/MSME/R/36 and W/45',
    'INF/MSME/R/36. Corr.1',
    'INF/MSME/R/36 and/or',
  ])('but not in %j', (text) => {
    expect(read(text)).toEqual([['INF/MSME/R/36', 'INF/MSME/R/36']]);
  });
});

describe('ranges', () => {
  const reports = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => `INF/MSME/R/${from + index}`);
  test.each([
    ['INF/MSME/R/36-41', reports(36, 41)],
    ['INF/MSME/R/36–41', reports(36, 41)],
    ['INF/MSME/R/36-\n41', reports(36, 41)],
    ['INF/MSME/R/36–R/41', reports(36, 41)],
    ['INF/MSME/R/36-/41', reports(36, 41)],
    ['INF/MSME/R/36 to 41', reports(36, 41)],
    ['INF/MSME/R/36 to R/41', reports(36, 41)],
    ['INF/MSME/R/1-100', reports(1, 100)],
    ['INF/MSME/R/36/Add.1-3', ['INF/MSME/R/36/Add.1', 'INF/MSME/R/36/Add.2', 'INF/MSME/R/36/Add.3']],
    ['INF/MSME/R/36/Add.1-Add.2', ['INF/MSME/R/36/Add.1', 'INF/MSME/R/36/Add.2']],
  ])('%j', (words, symbols) => {
    expect(read(`see ${words}, and`)).toEqual(symbols.map((symbol) => [symbol, words]));
    expect(read(`(${words} were new)`)).toEqual(symbols.map((symbol) => [symbol, words]));
  });

  test.each([
    'INF/MSME/R/36-9',
    'INF/MSME/R/36-36',
    'INF/MSME/R/36-2024',
    'INF/MSME/R/36-W/41',
    'INF/MSME/R/36 – 41',
    'INF/MSME/R/36 to 41 delegations',
    'INF/MSME/R/36-41/2024',
    'INF/MSME/R/36-41st',
  ])('but not %j', (text) => {
    expect(read(text)).toEqual([['INF/MSME/R/36', 'INF/MSME/R/36']]);
  });

  test('and what continues them', () => {
    expect(read('INF/MSME/W/51-52, /54-/55 and Corr.1')).toEqual([
      ['INF/MSME/W/51', 'INF/MSME/W/51-52'],
      ['INF/MSME/W/52', 'INF/MSME/W/51-52'],
      ['INF/MSME/W/54', '/54-/55'],
      ['INF/MSME/W/55', '/54-/55'],
      ['INF/MSME/W/55/Corr.1', 'Corr.1'],
    ]);
  });
});

describe('other forms of signs', () => {
  test.each([
    ['ＩＮＦ／ＭＳＭＥ／Ｗ／45', 'ＩＮＦ／ＭＳＭＥ／Ｗ／45'],
    ['ＩＮＦ／ＭＳＭＥ／Ｗ／４５', 'ＩＮＦ／ＭＳＭＥ／Ｗ／４５'],
    ['INF\u2215MSME\u2044W\uff0f45', 'INF\u2215MSME\u2044W\uff0f45'],
    ['INF/MS\u00adME/W/\u200b45', 'INF/MS\u00adME/W/\u200b45'],
    ['\u00ad\u2060INF/MSME/W/45\u00ad', 'INF/MSME/W/45'],
    ['INF / MSME / W / 45', 'INF / MSME / W / 45'],
    ['INF/MSME/\nW/45', 'INF/MSME/\nW/45'],
    ['INF/MSME/W\n   /45', 'INF/MSME/W\n   /45'],
    ['_INF/MSME/W/45', 'INF/MSME/W/45'],
  ])('%j', (text, words) => {
    expect(read(`See ${text}.`)).toEqual([['INF/MSME/W/45', words]]);
  });

  test('hyphens that do not break, and spaces in parentheses', () => {
    expect(read('INF/MSME/W/46\u2011INF/TGE/W/7, WT/MIN (17) /58/Rev. 1')).toEqual([
      ['INF/MSME/W/46', 'INF/MSME/W/46'],
      ['INF/TGE/W/7', 'INF/TGE/W/7'],
      ['WT/MIN(17)/58/Rev.1', 'WT/MIN (17) /58/Rev. 1'],
    ]);
  });
});

describe('markers of notes', () => {
  test('are not digits of the symbol before them, if they are known', () => {
    expect(read('In INF/MSME/R/363 and')).toEqual([['INF/MSME/R/363', 'INF/MSME/R/363']]);
    expect(read('In INF/MSME/R/363 and', [{ start: 16, end: 17 }])).toEqual([['INF/MSME/R/36', 'INF/MSME/R/36']]);
    expect(
      read('INF/MSME/R/361, /3712 to 39', [
        { start: 13, end: 14 },
        { start: 19, end: 21 },
      ]),
    ).toEqual([
      ['INF/MSME/R/36', 'INF/MSME/R/36'],
      ...['37', '38', '39'].map((number) => [`INF/MSME/R/${number}`, '/3712 to 39']),
    ]);
  });

  test('that are raised digits need not be known', () => {
    expect(read('INF/MSME/R/36³')).toEqual([['INF/MSME/R/36', 'INF/MSME/R/36']]);
  });
});

test.each([
  'SME/MSME/2024',
  'TCP/IP/4',
  'and/or',
  '24/7',
  'CO2/kg',
  '03/07/2023',
  '2023/07/03',
  'A/B testing',
  '1/2, 3/4 and ½',
  'km/h, kWh/m2/yr/1',
  'INPUT/OUTPUT/2',
  'WT/DS316',
  'WT/MIN(24)',
  'G/SCM/N',
  'W/45, /46 and Corr.1',
  'https://docs.wto.org/INF/MSME/W/45.pdf',
  'https://docs.wto.org/search?q=INF/MSME/W/45&x=WT/L/1',
  '_https://docs.wto.org/?q=INF/MSME/W/45',
  'www.wto.org/?symbol=INF/MSME/W/45',
  'docs.wto.org/INF/MSME/W/45',
  'directdoc.aspx?filename=q:/INF/MSME/W45.pdf',
])('%j has no symbol', (text) => {
  expect(findSymbols(text)).toEqual([]);
});

test('a symbol beside a URL is one', () => {
  expect(read('INF/MSME/W/45 (https://docs.wto.org/WT/L/1) and WT/L/2')).toEqual([
    ['INF/MSME/W/45', 'INF/MSME/W/45'],
    ['WT/L/2', 'WT/L/2'],
  ]);
});

describe('any symbol', () => {
  test('is found in a text at its offsets', () => {
    fc.assert(
      fc.property(
        fc.array(symbolsOfWto, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(' ', '; ', ', ', ' and ', '-', '–', ' (', '\n'),
        (all, separator) => {
          const printed = all.map(printSymbol);
          expect(read(`see ${printed.join(separator)}.`)).toEqual(printed.map((symbol) => [symbol, symbol]));
        },
      ),
    );
  });

  test('is found with spaces, line breaks and invisible characters beside its slashes', () => {
    const around = fc.constantFrom('', ' ', '\n', '\n  ', '\u00ad', '\u200b', '\u00a0');
    fc.assert(
      fc.property(
        symbolsOfWto,
        around,
        around,
        fc.constantFrom('/', '\u2044', '\u2215', '\uff0f'),
        (symbol, a, b, slash) => {
          const words = printSymbol(symbol).replaceAll('/', `${a}${slash}${b}`);
          expect(read(`see ${words}.`)).toEqual([[printSymbol(symbol), words]]);
        },
      ),
    );
  });

  test('is not taken for one that begins with the same characters', () => {
    fc.assert(
      fc.property(symbolsOfWto, fc.integer({ min: 0, max: 9 }), (symbol, digit) => {
        fc.pre(symbol.number !== null && symbol.number > 0 && symbol.number < 100_000);
        const longer = printSymbol({ ...symbol, suffixes: [], number: Number(`${symbol.number}${digit}`) });
        expect(findSymbols(`${familyOf(symbol)}, ${longer}`).map((found) => found.symbol)).toEqual([
          familyOf(symbol),
          longer,
        ]);
      }),
    );
  });

  test('is continued by its number and its suffixes', () => {
    fc.assert(
      fc.property(symbolsOfWto, fc.integer({ min: 0, max: 9999 }), (symbol, number) => {
        const family = familyOf(symbol);
        expect(read(`${family} and Corr.${number}`).slice(1)).toEqual([[`${family}/Corr.${number}`, `Corr.${number}`]]);
        fc.pre(symbol.number !== null && symbol.member === null);
        const other = printSymbol({ ...symbol, suffixes: [], number });
        expect(read(`${family} and /${number}`).slice(1)).toEqual([[other, `/${number}`]]);
      }),
    );
  });
});

const parts = fc.constantFrom(
  ...'INFW/().-–;,_ 0129aR\n\u00ad³'.split(''),
  ...[
    'WT/',
    'G/SCM/N/',
    'INF/MSME/R/36',
    '/Corr.1',
    'Rev.',
    ' and ',
    ' to ',
    'DS316/AB/R',
    'JOB(07)',
    'https://',
    '\u{e0001}',
  ],
);
const hostile = fc.array(parts, { maxLength: 40 }).map((all) => all.join(''));

test('in any text, what is found is a symbol in canonical form, in order and within the text', () => {
  const offset = fc.nat({ max: 60 });
  const markers = fc.array(
    fc.tuple(offset, offset).map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), markers, (text, ranges) => {
      let last = 0;
      for (const { symbol, start, end } of [
        ...findSymbols(text),
        { symbol: 'WT/L/1', start: text.length, end: text.length + 1 },
      ]) {
        expect(canonicalSymbol(symbol)).toBe(symbol);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = start;
      }
      findSymbols(text, ranges);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  'A/',
  'WT/',
  'WT/ ',
  'WT ',
  'WT/L/1 ',
  'WT/L/1-',
  'WT/L/1, ',
  'WT/L/1-9, ',
  ', /1',
  ' and Corr.1',
  '/Rev.1',
  'G/N/1/EU/',
  'WT/DS1/AB/',
  'WT/MIN(',
  'WT( ',
  'JOB(07)/',
  ' ',
  '\u00ad',
  'a://',
  'www.',
  'a',
  '1',
])('100 kB of %j are read in less than a second', async (unit) => {
  const run = unit.repeat(100_000 / unit.length);
  const readAll = () => {
    for (const text of [run, `${run}x`, `WT/L/1${run}x`, `x${run}`]) findSymbols(text);
  };
  expect(await cpuTimeMs(readAll)).toBeLessThan(1_000);
});
