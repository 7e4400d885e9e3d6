import fc from 'fast-check';
import { Vocabulary } from '../../src/store/words/vocabulary.ts';
import { WordTable } from '../../src/store/words/word-table.ts';

/**
 * Words of few distinct letters, so that many have common prefixes and small edit distances. Letters have one to four
 * bytes; some words have digits or slashes, or are empty.
 */
export const similarWords = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 9 }),
  fc.string({ unit: fc.constantFrom('a', 'é', 'ê', '中', '\uffff'), maxLength: 7 }),
  fc.string({ unit: fc.constantFrom('a', '1', '/', '𐐀'), maxLength: 6 }),
);

/** The vocabulary of some words, in any order and with duplicates. */
export function vocabularyOf(words: readonly string[]): Vocabulary {
  const table = new WordTable();
  for (const word of words) table.add(word);
  const { heap, offsets } = table.finish();
  return new Vocabulary(heap, offsets);
}

/** The words of a vocabulary, in order. */
export function wordsIn(vocabulary: Vocabulary): string[] {
  return Array.from({ length: vocabulary.size }, (_, number) => vocabulary.wordAt(number));
}
