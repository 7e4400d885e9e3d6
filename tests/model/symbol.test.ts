import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amendment,
  canonicalSymbol,
  familyOf,
  type ParsedSymbol,
  parseSymbol,
  parseSymbols,
  printSymbol,
  suffixNumber,
} from '../../src/model/symbol.ts';
import { symbolPage, symbolSearch } from '../../src/model/symbol-address.ts';
import { cpuTimeMs } from '../helpers/cpu-time.ts';
import { symbols } from '../helpers/symbols.ts';

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
    expect(parseSymbol(text)).toEqual({ collection, series, number, member: null, suffixes });
  });

  test.each<[string, string, string | null, number | null, string | null, string[]]>([
    ['WT/DS316/AB/R', 'WT/DS316', 'AB/R', null, null, []],
    ['WT/DS316/AB/RW/Add.1', 'WT/DS316', 'AB/RW', null, null, ['Add.1']],
    ['WT/DS27/RW2/ECU', 'WT/DS27', 'RW2/ECU', null, null, []],
    ['WT/DS27/ARB', 'WT/DS27', 'ARB', null, null, []],
    ['WT/DS2/10/Add.1', 'WT/DS2', null, 10, null, ['Add.1']],
    ['WT/MIN(24)/DEC', 'WT/MIN(24)', 'DEC', null, null, []],
    ['WT/MIN(01)/DEC/1', 'WT/MIN(01)', 'DEC', 1, null, []],
    ['G/SCM/N/284/EU', 'G/SCM', 'N', 284, 'EU', []],
    ['G/SCM/N/401/EU/Add.12', 'G/SCM', 'N', 401, 'EU', ['Add.12']],
    ['G/ADP/N/350/TPKM', 'G/ADP', 'N', 350, 'TPKM', []],
    ['G/LIC/N/3/USA/12', 'G/LIC', 'N/3/USA', 12, null, []],
    ['IP/N/1/USA/C/7', 'IP/N', '1/USA/C', 7, null, []],
    ['G/TBT/N/USA/1234/Add.5/Corr.1', 'G/TBT', 'N/USA', 1234, null, ['Add.5', 'Corr.1']],
    ['WT/ACC/SPEC/LVA/7/Add.2/Corr.1', 'WT/ACC', 'SPEC/LVA', 7, null, ['Add.2', 'Corr.1']],
    ['WT/L/1165', 'WT/L', null, 1165, null, []],
    ['WT/GC/W/874/Rev.2', 'WT/GC', 'W', 874, null, ['Rev.2']],
    ['TN/C/M/40', 'TN/C', 'M', 40, null, []],
    ['WT/TPR/S/378/Rev.1', 'WT/TPR', 'S', 378, null, ['Rev.1']],
    ['WT/COMTD/AFT/W/92', 'WT/COMTD', 'AFT/W', 92, null, []],
    ['S/C/N/1', 'S/C', 'N', 1, null, []],
    ['IP/C/W/684', 'IP/C', 'W', 684, null, []],
    ['JOB(07)/123', 'JOB(07)', null, 123, null, []],
    ['JOB(07)/123/Rev.1', 'JOB(07)', null, 123, null, ['Rev.1']],
    ['JOB/GC/258', 'JOB/GC', null, 258, null, []],
    ['RD/MSME/3', 'RD/MSME', null, 3, null, []],
    ['OFFICE(00)/39', 'OFFICE(00)', null, 39, null, []],
  ])('%s, in canonical form', (text, collection, series, number, member, suffixes) => {
    const symbol = parsed(text);
    const printed = symbol.suffixes.map((suffix) => `${suffix.kind}.${suffix.number}`);
    expect({ ...symbol, suffixes: printed }).toEqual({ collection, series, number, member, suffixes });
    expect(printSymbol(symbol)).toBe(text);
    expect(canonicalSymbol(text.toLowerCase())).toBe(text);
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
    'INF/MSME/W/45/EU',
    'G/SCM/N/284/EUROPE',
    'G/SCM/N/284/Rev',
    'WT/DS316',
    'WT/DS316/AB',
    'WT/MIN(24)',
    'WT/GC/DEC',
    'WT(07)/123',
    'JOB/123',
    'GATT/CP.3/SR.12',
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
    ['INF/TGE/W/7-INF/MSME/W/46', both.toReversed()],
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
  expect(familyOf(parsed('WT/DS316/AB/R/Add.1'))).toBe('WT/DS316/AB/R');
  expect(familyOf(parsed('G/SCM/N/284/EU/Rev.1'))).toBe('G/SCM/N/284/EU');
});

test('the last suffix gives the kind of an amendment, and the rest the amended document', () => {
  expect(amendment(parsed('INF/MSME/R/39'))).toBeNull();
  expect(amendment(parsed('INF/MSME/R/39/Corr.1'))).toEqual({ kind: 'Corr', of: 'INF/MSME/R/39' });
  expect(amendment(parsed('WT/DS316/AB/RW/Add.1'))).toEqual({ kind: 'Add', of: 'WT/DS316/AB/RW' });
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
  ['G/SCM/N/401/EU/Add.12', 'G/SCM/N401EUA12'],
  ['G/LIC/N/2/CRI/13', 'G/LIC/N2CRI13'],
  ['WT/MIN(24)/DEC', 'WT/MIN24/DEC'],
  ['WT/DS316/AB/R', 'WT/DS/316ABR'],
  ['WT/DS2/10/Add.1', 'WT/DS/2-10A1'],
  ['WT/ACC/SPEC/UKR/2/Rev.4', 'WT/ACCSPEC/UKR2R4'],
  ['WT/ACC/ARM/23/Add.1', 'WT/ACC/ARM23A1'],
  ['RD/CTE/238', 'Jobs/RD-CTE/238'],
])('the address of %s on docs.wto.org follows from the symbol', (symbol, file) => {
  expect(symbolPage(parsed(symbol))).toBe(
    `https://docs.wto.org/dol2fe/Pages/SS/directdoc.aspx?filename=q:/${file}.pdf&Open=True`,
  );
});

test.each(['JOB(07)/123', 'OFFICE(00)/39', 'G/TBT/N/USA/1234/Add.5'])(
  'the address of %s does not follow from the symbol',
  (symbol) => {
    expect(symbolPage(parsed(symbol))).toBeNull();
  },
);

test('the address of a search for a symbol is the one that the reports contain', () => {
  expect(symbolSearch(parsed('WT/MIN(17)/58/Rev.1'))).toBe(
    'https://docs.wto.org/dol2fe/Pages/FE_Search/FE_S_S006.aspx?DataSource=Cat&query=@Symbol=%22WT/MIN(17)/58/Rev.1%22%20OR%20@Symbol=%22WT/MIN(17)/58/Rev.1/*%22&Language=English&Context=ScriptedSearches&languageUIChanged=true',
  );
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
        fc.pre(symbol.number !== null && symbol.number > 0 && longer.number < 1_000_000);
        const family = familyOf(symbol);
        expect(familyOf(longer)).not.toBe(family);
      }),
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
