import type { SeededRandom } from './random.ts';

/** A made-up word for a number below half a million, each another and all in ASCII; low numbers have the short ones. */
export function syntheticWord(number: number): string {
  let [rest, count, length] = [number, syllables.length, 1];
  while (rest >= count) {
    rest -= count;
    count *= syllables.length;
    length += 1;
  }
  let scattered = (rest * scatter) % count;
  let word = '';
  for (; length > 0; length -= 1) {
    word += syllables[scattered % syllables.length];
    scattered = Math.floor(scattered / syllables.length);
  }
  return word;
}

/** Some words of the vocabulary, each as often as its rank has it. */
export function words(dice: SeededRandom, count: number): string {
  let text = vocabulary[dice.nextZipf(vocabulary.length)] ?? '';
  for (let more = 1; more < count; more += 1) text += ` ${vocabulary[dice.nextZipf(vocabulary.length)]}`;
  return text;
}

/** With its first letter in capitals. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Has no divisor in common with the number of words of any length, so that it maps them to themselves, neighbours far apart. */
const scatter = 246_913;
const syllables = [...'bdfghklmnprstvwz'].flatMap((consonant) => [...'aeiou'].map((vowel) => consonant + vowel));
const vocabulary = Array.from({ length: 100_000 }, (_, rank) => syntheticWord(rank));
