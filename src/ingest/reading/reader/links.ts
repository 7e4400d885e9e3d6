import type { Link } from '../report.ts';

/** The URLs in a line that contains nothing else. `start` is the offset of the line in the source. */
export function linksIn(line: { readonly text: string; readonly start: number }): Link[] {
  return [...line.text.matchAll(/(?<!\S)_?(\S+)/g)].map((match) => {
    const [word, url = ''] = match;
    const start = line.start + match.index + word.length - url.length;
    return { url, start, end: start + url.length };
  });
}
