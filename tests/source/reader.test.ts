import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decode, digest, ReaderError, readReport, slice } from '../../src/source/reader.ts';

function inLetters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

/** What a test compares: keys and texts, and nothing of where they stand. */
function outline(source: string) {
  const { title, sections, paragraphs } = readReport(source);
  return {
    title,
    sections: sections.map(({ number, heading }) => `${number} ${heading}`.trim()),
    paragraphs: Object.fromEntries(paragraphs.map(({ key, text }) => [key, text])),
    markers: paragraphs.flatMap(({ key, footnotes }) => footnotes.map(({ number }) => `${number} in ${key}`)),
  };
}

const plain = `REPORT ON LIGHTHOUSES

1  INTRODUCTION

1.1.  The Group met in Ys.1 It was foggy and the
bells were rung.

2  LAMPS

2.1.  The lamps of the Coast2 were
 
1 A town under the sea.
2 The northern one.

https://lamps.example/a
lit by hand.
`;
const plainOutline = {
  title: 'REPORT ON LIGHTHOUSES',
  sections: ['1 INTRODUCTION', '2 LAMPS'],
  paragraphs: {
    '1.1': 'The Group met in Ys. It was foggy and the bells were rung.',
    '2.1': 'The lamps of the Coast were lit by hand.',
    'footnote-1': 'A town under the sea.',
    'footnote-2': 'The northern one.',
  },
  markers: ['1 in 1.1', '2 in 2.1'],
};

describe('the same report reads the same', () => {
  test.each([
    ['as it is', plain],
    ['with \\r\\n', plain.replaceAll('\n', '\r\n')],
    ['with \\r', plain.replaceAll('\n', '\r')],
    ['with a byte order mark', `\ufeff${plain}`],
    ['without a line end at the end', plain.trimEnd()],
    ['with tabs behind the numbers', plain.replace(/^([\d.]+) {2}/gm, '$1\t')],
    ['with non-breaking spaces', plain.replaceAll(' ', '\u00a0')],
    ['with spaces before the numbers', plain.replace(/^(?=\d\.)/gm, '   ')],
    ['with more blank lines', plain.replaceAll('\n', '\n \n\n')],
    ['with raised markers', plain.replace('Ys.1', 'Ys.¹').replace('Coast2', 'Coast²')],
    ['with soft hyphens', plain.replace('foggy', 'fog\u00adgy').replace('northern', 'nor\u00ad\nthern')],
    [
      'with headings of one gap and small letters',
      plain.replace('1  INTRODUCTION', '1 INTRODUCTION').replace('2  L', '2 L'),
    ],
    ['with a full stop behind the headings', plain.replace('1  I', '1.  I').replace('2  L', '2.  L')],
    ['with a form feed and no links between a footnote and the rest', plain.replace('https://lamps.example/a\n', '\f')],
    ['with a page number between a footnote and the rest', plain.replace('https://lamps.example/a', 'Page 1/2')],
    ['with no sign of the page but the words', plain.replace('https://lamps.example/a\n', '')],
    [
      'with its footnotes at the end, under a rule',
      `${plain.replace(/ \n1 A town[^]*?\n\n/, '')}\n_______\n1 A town under\nthe sea.\n2 The northern one.\n`,
    ],
    [
      'with its footnotes at the end, under a title',
      `${plain.replace(/ \n1 A town[^]*?\n\n/, '')}\nEndnotes\n\n1 A town under the sea.\n\n2 The northern\n\none.\n`,
    ],
  ])('%s', (_, source) => {
    expect(outline(source)).toEqual(plainOutline);
  });
});

describe('paragraphs are numbered to any depth', () => {
  test('1. under lettered headings, a list inside', () => {
    const source = `LAMPS

A.  FIRST

1.  The keepers agreed:
1. to trim the wicks;
2. to polish brass.
2.  They met on
3. May they meet again.

B.  SECOND

3.  All went home.
`;
    expect(outline(source)).toEqual({
      title: 'LAMPS',
      sections: ['A FIRST', 'B SECOND'],
      paragraphs: {
        1: 'The keepers agreed: 1. to trim the wicks; 2. to polish brass.',
        2: 'They met on 3. May they meet again.',
        3: 'All went home.',
      },
      markers: [],
    });
  });

  test('1. with 1.1. and 1.1.1. below', () => {
    const source = `LAMPS

1.  The keepers met in spring.
1.1.  They lit lamps.
1.1.1.  The lamps were oil lamps.
1.1.2.  They burnt.
1.2.  They slept.
2.  They woke.
2.1.  It was day.
`;
    expect(outline(source).paragraphs).toEqual({
      1: 'The keepers met in spring.',
      1.1: 'They lit lamps.',
      '1.1.1': 'The lamps were oil lamps.',
      '1.1.2': 'They burnt.',
      1.2: 'They slept.',
      2: 'They woke.',
      2.1: 'It was day.',
    });
  });

  test('1.1.1. under headings 1 and 1.1', () => {
    const source = `LAMPS

1  Fire

1.1  Oil

1.1.1.  Oil burns.

1.1.2.  It smells.

1.2  Gas

1.2.1.  Gas hisses.
`;
    expect(outline(source)).toEqual({
      title: 'LAMPS',
      sections: ['1 Fire', '1.1 Oil', '1.2 Gas'],
      paragraphs: { '1.1.1': 'Oil burns.', '1.1.2': 'It smells.', '1.2.1': 'Gas hisses.' },
      markers: [],
    });
  });

  test('and a second paragraph of the same number has a key of its own', () => {
    const source = '1.1.  One lamp.\n\n1.2.  Two lamps.\n\n1.2.  Two more lamps.\n\n1.4.  No lamp.\n';
    expect(outline(source).paragraphs).toEqual({
      1.1: 'One lamp.',
      1.2: 'Two lamps.',
      '1.2-2': 'Two more lamps.',
      1.4: 'No lamp.',
    });
  });
});

