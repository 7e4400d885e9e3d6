import fc from 'fast-check';
import { Vocabulary } from '../../src/store/words/vocabulary.ts';
import { WordTable } from '../../src/store/words/word-table.ts';

/** Words of few letters, so that many share beginnings and lie near each other: letters of one to four bytes, digits, slashes, and no letter at all. */
export const similarWords = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 9 }),
  fc.string({ unit: fc.constantFrom('a', 'é', 'ê', '中', '\uffff'), maxLength: 7 }),
  fc.string({ unit: fc.constantFrom('a', '1', '/', '𐐀'), maxLength: 6 }),
);

/** The vocabulary of some words, in whatever order, and however often they come. */
export function vocabularyOf(words: readonly string[]): Vocabulary {
  const table = new WordTable();
  for (const word of words) table.add(word);
  const { heap, offsets } = table.finish();
  return new Vocabulary(heap, offsets);
}

/** Its words in their order. */
export function wordsIn(vocabulary: Vocabulary): string[] {
  return Array.from({ length: vocabulary.size }, (_, number) => vocabulary.wordAt(number));
}
