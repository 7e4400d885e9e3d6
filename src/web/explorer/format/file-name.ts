/** The name of a file from words that may hold anything. */
export function fileName(...words: (string | undefined)[]): string {
  return words
    .filter(Boolean)
    .join('-')
    .replace(/[^\p{L}\p{N}.-]+/gu, '-');
}
