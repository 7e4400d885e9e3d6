import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FuzzyMatcher, fuzzyWords } from '../../../src/store/words/fuzzy-matcher.ts';
import { isFuzzyMatchable } from '../../../src/store/words/word-weights.ts';
import { editDistance } from '../../helpers/edit-distance.ts';
import { similarWords, vocabularyOf, wordsIn } from '../../helpers/vocabularies.ts';

function near(words: readonly string[], term: string, errors: number) {
  const vocabulary = vocabularyOf(words);
  const found = new FuzzyMatcher(vocabulary, fuzzyWords(vocabulary)).find(term, errors);
  return found.map(({ number, distance }) => [vocabulary.wordAt(number), distance]);
}

function slowlyNear(words: readonly string[], term: string, errors: number) {
  const plain = wordsIn(vocabularyOf(words)).filter(isFuzzyMatchable);
  return plain.map((word) => [word, editDistance(term, word)] as const).filter(([, distance]) => distance <= errors);
}

test('letters can be missing, too many and wrong, and each counts as one error', () => {
  expect(near(['finance', 'financed', 'fiance', 'finence', 'finances', 'france', 'dance'], 'finance', 2)).toEqual([
    ['fiance', 1],
    ['finance', 0],
    ['financed', 1],
    ['finances', 1],
    ['finence', 1],
    ['france', 2],
  ]);
});

test('no typing error leads to a word with figures or slashes, or with letters beyond the first plane', () => {
  expect(near(['w1', 'w/a', 'w𐐀', 'wa', 'wé', 'w中'], 'wa', 1)).toEqual([
    ['wa', 0],
    ['wé', 1],
    ['w中', 1],
  ]);
});

test('the near words are those that the whole matrix finds', () => {
  let telling = 0;
  fc.assert(
    fc.property(
      fc.array(similarWords, { maxLength: 400, size: 'max' }),
      similarWords.filter(isFuzzyMatchable),
      fc.integer({ min: 1, max: 3 }),
      (words, term, errors) => {
        const expected = slowlyNear(words, term, errors);
        expect(near(words, term, errors)).toEqual(expected);
        telling += Number(expected.length > 1);
      },
    ),
  );
  expect(telling).toBeGreaterThan(50);
});

test('long words share more letters than are counted', () => {
  const words = ['', 'a', 'b', 'c', 'cc'].map((end) => 'x'.repeat(300) + end);
  expect(near([...words, 'x', 'xx', 'y'], 'xa', 1)).toEqual([
    ['x', 1],
    ['xx', 1],
  ]);
});
