import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amendment,
  canonicalSymbol,
  familyOf,
  findSymbols,
  type ParsedSymbol,
  parseSymbol,
  parseSymbols,
  printSymbol,
  suffixNumber,
  symbolPage,
  symbolSearch,
} from '../../src/model/symbol.ts';
import { cpuTimeMs } from '../helpers/cpu-time.ts';

describe('a symbol is parsed into its parts', () => {
  test.each([
    ['INF/MSME/CN/20', 'INF/MSME', 'CN', 20, []],
    ['INF/MSME/4/Rev.2', 'INF/MSME', null, 4, [{ kind: 'Rev', number: 2 }]],
    ['JOB/GC/207', 'JOB/GC', null, 207, []],
    ['WT/MIN(17)/58/Rev.1', 'WT/MIN(17)', null, 58, [{ kind: 'Rev', number: 1 }]],
    ['G/SPS/N/CAN/123', 'G/SPS', 'N/CAN', 123, []],
    [
      'INF/SDR/W/1/Rev.1/Add.2/Corr.3/Suppl.4',
      'INF/SDR',
      'W',
      1,
      [
        { kind: 'Rev', number: 1 },
        { kind: 'Add', number: 2 },
        { kind: 'Corr', number: 3 },
        { kind: 'Suppl', number: 4 },
      ],
    ],
  ])('%s', (text, collection, series, number, suffixes) => {
    expect(parseSymbol(text)).toEqual({ collection, series, number, suffixes });
  });
});

describe('a symbol is parsed leniently and printed in canonical form', () => {
  test.each([
    ['inf/msme/w/45', 'INF/MSME/W/45'],
    ['inf/msme/4/REV.2', 'INF/MSME/4/Rev.2'],
    ['INF/MSME/4/Rev2', 'INF/MSME/4/Rev.2'],
    ['INF/MSME/4/Rev. 2', 'INF/MSME/4/Rev.2'],
    ['INF/MSME/4/Rev 2', 'INF/MSME/4/Rev.2'],
    [' INF / MSME / W / 45 ', 'INF/MSME/W/45'],
    ['INF/MSME/\u00a0W/45', 'INF/MSME/W/45'],
    ['INF/MSME/\nW/45', 'INF/MSME/W/45'],
    ['_INF/MSME/W/45', 'INF/MSME/W/45'],
    ['INF/MSME/R/36.', 'INF/MSME/R/36'],
    ['INF/MSME/R/39/Corr.1.', 'INF/MSME/R/39/Corr.1'],
    ['(INF/MSME/W/45)', 'INF/MSME/W/45'],
    ['INF/MSME/W/45),', 'INF/MSME/W/45'],
    ['"INF/MSME/W/45"', 'INF/MSME/W/45'],
    ['(WT/MIN(17)/58/Rev.1).', 'WT/MIN(17)/58/Rev.1'],
    ['WT/MIN(17)/58)', 'WT/MIN(17)/58'],
    ['wt/min (17) /58', 'WT/MIN(17)/58'],
    ['INF/MSME/W/045', 'INF/MSME/W/45'],
  ])('%j becomes %s', (text, canonical) => {
    expect(canonicalSymbol(text)).toBe(canonical);
  });
});

describe('a text that is not a symbol is null', () => {
  test.each([
    '',
    '/',
    'MSME',
    'INF/MSME',
    'INF/MSME/W',
    'INF/45',
    '45/INF/MSME',
    'INF//W/45',
    'INF/MSME/W/45/',
    'INF/MSME/W/45/Rev',
    'INF/MSME/W/45/Foo.1',
    'INF/MSME/W/45/Rev.1/2',
    'INF/MSME/W/1234567',
    'INF/MSME/W/-45',
    'INF/MSME/R/3 6',
    'INF/MSME W/45',
    'see INF/MSME/W/45',
    'WT/MIN(17/58',
    'WT/MIN()/58',
    'INF/MSMÉ/W/45',
    'https://docs.wto.org/INF/MSME/W/45',
  ])('%j', (text) => {
    expect(parseSymbol(text)).toBeNull();
    expect(parseSymbols(text)).toBeNull();
  });
});

