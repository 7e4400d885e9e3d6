/** Breaks a paragraph into lines of at most 150 characters. */
export function wrapLines(paragraph: string): string {
  return paragraph.replace(/(.{1,150})(?: +|$)/g, '$1\n').trimEnd();
}
