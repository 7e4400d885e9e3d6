import { expect, test } from 'vitest';
import { wrapLines } from '../../bench/harness/wrap-lines.ts';

test('a paragraph is broken at spaces, into lines of at most 150 characters', () => {
  const word = 'x'.repeat(49);
  expect(wrapLines([word, word, word, word].join(' '))).toBe(`${word} ${word} ${word}\n${word}`);
  expect(wrapLines(`${word} ${word} ${word}x. ${word}`)).toBe(`${word} ${word}\n${word}x. ${word}`);
  expect(wrapLines('One short line.')).toBe('One short line.');
});
