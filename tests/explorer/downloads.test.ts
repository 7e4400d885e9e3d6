import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/web/explorer/components/download.ts';
import { fileName } from '../../src/web/explorer/format/file-name.ts';
import { wellFormed } from '../../src/web/shared/xml.ts';

describe('a cell of a CSV file', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200b=1', "'\u200b=1"],
    ['\u0000=1', "'\u0000=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠A', "'＠A"],
    ['\tx', '"\'\tx"'],
    ['\rx', '"\'\rx"'],
    ['\nx', '"\'\nx"'],
    ['=HYPERLINK("http://a","b")', '"\'=HYPERLINK(""http://a"",""b"")"'],
    ['a;=1', '"a;=1"'],
    ['1-2', '1-2'],
    ['2023-07-03', '2023-07-03'],
    ['INF/MSME/W/46', 'INF/MSME/W/46'],
    ["the Group's", "the Group's"],
    [-1.5, '-1.5'],
    [null, ''],
  ])('%j is written as %j', (cell, text) => {
    expect(toCsv({ columns: ['a'], rows: [[cell]] })).toBe(`\uFEFFa\r\n${text}\r\n`);
  });

  test('is never a formula, whatever its text, and nothing but an apostrophe is added to it', () => {
    const part = fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', ',', '"', "'", ';'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(part, { maxLength: 4 }).map((parts) => parts.join('')),
          { minLength: 1, maxLength: 4 },
        ),
        (row) => {
          const [, cells = []] = parseCsv(toCsv({ columns: ['a'], rows: [row] }));
          expect(cells.map((cell, index) => (cell === `'${row[index]}` ? row[index] : cell))).toEqual(row);
          expect(cells.filter((cell) => /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the name of a file', () => {
  test.each([
    [['search', 'a/b\\c:d*e?f"g<h>i|j'], 'search-a-b-c-d-e-f-g-h-i-j'],
    [['..', '..', 'etc', 'passwd'], 'etc-passwd'],
    [['search', 'photo\u202Egnp.exe'], 'search-photo-gnp.exe'],
    [['search', 'a\u0000b\r\nc'], 'search-a-b-c'],
    [['search', 'finança हिन्दी 中小企業'], 'search-finança-हिन्दी-中小企業'],
    [['search', '...'], 'search'],
    [['con'], 'file-con'],
    [['///'], 'file'],
    [['search', 'a'.repeat(300)], `search-${'a'.repeat(53)}`],
  ])('of %j is "%s"', (parts, name) => {
    expect(fileName(...parts)).toBe(name);
  });

  test('can be stored by every system', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
        const name = fileName(...parts);
        expect(name).toMatch(/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?$/u);
        expect(Buffer.byteLength(`${name}.json`)).toBeLessThan(256);
      }),
    );
  });
});

describe('an SVG file', () => {
  test('has no characters that XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 0xffff }), (text, unit) => {
        const xml = wellFormed(`${text}${String.fromCharCode(unit)}${text}`);
        expect(xml.isWellFormed()).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
    );
    expect(wellFormed('a\tb\nc\r\u0085😀 é \ufffd')).toBe('a\tb\nc\r\u0085😀 é \ufffd');
  });
});

/** The rows of a CSV file, as RFC 4180 says. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
