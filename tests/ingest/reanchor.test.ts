import { expect, test } from 'vitest';
import type { Reading } from '../../src/ingest/reading/index.ts';
import { anchorOf, reanchor } from '../../src/ingest/reanchor.ts';
import { SourceTextError } from '../../src/ingest/source-texts.ts';
import { TextWithOffsets } from '../../src/ingest/text-with-offsets.ts';

// Where the quotes of a source are after its text was corrected.

const texts = new Map(
  Object.entries({
    1.1: 'The Group met in Port Brévin on 9 June, and again in July.',
    1.2: 'Lamps burn. Lamps smoke, and the keepers of Ys sleep.',
  }).map(([key, text]) => [key, new TextWithOffsets(key, text)]),
);
const quote = (key: string, start: number, words: string) => ({
  in: key,
  span: [start, start + [...words].length] as [number, number],
  words,
});

test.each([
  ['where it was', quote('1.1', 4, 'Group met'), { state: 'SAME' }],
  ['moved within its paragraph', quote('1.1', 12, '9 June'), { state: 'MOVED', to: quote('1.1', 32, '9 June') }],
  [
    'several times in its paragraph',
    quote('1.2', 1, 'Lamps'),
    { state: 'LOST', why: 'its words are there several times', nearest: quote('1.2', 0, 'Lamps') },
  ],
  [
    'in another paragraph',
    quote('1.1', 0, 'keepers of Ys'),
    { state: 'LOST', why: 'its words are not there', nearest: quote('1.2', 33, 'keepers of Ys') },
  ],
  [
    'written otherwise',
    quote('1.1', 4, 'Group meets in Port Brevin'),
    { state: 'LOST', why: 'its words are not there', nearest: quote('1.1', 4, 'Group met in Port Brévin') },
  ],
  ['nowhere', quote('1.1', 0, 'whale oil'), { state: 'LOST', why: 'its words are not there', nearest: null }],
  [
    'in a paragraph that is gone',
    quote('9.9', 0, 'Lamps burn'),
    { state: 'LOST', why: 'there is no paragraph 9.9', nearest: quote('1.2', 0, 'Lamps burn') },
  ],
])('a quote that is %s', (_, given, expected) => {
  expect(anchorOf(given, texts)).toEqual(expected);
});

test('a source that the data does not have is refused, with those that it has', () => {
  const reading = {
    source: 'a.txt',
    form: 'text',
    profile: 'OTHER',
    sections: [],
    paragraphs: [],
    symbols: [],
    leftOut: [],
  };
  const document = { title: '', symbols: [], date: null };
  expect(() => reanchor('data', 'annual-report', { ...reading, document } as Reading)).toThrow(
    new SourceTextError('data must have the source "annual-report", but has annual-report-2023.'),
  );
});
