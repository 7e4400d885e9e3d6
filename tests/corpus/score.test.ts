import { expect, test } from 'vitest';
import { type CorpusDocument, type Gold, goldOf } from './document.ts';
import { bullets, heading, letters, numbered, unnumbered } from './parts.ts';
import { measures, precision, recall, score, sumOf } from './score.ts';

const gold = goldOf({
  name: 'tides',
  profile: 'MEETING_SUMMARY',
  title: 'TIDES',
  symbols: ['HC/SP/R/1'],
  date: '2031-07-10',
  heldOut: false,
  parts: [
    unnumbered('A cover note.'),
    heading('1', 'OPENING'),
    numbered('1.1', 'The port’s low-lying quay ({HC/SP/W/1} and {HC/SP/W/2|/2}) was seen.^[See {HC/SP/W/3}.]'),
    numbered('1.2', 'Two points:'),
    bullets('fees;', 'forms.^[Old ones.]'),
    heading('2', 'CLOSING'),
    numbered('2.1', 'Thanks.'),
  ],
} satisfies CorpusDocument);

test('a reading that is the gold has no differences', () => {
  const result = score(gold, gold);
  expect(Object.fromEntries(measures.map((measure) => [measure, result[measure].right]))).toEqual({
    document: 4,
    sections: 2,
    paragraphs: 4,
    places: 4,
    notes: 2,
    markers: 2,
    symbols: 3,
  });
  expect(measures.flatMap((measure) => [...result[measure].missing, ...result[measure].wrong])).toEqual([]);
});

test('white space, typography and the shape of bullets do not matter', () => {
  const reading = changed(({ text, ...paragraph }) => ({
    ...paragraph,
    text: text
      .replace('’', "'")
      .replace('low-lying', 'low\u2011lying')
      .replace('Two ', 'Two\u00a0 ')
      .replaceAll('•', '-'),
  }));
  expect(score(gold, reading).paragraphs).toEqual({ right: 4, missing: [], wrong: [] });
});

test('a lost letter makes a paragraph wrong', () => {
  const reading = changed((paragraph) => ({ ...paragraph, text: paragraph.text.replace('Thanks', 'Thank') }));
  const { paragraphs } = score(gold, reading);
  expect(paragraphs).toEqual({
    right: 3,
    missing: ['2.1 PARAGRAPH: Thanks.'],
    wrong: ['2.1 PARAGRAPH: Thank.'],
  });
  expect([precision(paragraphs), recall(paragraphs)]).toEqual([0.75, 0.75]);
});

test('paragraphs run together cost recall, and what was in them its place', () => {
  const [cover, first, second, third, ...notes] = gold.paragraphs;
  if (!cover || !first || !second || !third) throw new TypeError('The gold has four paragraphs.');
  const merged = { ...first, text: `${first.text} 1.2. ${second.text}`, notes: ['1', '2'] };
  const { paragraphs, markers } = score(gold, { ...gold, paragraphs: [cover, merged, third, ...notes] });
  expect([precision(paragraphs), recall(paragraphs)]).toEqual([2 / 3, 0.5]);
  expect(markers).toEqual({ right: 1, missing: ['2 in 1.2'], wrong: ['2 in 1.1'] });
});

test('a heading that is not seen costs the places of its paragraphs', () => {
  const reading = changed((paragraph) => ({ ...paragraph, section: paragraph.section && '1 OPENING' }));
  const { sections, places } = score(gold, { ...reading, sections: gold.sections.slice(0, 1) });
  expect(sections).toEqual({ right: 1, missing: ['2 CLOSING'], wrong: [] });
  expect(places).toEqual({ right: 3, missing: ['2.1 in 2 CLOSING'], wrong: ['2.1 in 1 OPENING'] });
});

test('a symbol is right with its paragraph and its exact span alone', () => {
  const symbols = gold.symbols.map((found, index) => {
    if (index === 0) return { ...found, in: '1.2' };
    return index === 1 ? { ...found, span: [found.span[0], found.span[1] + 1] as const } : found;
  });
  expect(score(gold, { ...gold, symbols }).symbols).toEqual({
    right: 1,
    missing: ['HC/SP/W/1 in 1.1 at 27-36', 'HC/SP/W/2 in 1.1 at 41-43'],
    wrong: ['HC/SP/W/1 in 1.2 at 27-36', 'HC/SP/W/2 in 1.1 at 41-44'],
  });
});

test('what is found twice is wrong once', () => {
  const { notes } = score(gold, { ...gold, paragraphs: [...gold.paragraphs, ...gold.paragraphs.slice(-1)] });
  expect(notes).toEqual({ right: 2, missing: [], wrong: ['footnote-2: Old ones.'] });
});

test('nothing found is precise, and recalls nothing', () => {
  const { paragraphs } = score(gold, { ...gold, paragraphs: [] });
  expect([precision(paragraphs), recall(paragraphs)]).toEqual([1, 0]);
});

test('the scores of files add up', () => {
  const { notes } = sumOf([score(gold, gold), score(gold, { ...gold, paragraphs: [] })]);
  expect([notes.right, precision(notes), recall(notes)]).toEqual([2, 1, 0.5]);
});

test('spans count code points, and lists continue the text before them', () => {
  const { paragraphs, symbols } = goldOf({
    name: 'signs',
    profile: 'OTHER',
    title: 'SIGNS',
    symbols: [],
    date: '2031-01-01',
    heldOut: false,
    parts: [unnumbered('🛟 See:'), letters('{HC/SP/W/1};', 'none.')],
  });
  expect(paragraphs.map(({ text }) => text)).toEqual(['🛟 See: (a) HC/SP/W/1; (b) none.']);
  expect(symbols).toEqual([{ in: 'cover', symbol: 'HC/SP/W/1', span: [11, 20] }]);
});

function changed(change: (paragraph: Gold['paragraphs'][number]) => Gold['paragraphs'][number]): Gold {
  return { ...gold, paragraphs: gold.paragraphs.map(change) };
}
