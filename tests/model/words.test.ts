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

  test.each([
    ['fin\u200bance', ['finance']],
    ['\ufefffi\u200cnan\u00adce\u2060', ['finance']],
    ['A.V.E.C. and U.S.-based é.U.', ['avec', 'and', 'us', 'based', 'eu']],
    ['A.V.E.C.x a.b.cd', ['avecx', 'a', 'b', 'cd']],
    ['over 1,300 firms', ['over', '1300', '1', '300', 'firms']],
    ['1\u202f300\u00a0000 and 1’300', ['1300000', '1', '300', '000', 'and', '1300', '1', '300']],
    ['2023, 100 and 12,34', ['2023', '100', 'and', '12', '34']],
  ])('%j has the words %j', (text, words) => {
    expect(wordsOf(text).map(({ term }) => term)).toEqual(words);
  });

  test('are the same in composed and decomposed form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const terms = (form: string) => wordsOf(text.toWellFormed().normalize(form)).map(({ term }) => term);
        expect(terms('NFD')).toEqual(terms('NFC'));
      }),
    );
  });
});

describe('the terms of a query', () => {
  test.each([
    ['who presented on finance', ['presented', 'finance']],
    ['What is the ITC?', ['itc']],
    ["the ITC's tools", ['itc', 'tools']],
    ['where is INF/MSME/4/Rev.2 cited?', ['inf/msme/4/rev.2', 'cited']],
    ['who worked with the WHO', ['worked', 'who']],
    ['WHO PRESENTED', ['presented']],
    ['what is it', ['what', 'is', 'it']],
    ['1,300 businesses', ['1300', 'businesses']],
    ['1 300 businesses', ['1300', 'businesses']],
    ['A.V.E.C.', ['avec']],
    ['', []],
  ])('%j has the terms %j', (query, terms) => {
    expect(termsOf(query)).toEqual(terms);
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
