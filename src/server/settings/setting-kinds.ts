import { z } from 'zod';

/** A positive whole number, no larger than this project is willing to stand for. */
export function whole(most: number, usual: number) {
  const rule = `must be a whole number from 1 to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, rule)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, rule)
    .default(usual);
}

/** One of a few words. */
export function word<const W extends readonly [string, ...string[]]>(words: W, usual: W[number]) {
  return z.enum(words, `must be one of ${words.join(', ')}`).default(usual as never); // It is one of them.
}
