import { type DocumentSymbol, parseSymbols, printSymbol } from '../model/symbol.ts';
import type { Link } from './reading/index.ts';

/**
 * The symbols that links to the search on docs.wto.org look for, each once per link. Symbols with a wildcard
 * (`INF/MSME/R/39/*`) are left out: they stand for any amendments.
 */
export function linkedSymbols(links: readonly Link[]): { symbol: DocumentSymbol; link: Link }[] {
  return links.flatMap((link) => {
    const symbols = [...decodeAscii(link.url).matchAll(/@Symbol=\s*"([^"*]*)"/gi)].flatMap(
      ([, text = '']) => parseSymbols(text)?.map(printSymbol) ?? [],
    );
    return [...new Set(symbols)].map((symbol) => ({ symbol, link }));
  });
}

/** Decodes the percent escapes of ASCII characters. `decodeURIComponent` would throw an error for an invalid escape. */
function decodeAscii(url: string): string {
  return url.replace(/%([0-7][0-9a-f])/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