describe('a number is not taken for what it is not', () => {
  test.each([
    [
      'a date after a blank line',
      'The lamps1 were lit on\n\n1 March by hand.',
      'The lamps were lit on 1 March by hand.',
    ],
    ['a year alone in a line', 'The lamps1 of\n2019\nburn.', 'The lamps of 2019 burn.'],
    ['a count alone in a line', 'There are\n43\nlamps.1', 'There are 43 lamps.'],
    ['a decimal', 'The 1.1 tons of oil1 burnt.', 'The 1.1 tons of oil burnt.'],
    ['a symbol', 'See INF/LUX/4/Rev.1 and oil.1', 'See INF/LUX/4/Rev.1 and oil.'],
    ['a marker behind a symbol', 'See INF/LUX/R/36.1 It burns.', 'See INF/LUX/R/36. It burns.'],
    ['a marker behind a year', 'They met in 2019.1 It rained.', 'They met in 2019. It rained.'],
    ['a name that ends in a number', 'At KC1 the keepers1 met.', 'At KC1 the keepers met.'],
    ['a name that comes again', 'Lamp1 burns, keepers1 say; Lamp1 shines.', 'Lamp1 burns, keepers say; Lamp1 shines.'],
    ['an abbreviation', 'Lamp No.1 burns.1', 'Lamp No.1 burns.'],
    [
      'a cross-reference',
      'It is said in paragraph\n1.2.  The lamps1 burn.',
      'It is said in paragraph 1.2. The lamps burn.',
    ],
    [
      'an address in a sentence',
      'The lamps1 are at\nhttps://lamps.example/a.\nCome.',
      'The lamps are at https://lamps.example/a. Come.',
    ],
  ])('%s', (_, text, expected) => {
    const source = `LAMPS\n\n2  FIRE\n\n2.1.  ${text}\n\n2.2.  It ends.\n\n1 In all weathers.\n`;
    expect(outline(source).paragraphs).toEqual({
      '2.1': expected,
      '2.2': 'It ends.',
      'footnote-1': 'In all weathers.',
    });
  });

  test('a marker that was lost in the export does not hide those after it', () => {
    const source = '1.1.  One, two2 and three.3\n\n1 First.\n2 Second.\n3 Third.\n';
    expect(outline(source)).toMatchObject({
      paragraphs: { 1.1: 'One, two and three.' },
      markers: ['2 in 1.1', '3 in 1.1'],
    });
  });
});

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
  ])('%j', (unit) => {
    const run = unit.repeat(5_000_000 / unit.length);
    const started = performance.now();
    expect(readReport(`1.1.  The lamp1 burns.\n${run}`).paragraphs[0]?.key).toBe('1.1');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('and all footnotes and markers that 5 MB can hold', () => {
    const words = Array.from({ length: 400_000 }, (_, at) => `${inLetters(at)}${(at % 999) + 1}`);
    const notes = Array.from({ length: 999 }, (_, at) => `${at + 1} Note.`);
    const report = readReport(`1.1.  ${words.join('\n')}\n_____\n${notes.join('\n')}`);
    expect(report.paragraphs.length).toBe(1000);
    expect(report.anchors.length).toBe(999);
  });
});

test('a slice counts code points', () => {
  expect(slice('a🕯é🕯b', 1, 4)).toBe('🕯é🕯');
});

const original = join(import.meta.dirname, '../../../shared/sources/annual-report-2023.txt');
const data = join(import.meta.dirname, '../../data/sources/annual-report-2023/paragraphs.yaml');
// The report itself is not part of the project; where it is not beside it, this test says so in its name.
test.skipIf(!existsSync(original))(
  'the report of 2023 gives the paragraphs of the data (skipped without the report)',
  () => {
    const facts: { key: string; section?: string; length: number; sha256: string }[] = parse(
      readFileSync(data, 'utf8'),
    );
    const { paragraphs, links, anchors } = readReport(decode(readFileSync(original)));
    expect(
      paragraphs.map(({ key, section, text }) => ({
        key,
        section: section ?? undefined,
        length: [...text].length,
        sha256: digest(text),
      })),
    ).toEqual(facts.map(({ key, section, length, sha256 }) => ({ key, section, length, sha256 })));
    expect([links.length, anchors.map(({ number }) => number)]).toEqual([33, ['1', '2', '3']]);
  },
);
