import { describe, expect, test } from 'vitest';
import { sentenceAround } from '../../src/api/sentence.ts';
import { cpuTimeMs } from '../helpers/cpu-time.ts';

const first =
  'H.E. Mr John Pharos met Ms Ada Lux of A.V.E.C. Alexandria (B.E.L.L.) (Ys) under No. 5 of INF/LUX/4/Rev.1 in Rev. 2 for 1.3 tons.';
const second = 'Was it "Hey Lamp!", or "Who Lit It?" in KC2?';
const third = 'They agreed: 1) oil; 2) gas, e.g. 🕯 Candles. ';

describe('the sentence around a span', () => {
  test.each([
    ['Pharos', first],
    ['H.E.', first],
    ['Alexandria', first],
    ['(Ys)', first],
    ['5 of', first],
    ['Rev.1', first],
    ['tons.', first],
    ['Was', second],
    ['Hey', second],
    ['KC2', second],
    ['oil', third.trim()],
    ['🕯', third.trim()],
    ['1.3 tons. Was', `${first} ${second}`],
  ])('%j', (words, sentence) => {
    const text = `${first} ${second} ${third}`;
    const start = [...text.slice(0, text.indexOf(words))].length;
    expect(sentenceAround(text, start, start + [...words].length)).toBe(sentence);
  });

  test.each([
    ['The lamp (of Ys.) burns. It is "bright." Good.', 'It', 'It is "bright."'],
    ['In 2019. The lamp.', 'lamp', 'The lamp.'],
    ['It burns.) It shines.', 'shines', 'It shines.'],
    ['1. The lamp burns. 2. It shines.', 'lamp', '1. The lamp burns.'],
    ['1. The lamp burns. 2. It shines.', 'shines', '2. It shines.'],
    ['no stop at all', 'stop', 'no stop at all'],
  ])('in %j', (text, words, sentence) => {
    const start = text.indexOf(words);
    expect(sentenceAround(text, start, start + words.length)).toBe(sentence);
  });
});

test.each([
  [-1, 2],
  [0, 0],
  [3, 2],
  [0, 10],
  [0.5, 2],
])('a span from %d to %d is rejected for a text of 9 characters', (start, end) => {
  expect(() => sentenceAround('A 🕯 lamp.', start, end)).toThrow(RangeError);
});

test.each(['.', '"', '. ', '.A', 'A.', 'A. ', '?" '])('takes linear time for 1 MB of %j', async (unit) => {
  const text = unit.repeat(1_000_000 / unit.length);
  expect(await cpuTimeMs(() => sentenceAround(text, 500_000, 500_001))).toBeLessThan(3_000);
});