describe('a joint symbol is parsed into all its symbols', () => {
  const both = ['INF/MSME/W/46', 'INF/TGE/W/7'];
  test.each([
    ['INF/MSME/W/46-INF/TGE/W/7', both],
    ['INF/MSME/W/46 - INF/TGE/W/7', both],
    ['INF/MSME/W/46–INF/TGE/W/7', both],
    ['INF/MSME/W/46 – INF/TGE/W/7', both],
    ['INF/MSME/W/46\u2011INF/TGE/W/7', both],
    ['INF/MSME/W/46;INF/TGE/W/7', both],
    ['inf/msme/w/46; inf/tge/w/7.', both],
    ['_INF/MSME/W/46-_INF/TGE/W/7', both],
    ['(INF/MSME/W/46-INF/TGE/W/7)', both],
    ['WT/MIN(22)/24-WT/L/1135', ['WT/MIN(22)/24', 'WT/L/1135']],
    ['INF/MSME/W/45', ['INF/MSME/W/45']],
  ])('%j', (text, symbols) => {
    expect(parseSymbols(text)?.map(printSymbol)).toEqual(symbols);
  });

  test.each(['INF/MSME/W/46-INF/TGE', 'INF/MSME/W/46-7', 'INF/MSME/W/46--INF/TGE/W/7'])('%j is null', (text) => {
    expect(parseSymbols(text)).toBeNull();
  });
});

test('a document, its revisions, corrigenda and addenda have the same family', () => {
  const family = ['INF/MSME/W/47', 'INF/MSME/W/47/Rev.1', 'INF/MSME/W/47/Rev.1/Corr.2', 'INF/MSME/W/47/Add.1'];
  expect(family.map((text) => familyOf(parsed(text)))).toEqual(family.map(() => 'INF/MSME/W/47'));
  expect(familyOf(parsed('INF/MSME/W/4/Rev.7'))).toBe('INF/MSME/W/4');
});

test('the last suffix gives the kind of an amendment, and the rest the amended document', () => {
  expect(amendment(parsed('INF/MSME/R/39'))).toBeNull();
  expect(amendment(parsed('INF/MSME/R/39/Corr.1'))).toEqual({ kind: 'Corr', of: 'INF/MSME/R/39' });
  expect(amendment(parsed('INF/MSME/4/Rev.2/Add.1'))).toEqual({ kind: 'Add', of: 'INF/MSME/4/Rev.2' });
});

test('the number of a suffix is that of the last suffix of its kind', () => {
  expect(suffixNumber(parsed('INF/MSME/4/Rev.2/Add.1'), 'Rev')).toBe(2);
  expect(suffixNumber(parsed('INF/MSME/4/Add.1/Add.3'), 'Add')).toBe(3);
  expect(suffixNumber(parsed('INF/MSME/4'), 'Rev')).toBeNull();
});

test.each([
  ['INF/MSME/R/39/Corr.1', 'INF/MSME/R39C1'],
  ['WT/MIN(17)/58/Rev.1', 'WT/MIN17/58R1'],
  ['INF/MSME/4/Rev.2', 'INF/MSME/4R2'],
  ['JOB/GC/207', 'Jobs/GC/207'],
  ['G/SPS/N/CAN/123/Add.1', 'G/SPS/NCAN123A1'],
])('the address of %s on docs.wto.org follows from the symbol', (symbol, file) => {
  expect(symbolPage(parsed(symbol))).toBe(
    `https://docs.wto.org/dol2fe/Pages/SS/directdoc.aspx?filename=q:/${file}.pdf&Open=True`,
  );
});

test('the address of a search for a symbol is the one that the reports contain', () => {
  expect(symbolSearch(parsed('WT/MIN(17)/58/Rev.1'))).toBe(
    'https://docs.wto.org/dol2fe/Pages/FE_Search/FE_S_S006.aspx?DataSource=Cat&query=@Symbol=%22WT/MIN(17)/58/Rev.1%22%20OR%20@Symbol=%22WT/MIN(17)/58/Rev.1/*%22&Language=English&Context=ScriptedSearches&languageUIChanged=true',
  );
});

describe('symbols are found in running text', () => {
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
  ])('%j', (text, symbols) => {
    expect(findSymbols(text).map(({ symbol }) => symbol)).toEqual(symbols);
  });

  test('with their offsets, without brackets and full stop', () => {
    expect(findSymbols('See (WT/MIN(17)/58/Rev.1).')).toEqual([{ symbol: 'WT/MIN(17)/58/Rev.1', start: 5, end: 24 }]);
  });
});

