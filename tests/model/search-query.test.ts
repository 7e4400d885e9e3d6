import { expect, test } from 'vitest';
import { namedIn } from '../../src/model/search-query.ts';
import { termsOf } from '../../src/model/words.ts';

// A character that nobody sees changes nothing of what a search query names, wherever it is. To JavaScript, U+FEFF is a space.

const invisibles = ['\ufeff', '\u00ad', '\u200b', '\u2060', '\u200d', '\u061c'];
const queries = ['INF/MSME/R/39', 'who is the ITC', 'first open-ended meeting of 2023', 'A.V.E.C.', '1,300', 'W46'];

test.each(queries)('%s', (query) => {
  const meaning = (text: string) => {
    const { names, symbols } = namedIn(text);
    return { names, symbols, terms: termsOf(text) };
  };
  const expected = meaning(query);
  const others = invisibles.flatMap((hidden) =>
    Array.from(query, (_, index) => query.slice(0, index) + hidden + query.slice(index)),
  );
  expect(others.filter((other) => JSON.stringify(meaning(other)) !== JSON.stringify(expected))).toEqual([]);
});
