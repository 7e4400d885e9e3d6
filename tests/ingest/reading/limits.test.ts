import { describe, expect, test } from 'vitest';
import { parseReport, readReport } from '../../../src/ingest/reading/reader/parse-report.ts';
import { ReaderError } from '../../../src/ingest/reading/reader-error.ts';

describe('content that is not a report is rejected, with what was found instead', () => {
  const expected =
    'Expected numbered paragraphs, lines that begin like "2.1.  The Group held", numbered headings or a document symbol, but found ';
  const ascii = (text: string) => new TextEncoder().encode(text);
  test.each([
    ['an empty file', ascii(''), 'an empty text.'],
    ['white space', ascii(' \n\f\n'), 'only white space.'],
    ['a binary file', new Uint8Array([80, 75, 3, 4, 0, 255]), 'a NUL character at offset 4, as in a binary file.'],
    [
      'a file of an old word processor',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]),
      'a NUL character at offset 4, as in a binary file.',
    ],
    ['a PDF', ascii('%PDF-1.7\n1.1.  The'), 'a PDF: extract its text first, for instance with pdftotext.'],
    [
      'a PDF after a byte order mark',
      ascii('\ufeff\n%PDF-1.7'),
      'a PDF: extract its text first, for instance with pdftotext.',
    ],
    [
      '50 MB of bytes',
      new Uint8Array(50_000_000).fill(97),
      '50,000,000 bytes, which is more than the limit of 10,000,000 characters.',
    ],
    ['a poem', ascii('O lighthouse!\nO light!\n'), 'none in 2 lines, the first of which is "O lighthouse!".'],
  ])('%s', (_, bytes, found) => {
    expect(() => readReport(bytes)).toThrow(new ReaderError(expected + found));
  });

  test('50 MB of text', () => {
    expect(() => parseReport('1.1.  The Group met.\n'.repeat(2_500_000))).toThrow('found 52,500,000 characters');
  });
});

describe('parsing takes linear time, whatever the text repeats', () => {
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
  ])('%j', (unit) => {
    const textOf = (length: number) => `1.1.  The lamp1 burns.\n${unit.repeat(length / unit.length)}`;
    const shortTexts = Array.from({ length: 16 }, () => textOf(10_000));
    const longText = textOf(160_000);
    const ratios: number[] = [];
    // A collection of garbage can fall into either time, but not in each attempt.
    for (let attempt = 0; attempt < 5 && !ratios.some(isLinear); attempt += 1)
      ratios.push(parsingMs([longText]) / Math.max(parsingMs(shortTexts), 10));
    expect(Math.min(...ratios)).toSatisfy(isLinear);
  });

  test('and with as many footnotes and markers as possible', () => {
    const words = Array.from({ length: 100_000 }, (_, index) => `${inLetters(index)}${(index % 999) + 1}`);
    const notes = Array.from({ length: 999 }, (_, index) => `${index + 1} Note.`);
    const report = parseReport(`1.1.  ${words.join('\n')}\n_____\n${notes.join('\n')}`);
    expect(report.paragraphs.length).toBe(1000);
    expect(report.anchors.length).toBe(999);
  });
});

/** One text takes as long as 16 texts of its length in linear time, and 16 times as long in quadratic time. */
function isLinear(ratio: number): boolean {
  return ratio < 2.5;
}

/** The CPU time of parsing some texts. Unlike elapsed time, it does not depend on other threads. */
function parsingMs(texts: readonly string[]): number {
  const before = process.threadCpuUsage();
  for (const text of texts) expect(parseReport(text).paragraphs[0]?.key).toBe('1.1');
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

function inLetters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
