import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FuzzyMatcher, fuzzyWords } from '../../../src/store/words/fuzzy-matcher.ts';
import { isFuzzyMatchable } from '../../../src/store/words/word-weights.ts';
import { editDistance } from '../../helpers/edit-distance.ts';
import { similarWords, vocabularyOf, wordsIn } from '../../helpers/vocabularies.ts';
import { resultOf } from '../../helpers/work.ts';

function fuzzyMatches(words: readonly string[], term: string, maxEdits: number) {
  const vocabulary = vocabularyOf(words);
  const found = resultOf(new FuzzyMatcher(vocabulary, fuzzyWords(vocabulary)).find(term, maxEdits));
  return found.map(({ number, distance }) => [vocabulary.wordAt(number), distance]);
}

function expectedMatches(words: readonly string[], term: string, maxEdits: number) {
  const candidates = wordsIn(vocabularyOf(words)).filter(isFuzzyMatchable);
  return candidates
    .map((word) => [word, editDistance(term, word)] as const)
    .filter(([, distance]) => distance <= maxEdits);
}

test('an insertion, a deletion or a substitution of a letter is one edit', () => {
  expect(
    fuzzyMatches(['finance', 'financed', 'fiance', 'finence', 'finances', 'france', 'dance'], 'finance', 2),
  ).toEqual([
    ['fiance', 1],
    ['finance', 0],
    ['financed', 1],
    ['finances', 1],
    ['finence', 1],
    ['france', 2],
  ]);
});

test('words with digits, slashes, or letters beyond U+FFFF are never fuzzy matches', () => {
  expect(fuzzyMatches(['w1', 'w/a', 'w𐐀', 'wa', 'wé', 'w中'], 'wa', 1)).toEqual([
    ['wa', 0],
    ['wé', 1],
    ['w中', 1],
  ]);
});

test('fuzzy matches are those that a full scan finds', () => {
  let informativeRuns = 0;
  fc.assert(
    fc.property(
      fc.array(similarWords, { maxLength: 400, size: 'max' }),
      similarWords.filter(isFuzzyMatchable),
      fc.integer({ min: 1, max: 3 }),
      (words, term, maxEdits) => {
        const expected = expectedMatches(words, term, maxEdits);
        expect(fuzzyMatches(words, term, maxEdits)).toEqual(expected);
        informativeRuns += Number(expected.length > 1);
      },
    ),
  );
  expect(informativeRuns).toBeGreaterThan(50);
});

test('words that share more letters than the matcher stores are compared correctly', () => {
  const words = ['', 'a', 'b', 'c', 'cc'].map((end) => 'x'.repeat(300) + end);
  expect(fuzzyMatches([...words, 'x', 'xx', 'y'], 'xa', 1)).toEqual([
    ['x', 1],
    ['xx', 1],
  ]);
});
