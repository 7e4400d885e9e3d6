import type { SeededRandom } from './random.ts';

/**
 * The synthetic word with an index below 500,000: lower-case ASCII, different for each index, and shorter for lower
 * ones.
 */
export function syntheticWord(index: number): string {
  let [rest, count, length] = [index, syllables.length, 1];
  while (rest >= count) {
    rest -= count;
    count *= syllables.length;
    length += 1;
  }
  let scattered = (rest * multiplier) % count;
  let word = '';
  for (; length > 0; length -= 1) {
    word += syllables[scattered % syllables.length];
    scattered = Math.floor(scattered / syllables.length);
  }
  return word;
}

/** Random words of the vocabulary, separated by spaces. Words follow Zipf's law. */
export function words(random: SeededRandom, count: number): string {
  let text = vocabulary[random.nextZipf(vocabulary.length)] ?? '';
  for (let added = 1; added < count; added += 1) text += ` ${vocabulary[random.nextZipf(vocabulary.length)]}`;
  return text;
}

/** The text with its first letter in upper case. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * It is coprime to the number of words of any length, so that multiplication permutes the words of a length and
 * separates neighbors.
 */
const multiplier = 246_913;
const syllables = [...'bdfghklmnprstvwz'].flatMap((consonant) => [...'aeiou'].map((vowel) => consonant + vowel));
const vocabulary = Array.from({ length: 100_000 }, (_, rank) => syntheticWord(rank));
