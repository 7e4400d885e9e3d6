import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from '../../../src/store/compare-texts.ts';
import { WordTable } from '../../../src/store/words/word-table.ts';
import { similarWords, vocabularyOf, wordsIn } from '../../helpers/vocabularies.ts';

test('a word table numbers distinct words in the order they are added', () => {
  const table = new WordTable();
  expect(['trade', 'finance', 'trade', '', 'été', 'finance', ''].map((word) => table.add(word))).toEqual([
    0, 1, 0, 2, 3, 1, 2,
  ]);
  expect(table.size).toBe(4);
});

test('a word table finds all words after it has grown', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `INF/MSME/W/${(index * 7_919) % 20_000}`);
  const table = new WordTable();
  expect(words.map((word) => table.add(word))).toEqual([...words.keys()]);
  expect(words.map((word) => table.add(word))).toEqual([...words.keys()]);
  const { ranks } = table.finish();
  const sorted = words.toSorted();
  expect(words.map((_, number) => sorted[ranks[number] ?? -1])).toEqual(words);
  expect(wordsIn(vocabularyOf(words))).toEqual(sorted);
});

test('a vocabulary has distinct words in the order of code points', () => {
  fc.assert(
    fc.property(fc.array(similarWords), (words) => {
      expect(wordsIn(vocabularyOf(words))).toEqual([...new Set(words)].sort(compareTexts));
    }),
  );
});

test('words are found exactly, and by prefix', () => {
  fc.assert(
    fc.property(fc.array(similarWords, { maxLength: 60 }), similarWords, (words, other) => {
      const vocabulary = vocabularyOf(words);
      const all = wordsIn(vocabulary);
      for (const word of [...all, other]) {
        const number = all.indexOf(word);
        expect(vocabulary.numberOf(word)).toBe(number < 0 ? null : number);
        expect(all.slice(...vocabulary.withPrefix(word))).toEqual(all.filter((longer) => longer.startsWith(word)));
      }
    }),
  );
});

test('lengths are counted in code points', () => {
  const vocabulary = vocabularyOf(['𐐀𐐁', '中小企業', 'a', 'été', '']);
  expect(wordsIn(vocabulary).map((word, number) => [word, vocabulary.lengthOf(number)])).toEqual([
    ['', 0],
    ['a', 1],
    ['été', 3],
    ['中小企業', 4],
    ['𐐀𐐁', 2],
  ]);
});
