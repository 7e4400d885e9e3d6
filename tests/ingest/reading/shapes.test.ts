import { expect, test } from 'vitest';
import { parseReport } from '../../../src/ingest/reading/reader/parse-report.ts';

// Shapes of text in which WTO documents come, each in its smallest form.

function outline(source: string) {
  const { sections, paragraphs, anchors, omitted } = parseReport(source);
  return {
    sections: sections.map(({ number, heading }) => `${number} ${heading}`.trim()),
    paragraphs: Object.fromEntries(paragraphs.map(({ key, text }) => [key, text])),
    markers: anchors.map(({ number }) => number),
    omitted: omitted.map(({ start, end }) => source.slice(start, end).trim()),
  };
}

test.each<[string, string, Partial<ReturnType<typeof outline>>]>([
  [
    'a marker in brackets ends a paragraph of one line',
    'LAMPS\n1.1. Two burn.[2]\n1.2. They smoke.\n1.3. All sleep.',
    { paragraphs: { 1.1: 'Two burn.[2]', 1.2: 'They smoke.', 1.3: 'All sleep.' } },
  ],
  [
    'notes in brackets',
    '1.1.  Oil burns.[1]\n\n1.2.  Gas hisses.\n\n[1] Whale oil.\n',
    { paragraphs: { 1.1: 'Oil burns.', 1.2: 'Gas hisses.', 'footnote-1': 'Whale oil.' }, markers: ['1'] },
  ],
  [
    'a rule that no note follows, but a heading',
    'LAMPS\n\n_____\n\n1  Oil\n\n1.1.  It burns.\n',
    { sections: ['1 Oil'], paragraphs: { 1.1: 'It burns.' }, omitted: ['_____'] },
  ],
  [
    'headings and numbers with one space, without blank lines',
    'LAMPS\n_____\n1 Oil\n1.1 It burns.\n1.2 It smells.\n2 Gas\n2.1. It hisses.\n',
    { sections: ['1 Oil', '2 Gas'], paragraphs: { 1.1: 'It burns.', 1.2: 'It smells.', 2.1: 'It hisses.' } },
  ],
  [
    'a heading after notes, whose number would be that of the next note',
    '1  OIL\n\n1.1.  It burns.1 It smells.2\n\n1 Whale oil.\n2 Badly.\n\n3  THE END\n\n3.1.  All sleep.\n',
    {
      sections: ['1 OIL', '3 THE END'],
      paragraphs: {
        1.1: 'It burns. It smells.',
        3.1: 'All sleep.',
        'footnote-1': 'Whale oil.',
        'footnote-2': 'Badly.',
      },
    },
  ],
  [
    'numbers alone on a line',
    'LAMPS\n1.\nThe first\nlamp.\n2.\nThe second.\n',
    { paragraphs: { 1: 'The first lamp.', 2: 'The second.' } },
  ],
  [
    'a note whose number is alone on a line',
    '1.1.  Oil burns.1\n\n1.2.  Gas hisses.\n\n1\n\nWhale oil.\n\n1.3.  All sleep.\n',
    { paragraphs: { 1.1: 'Oil burns.', 1.2: 'Gas hisses.', 1.3: 'All sleep.', 'footnote-1': 'Whale oil.' } },
  ],
  [
    'headings of subsections whose numbers are those of paragraphs',
    '3 LAMPS\n3.1. Oil burns.\n3.1 Annex 1\n3.2. Gas hisses.\n3.2 Annex 2\n3.3. All sleep.\n',
    {
      sections: ['3 LAMPS', '3.1 Annex 1', '3.2 Annex 2'],
      paragraphs: { 3.1: 'Oil burns.', 3.2: 'Gas hisses.', 3.3: 'All sleep.' },
    },
  ],
  [
    'a number that is missing',
    '1.1. Oil\n(see lamps)\n1.3. Gas hisses.\n1.4. All sleep.\n',
    { paragraphs: { 1.1: 'Oil (see lamps)', 1.3: 'Gas hisses.', 1.4: 'All sleep.' } },
  ],
  [
    'paragraphs without numbers, below headings',
    'NOTICE\n\nThe keepers meet on 5 March 2031.\n\n1  THEMES\n\n1.1  Oil\n\nSee LUX/SP/W/52.\n',
    {
      sections: ['1 THEMES', '1.1 Oil'],
      paragraphs: { cover: 'The keepers meet on 5 March 2031.', 'p-1': 'See LUX/SP/W/52.' },
    },
  ],
  [
    'a note on the cover, below symbol, date and title',
    'LUX/SP/R/4\n\n17 July 2031\n\nSUMMARY\n\nThe following was circulated by the keepers.\n\n1.1.  Oil burns.\n',
    {
      paragraphs: { cover: 'The following was circulated by the keepers.', 1.1: 'Oil burns.' },
      omitted: ['LUX/SP/R/4', '17 July 2031'],
    },
  ],
  [
    'a heading and a paragraph without numbers, among numbered ones',
    '1  OIL\n\n1.1.  It burns.\n\nOTHER MATTERS\n\nA paper (LUX/SP/W/9) was noted.\n\n1.2.  It smells.\n',
    {
      sections: ['1 OIL', 'OTHER MATTERS'],
      paragraphs: { 1.1: 'It burns.', 'p-1': 'A paper (LUX/SP/W/9) was noted.', 1.2: 'It smells.' },
    },
  ],
  [
    'an annex whose numbers begin anew',
    '1  OIL\n\n1.1.  It burns.\n\nANNEX\n\n1.1.  Whales give it.\n',
    { sections: ['1 OIL', 'ANNEX'], paragraphs: { 1.1: 'It burns.', '1.1-2': 'Whales give it.' } },
  ],
  [
    'a table of contents',
    '1 OIL. 2\n2 GAS. 3\n\n1 OIL\n1.1. It burns.\n2 GAS\n2.1. It hisses.\n',
    {
      sections: ['1 OIL', '2 GAS'],
      paragraphs: { 1.1: 'It burns.', 2.1: 'It hisses.' },
      omitted: ['1 OIL. 2', '2 GAS. 3'],
    },
  ],
])('%s', (_, source, expected) => {
  expect(outline(source)).toMatchObject(expected);
});
