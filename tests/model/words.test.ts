import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/model/plain-text.ts';
import { termsOf, wordsOf } from '../../src/model/words.ts';
import { anyText, interchangeable, respelled } from '../helpers/typography.ts';

const texts = [
  "Côte d'Ivoire and N'Djamena",
  "the Coordinator's report INF/MSME/W/46-INF/TGE/W/7 (draft)",
  '"women\'s e-commerce" of Straße/Œuvre',
  "Ms O'Brien's co-operation",
];

describe('the words of a text', () => {
  test('are the same however its typography is written, and so are the terms of a query', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts).chain((text) => fc.tuple(fc.constant(text), respelled(text))),
        ([text, other]) => {
          expect(wordsOf(other).map(({ term }) => term)).toEqual(wordsOf(text).map(({ term }) => term));
          expect(termsOf(other)).toEqual(termsOf(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('have the offsets of the text as it is', () => {
    const text = 'Co\u0302te d\u02bcIvoire’s co\u00adoperation—ＭＳＭＥ';
    expect(wordsOf(text).map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
      ['cote', 'Co\u0302te'],
      ['d', 'd'],
      ['ivoire', 'Ivoire'],
      ['s', 's'],
      ['cooperation', 'co\u00adoperation'],
      ['msme', 'ＭＳＭＥ'],
    ]);
  });

  test('are separated by a space of zero width', () => {
    expect(termsOf('trade\u200bfinance')).toEqual(['trade', 'finance']);
  });
});

describe('the plain form of a text', () => {
  test('is the same for all characters that are written for one another', () => {
    for (const [plain = '', ...others] of interchangeable.filter(([first]) => first !== ' ').map((set) => [...set]))
      expect(others.map(plainText)).toEqual(others.map(() => plain));
  });

  test('is as long as the text, and has no other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plainText(text)).toHaveLength(text.length);
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });
});
