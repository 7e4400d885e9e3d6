import { describe, expect, test } from 'vitest';
import { decode, ReaderError, readReport } from '../../../src/ingest/readers/wto-text/reader.ts';

describe('what is no report is refused, with what was found instead', () => {
  const looked = 'The reader looks for numbered paragraphs, lines that begin like "2.1.  The Group held", but found ';
  const ascii = (text: string) => new TextEncoder().encode(text);
  test.each([
    ['an empty file', ascii(''), 'an empty text.'],
    ['white space', ascii(' \n\f\n'), 'nothing but white space.'],
    [
      'a binary',
      new Uint8Array([80, 75, 3, 4, 0, 255]),
      'a NUL character at offset 4, as binary files and UTF-16 have them.',
    ],
    [
      'UTF-16',
      new Uint8Array([255, 254, 49, 0, 46, 0]),
      'a NUL character at offset 3, as binary files and UTF-16 have them.',
    ],
    ['Latin-1', new Uint8Array([74, 111, 115, 233, 10]), 'bytes that are not UTF-8, the first at about character 3.'],
    ['a PDF', ascii('%PDF-1.7\n1.1.  The'), 'a PDF: extract its text first, for instance with pdftotext.'],
    ['a PDF behind a mark', ascii('\ufeff\n%PDF-1.7'), 'a PDF: extract its text first, for instance with pdftotext.'],
    [
      '50 MB',
      new Uint8Array(50_000_000).fill(97),
      '50,000,000 bytes, which is more than the 10,000,000 characters that it reads.',
    ],
    ['a poem', ascii('O lighthouse!\nO light!\n'), 'none in 2 lines, the first of which is "O lighthouse!".'],
  ])('%s', (_, bytes, found) => {
    expect(() => readReport(decode(bytes))).toThrow(new ReaderError(found.slice(0, -1)));
    expect(new ReaderError(found.slice(0, -1)).message).toBe(looked + found);
  });

  test('50 MB of text', () => {
    expect(() => readReport('1.1.  The Group met.\n'.repeat(2_500_000))).toThrow('found 52,500,000 characters');
  });
});

describe('5 MB take seconds, whatever they hold', () => {
  test.each([
    ['\n'],
    ['\f'],
    [' '],
    ['.'],
    ['a'],
    ['a1 '],
    ['1'],
    ['1.'],
    ['1.1. A\n'],
    ['1 A\n\n'],
    ['A1\n\n1 A\n\n'],
    ['_____\n1 A.\n'],
    ['INF/LUX/R/1\n\n'],
    ['A/'],
    ['A(1)/'],
    ['- 2 -\n'],
    ['https://a '],
    ['http://ahttp://a'],
    ['_https://a\n'],
    ['-\n'],
    ['"'],
    ['1  A\n'],
    ['A. A\n\n'],
    ['\u00ad\n'],
    ['a²'],
    ['MC1 '],
    ['\r'],
    ['e\u0301'],
  ])(
    '%j',
    (unit) => {
      const run = unit.repeat(5_000_000 / unit.length);
      const started = performance.now();
      expect(readReport(`1.1.  The lamp1 burns.\n${run}`).paragraphs[0]?.key).toBe('1.1');
      expect(performance.now() - started).toBeLessThan(30_000); // Linear it is two seconds, quadratic it would be hours.
    },
    60_000,
  );

  test('and all footnotes and markers that 5 MB can hold', () => {
    const words = Array.from({ length: 400_000 }, (_, at) => `${inLetters(at)}${(at % 999) + 1}`);
    const notes = Array.from({ length: 999 }, (_, at) => `${at + 1} Note.`);
    const report = readReport(`1.1.  ${words.join('\n')}\n_____\n${notes.join('\n')}`);
    expect(report.paragraphs.length).toBe(1000);
    expect(report.anchors.length).toBe(999);
  });
});

function inLetters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