describe('for any symbol', () => {
  test('printing and parsing are inverse', () => {
    fc.assert(
      fc.property(symbols, (symbol) => {
        const printed = printSymbol(symbol);
        expect(parseSymbol(printed)).toEqual(symbol);
        expect(canonicalSymbol(printed)).toBe(printed);
        expect(canonicalSymbol(`(_${printed.toLowerCase()}).`)).toBe(printed);
      }),
    );
  });

  test('a symbol that begins with the same characters is different', () => {
    fc.assert(
      fc.property(symbols, fc.integer({ min: 0, max: 9 }), (symbol, digit) => {
        const longer = { ...symbol, suffixes: [], number: Number(`${symbol.number}${digit}`) };
        fc.pre(symbol.number > 0 && longer.number < 1_000_000);
        const family = familyOf(symbol);
        expect(familyOf(longer)).not.toBe(family);
        expect(findSymbols(`see ${printSymbol(longer)}.`).map((found) => found.symbol)).toEqual([printSymbol(longer)]);
        expect(findSymbols(`${family}, ${printSymbol(longer)}`).map((found) => found.symbol)).toEqual([
          family,
          printSymbol(longer),
        ]);
      }),
    );
  });

  test('it is found in a text at its offsets', () => {
    fc.assert(
      fc.property(
        fc.array(symbols, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(' ', '; ', '-', '–', ' ('),
        (all, separator) => {
          const text = all.map(printSymbol).join(separator);
          const found = findSymbols(text);
          expect(found.map(({ symbol }) => symbol)).toEqual(all.map(printSymbol));
          expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(all.map(printSymbol));
        },
      ),
    );
  });
});

describe('for any text', () => {
  test('parsing does not throw', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'INFW/().-–;_ 0129aR\n'.split(''), 'Rev.', '/Corr.1'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), (text) => {
        for (const symbol of parseSymbols(text) ?? []) expect(parseSymbol(printSymbol(symbol))).toEqual(symbol);
        for (const { symbol, start, end } of findSymbols(text)) {
          expect(canonicalSymbol(text.slice(start, end))).toBe(symbol);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    '.',
    ' ',
    '_',
    '(',
    ')',
    ');',
    '- ',
    '-a',
    'A',
    'A/',
    'A/A',
    '/A',
    'A(',
    'A(A',
    'A(A)/',
    '1',
    'A/1',
    '/Rev.1',
    '/Rev. ',
    'A/A/1/Rev.1/',
    'A/A/1-',
  ])('100 kB of %j are parsed in less than a second', async (unit) => {
    const run = unit.repeat(100_000 / unit.length);
    const parse = () => {
      for (const text of [run, `${run}x`, `A/A/1${run}x`, `x${run}`]) {
        parseSymbol(text);
        parseSymbols(text);
        findSymbols(text);
      }
    };
    expect(await cpuTimeMs(parse)).toBeLessThan(1_000);
  });
});

/** Parses a symbol. @throws {TypeError} if the text is not a symbol. */
function parsed(text: string): ParsedSymbol {
  const symbol = parseSymbol(text);
  if (!symbol) throw new TypeError(`"${text}" is not a symbol.`);
  return symbol;
}

const component = fc.stringMatching(/^[A-Z][A-Z0-9]{0,4}$/);
const session = fc.tuple(component, fc.integer({ min: 0, max: 99 })).map(([word, year]) => `${word}(${year})`);
const components = fc.array(fc.oneof(component, session), { minLength: 2, maxLength: 5 });
const symbols: fc.Arbitrary<ParsedSymbol> = fc
  .record({
    path: components,
    number: fc.integer({ min: 0, max: 999_999 }),
    suffixes: fc.array(
      fc.record({
        kind: fc.constantFrom('Rev' as const, 'Corr' as const, 'Add' as const, 'Suppl' as const),
        number: fc.integer({ min: 0, max: 9999 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ path, ...rest }) => ({
    collection: path.slice(0, 2).join('/'),
    series: path.slice(2).join('/') || null,
    ...rest,
  }));
