import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseReport, readReport } from '../../../src/ingest/reading/reader/parse-report.ts';
import { digest } from '../../../src/ingest/reading/report.ts';

/** What a test compares: keys and texts, and nothing of where they stand. */
function outline(source: string) {
  const { title, sections, paragraphs } = parseReport(source);
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
const withoutNotes = plain.replace(/ \n1 A town.*\n2 .*\n\n/, '');
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
      `${withoutNotes}\n_______\n1 A town under\nthe sea.\n2 The northern one.\n`,
    ],
    [
      'with its footnotes at the end, under a title',
      `${withoutNotes}\nEndnotes\n\n1 A town under the sea.\n\n2 The northern\n\none.\n`,
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

test('a marker in a title of capitals is found though its word comes nowhere else, and `KC2` there is a name', () => {
  const source = 'REPORT OF KC2 ON LIGHTHOUSES1\n\n1.1.  Oil2 burns.\n\n1 Towers.\n2 Rape.\n';
  expect(outline(source)).toEqual({
    title: 'REPORT OF KC2 ON LIGHTHOUSES',
    sections: [],
    paragraphs: { 1.1: 'Oil burns.', 'footnote-1': 'Towers.', 'footnote-2': 'Rape.' },
    markers: ['2 in 1.1'],
  });
});

test('a heading ends where its page does', () => {
  const { sections, omitted } = parseReport('1.1.  Lamps burn.\n\n1  LAMPS\nNotes\nMC13\n');
  expect(sections).toEqual([{ number: '1', heading: 'LAMPS', start: 19, end: 27 }]);
  expect(omitted).toEqual([{ start: 28, end: 33, text: 'Notes', why: 'title of the notes' }]);
});

test('a footnote that a page turn cuts goes on, and the paragraph that was over does not', () => {
  const source = '1.1.  Oil.1 It burns.\n\n1 Of the\n\n- 2 -\n\nnorth.\n\n1.2.  Gas.\n';
  expect(outline(source).paragraphs).toEqual({ 1.1: 'Oil. It burns.', 1.2: 'Gas.', 'footnote-1': 'Of the north.' });
});

test('whatever stands in a report, every visible character is in exactly one place, and no key comes twice', () => {
  const bits = [
    '1.1.  The',
    '1.2.  ',
    '2.1. A ',
    '3. Flat',
    '1  HEAD',
    '2  Head',
    'A.  CAPS',
    'CAPS',
    '1. item;',
    '2. item',
  ];
  const others = [
    '1 Note.',
    '2 See',
    'a1',
    'b.2',
    'MC13',
    '¹',
    '\u00ad',
    '-',
    'e\u0301',
    'ﬁ',
    '🕯',
    'INF/LUX/R/1',
    '_____',
    'Notes',
  ];
  const breaks = [' ', '\n', '\n\n', '\r\n', '\f', '- 2 -', '2', 'https://a.b/c', '_https://x'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits, ...others, ...breaks), { maxLength: 60 }), (text) => {
      const source = `1.1.  Lamps burn.\n${text.join('')}`;
      const { sections, paragraphs, links, omitted, anchors } = parseReport(source);
      const placed = [...sections, ...paragraphs.flatMap(({ ranges }) => ranges), ...links, ...omitted];
      let [rest, from] = ['', 0];
      for (const { start, end } of placed.sort((a, b) => a.start - b.start)) {
        expect(start).toBeGreaterThanOrEqual(from);
        rest += source.slice(from, start);
        from = end;
      }
      rest += source.slice(from);
      expect(rest.replace(/[\s_\u00ad]/g, '')).toBe(''); // `_` before an address, and a hyphen that nobody sees.
      expect(anchors.filter(({ start }) => !/[\d¹]/.test(source[start] ?? ''))).toEqual([]);
      expect(new Set(paragraphs.map(({ key }) => key)).size).toBe(paragraphs.length);
    }),
    { numRuns: 2000 },
  );
});

const original = '../shared/sources/annual-report-2023.txt';
const data = 'data/sources/annual-report-2023/paragraphs.yaml';
// The report is not part of the project.
test.skipIf(!existsSync(original))(
  'the report of 2023 gives the paragraphs of the data (skipped without the report)',
  () => {
    const facts: { key: string; section?: string; length: number; sha256: string }[] = parse(
      readFileSync(data, 'utf8'),
    );
    const { paragraphs, links, anchors } = readReport(readFileSync(original));
    expect(
      paragraphs.map(({ key, section, text }) => ({
        key,
        section: section?.split(' ')[0],
        length: [...text].length,
        sha256: digest(text),
      })),
    ).toEqual(facts.map(({ key, section, length, sha256 }) => ({ key, section, length, sha256 })));
    expect([links.length, anchors.map(({ number }) => number)]).toEqual([33, ['1', '2', '3']]);
  },
);
