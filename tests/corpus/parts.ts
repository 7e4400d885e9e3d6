import type { CorpusPart, Inline } from './document.ts';

/** The constructors of parts, whose texts are written in the notation of `inlines`. */

export function heading(number: string | null, text: string, level = 1): CorpusPart {
  return { heading: inlines(text), number, level };
}

export function numbered(number: string, text: string): CorpusPart {
  return { paragraph: inlines(text), number };
}

export function unnumbered(text: string): CorpusPart {
  return { paragraph: inlines(text), number: null };
}

export function bullets(...items: string[]): CorpusPart {
  return { list: items.map(inlines), marks: 'BULLETS' };
}

export function letters(...items: string[]): CorpusPart {
  return { list: items.map(inlines), marks: 'LETTERS' };
}

export function table(...rows: string[][]): CorpusPart {
  return { table: rows };
}

export const contents: CorpusPart = { contents: true };

export const pageBreak: CorpusPart = { pageBreak: true };

/**
 * Text with inlines: `{HC/SP/W/51}` is a symbol, `{HC/SP/W/52|/52}` one that is printed otherwise, `^[See {HC/SP/W/3}.]`
 * a note, `[the page](https://example.org)` a link, and `[{HC/SP/W/51}](https://example.org)` a symbol that is linked.
 */
export function inlines(text: string): Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(inline)) {
    if (match.index > end) found.push(text.slice(end, match.index));
    end = match.index + match[0].length;
    const { note, link, url, symbol, as } = match.groups ?? {};
    if (note !== undefined) found.push({ note: inlines(note) });
    else if (symbol !== undefined) found.push({ symbol, ...(as && { as }), ...(url && { url }) });
    else if (link !== undefined && url !== undefined) found.push({ link, url });
  }
  if (end < text.length) found.push(text.slice(end));
  return found;
}

const mention = String.raw`\{(?<symbol>[^}|]+)(?:\|(?<as>[^}]+))?\}`;
const target = String.raw`\]\((?<url>[^)\s]+)\)`;
const inline = new RegExp(
  [
    String.raw`\^\[(?<note>(?:[^[\]]|\[[^\]]*\]\([^)]*\))*)\]`,
    String.raw`\[${mention}${target}`,
    mention,
    String.raw`\[(?<link>[^\]]+)${target}`,
  ].join('|'),
  'g',
);
