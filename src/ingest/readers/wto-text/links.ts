import { type DocumentSymbol, parseSymbols, printSymbol } from '../../../model/symbol.ts';
import type { Piece } from './lines.ts';

/** An address and where it stands, without the `_` that some exports put in front. */
export interface Link extends Piece {
  readonly url: string;
}

/** The addresses in a line that holds nothing else; `start` is where the line begins in the source. */
export function linksIn(line: { readonly text: string; readonly start: number }): Link[] {
  return [...line.text.matchAll(/(?<!\S)_?(\S+)/g)].map((match) => {
    const [whole, url = ''] = match;
    const start = line.start + match.index + whole.length - url.length;
    return { url, start, end: start + url.length };
  });
}

/** The symbols that searches on docs.wto.org ask for, each once a link. What they ask for with a `*` are amendments of it, whatever there be. */
export function linkedSymbols(links: readonly Link[]): { symbol: DocumentSymbol; link: Link }[] {
  return links.flatMap((link) => {
    const symbols = [...plain(link.url).matchAll(/@Symbol=\s*"([^"*]*)"/gi)].flatMap(
      ([, text = '']) => parseSymbols(text)?.map(printSymbol) ?? [],
    );
    return [...new Set(symbols)].map((symbol) => ({ symbol, link }));
  });
}

/** Without percent escapes of ASCII; `decodeURIComponent` would throw at a broken one. */
function plain(url: string): string {
  return url.replace(/%([0-7][0-9a-f])/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
