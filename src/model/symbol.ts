import { invisible, plainText } from './plain-text.ts';

/**
 * WTO document symbols: `INF/MSME/W/45`, `WT/MIN(17)/58/Rev.1`, `INF/MSME/R/39/Corr.1`, `G/SCM/N/284/EU`, `WT/DS316/AB/R`.
 *
 *     symbol     = ( path "/" number [ "/" member ] / unnumbered ) *( "/" suffix )
 *     path       = component 1*( "/" component ) [ "/" number "/" member *( "/" component ) ] / yearly
 *     component  = letters and digits, beginning with a letter, optionally with a session in parentheses: MIN(17)
 *     yearly     = ( "JOB" / "OFFICE" / "RD" ) "(" year ")"
 *     member     = the code of a Member, after the number of a notification: N/284/EU
 *     unnumbered = the declaration of a session or a report in a dispute: WT/MIN(24)/DEC, WT/DS316/AB/R
 *     suffix     = ( "Rev." / "Corr." / "Add." / "Suppl." ) number
 *
 * The first two components are the collection, or the only one. The rest of the path is the series.
 */

/** A symbol in canonical form: components in capitals, suffixes as `Rev.1`. */
export type DocumentSymbol = string;

export interface ParsedSymbol {
  /** `INF/MSME`, `WT/MIN(17)`, `JOB/GC`, `JOB(07)`. */
  readonly collection: string;
  /** `W`, `R`, `CN`, `N/CAN`, `N/3/USA`; null if the number follows the collection. */
  readonly series: string | null;
  /** Null for `WT/MIN(24)/DEC` and `WT/DS316/AB/R`. */
  readonly number: number | null;
  /** The code of a Member behind the number: `EU` in `G/SCM/N/284/EU`. */
  readonly member: string | null;
  readonly suffixes: readonly Suffix[];
}

export interface Suffix {
  readonly kind: SuffixKind;
  readonly number: number;
}

export type SuffixKind = 'Rev' | 'Corr' | 'Add' | 'Suppl';

/**
 * Parses one symbol. Case, spaces, a leading `_` and surrounding punctuation do not matter. Null if it is not a symbol.
 */
export function parseSymbol(text: string): ParsedSymbol | null {
  if (text.length > maxLength) return null;
  const groups = wholeSymbol.exec(normalize(text))?.groups;
  if (!groups) return null;
  const { path = '', number, member, tail = '' } = groups;
  const components = path.toUpperCase().split('/');
  return {
    collection: components.slice(0, 2).join('/'),
    series: components.slice(2).map(withoutZeros).join('/') || null,
    number: number === undefined ? null : Number(number),
    member: member?.toUpperCase() ?? null,
    suffixes: parseSuffixes(tail),
  };
}

/** The suffixes at the end of a symbol: `/Rev.1/Corr.2`. */
export function parseSuffixes(text: string): Suffix[] {
  return [...text.matchAll(suffixes)].map(([, kind = '', digits]) => ({
    kind: suffixKind(kind),
    number: Number(digits),
  }));
}

/**
 * Parses the symbols of one document; a joint document has several: `INF/MSME/W/46-INF/TGE/W/7`. Null if any part is
 * not a symbol.
 */
export function parseSymbols(text: string): readonly ParsedSymbol[] | null {
  if (text.length > maxLength) return null;
  const parts = normalize(text)
    .split(/[-;](?=_?[a-z])/i)
    .map(parseSymbol);
  return parts.every((part) => part !== null) ? parts : null;
}

/** The canonical form. `parseSymbol` is its inverse. */
export function printSymbol(symbol: ParsedSymbol): DocumentSymbol {
  const parts = [
    symbol.collection,
    symbol.series,
    symbol.number,
    symbol.member,
    ...symbol.suffixes.map((suffix) => `${suffix.kind}.${suffix.number}`),
  ];
  return parts.filter((part) => part !== null).join('/');
}

/** The canonical form of one symbol; null if the text is not a symbol. */
export function canonicalSymbol(text: string): DocumentSymbol | null {
  const parsed = parseSymbol(text);
  return parsed && printSymbol(parsed);
}

/** The canonical form of one symbol or a joint one, `INF/MSME/W/46-INF/TGE/W/7`; null if any part is not a symbol. */
export function canonicalSymbols(text: string): string | null {
  return parseSymbols(text)?.map(printSymbol).join('-') ?? null;
}

/** The symbol without its suffixes, shared by a document and its revisions, corrigenda and addenda. */
export function familyOf(symbol: ParsedSymbol): DocumentSymbol {
  return printSymbol({ ...symbol, suffixes: [] });
}

/**
 * The kind of the last suffix, and the symbol of the document that it revises, corrects or adds to: the symbol without
 * that suffix.
 */
export function amendment(symbol: ParsedSymbol): { kind: SuffixKind; of: DocumentSymbol } | null {
  const last = symbol.suffixes.at(-1);
  return last ? { kind: last.kind, of: printSymbol({ ...symbol, suffixes: symbol.suffixes.slice(0, -1) }) } : null;
}

/** The number of the last suffix of a kind, such as 2 for the `Rev` of `INF/MSME/4/Rev.2`; null if there is none. */
export function suffixNumber(symbol: ParsedSymbol, kind: SuffixKind): number | null {
  return symbol.suffixes.findLast((suffix) => suffix.kind === kind)?.number ?? null;
}

/**
 * The keys by which a symbol is found that is written carelessly: of the symbol and of each of its ends, so that `W46` and
 * `MSME/W/46` lead to `INF/MSME/W/46`; and those of its family.
 */
export function symbolKeys(symbol: ParsedSymbol): string[] {
  const components = [...symbol.collection.split('/'), ...(symbol.series?.split('/') ?? [])];
  const rest = printSymbol(symbol).split('/').slice(components.length);
  const ends = components.map((_, index) => [...components.slice(index), ...rest].join('/'));
  return ends.flatMap((end) => {
    const key = carelessSymbolKey(end);
    return key === null ? [] : [key, familyKey(key)];
  });
}

/**
 * The letters and the numbers of a text that may be a symbol or the end of one: `infmsmew/46` for `INF/MSME/W/46`, `inf
 * msme w 46` and `INF/MSME/W46`. Null if it can be none.
 */
export function carelessSymbolKey(text: string): string | null {
  if (text.length > maxLength) return null;
  const plain = normalize(text).toLowerCase();
  if (!careless.test(plain) && !wholeSymbol.test(plain)) return null;
  return plain
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/(?<=[a-z]) (?=[a-z])/g, '')
    .replace(/(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])| /g, '/');
}

/** The key of the family of a symbol, from the key of the symbol: `infmsme/4/` for `infmsme/4/rev/2`. */
export function familyKey(key: string): string {
  return `${key.replace(/(?:\/(?:rev|corr|add|suppl)\/[0-9]+)+$/, '')}/`;
}

/** How the parts of a symbol are written, as regular expressions. */
export interface Spelling {
  /** The first component. */
  readonly first: string;
  readonly component: string;
  readonly slash: string;
  readonly suffix: string;
}

/** The source of a regular expression for a symbol in a spelling, with the groups `path`, `number`, `member` and `tail`. */
export function symbolPattern({ first, component, slash, suffix }: Spelling): string {
  const number = '[0-9]{1,6}';
  const member = '(?!REV|CORR|ADD|SUPPL)[A-Z]{2,4}';
  const components = `(?:${slash}${component})`;
  const notified = `(?:(?<=${slash}N)${slash}${number}${slash}${member}${components}{0,4})?`;
  const path = `(?:${first}${components}{1,12}${notified}|${yearly})`;
  const declaration = String.raw`\)${slash}DEC`;
  const report = `${slash}DS[0-9]{1,4}${slash}(?:AB${slash})?(?:RW?|ARB)[0-9]?(?:${slash}${member})?`;
  const numbered = `${slash}(?<number>${number})(?:(?<=${slash}N${slash}${number})${slash}(?<member>${member}))?`;
  return `(?<path>${path})(?:${numbered}|(?<=${declaration}|${report}))(?<tail>(?:${slash}${suffix})*)`;
}

const yearly = String.raw`(?:JOB|OFFICE|RD)\([0-9]{2,4}\)`;
const wholeSymbol = new RegExp(
  `^${symbolPattern({
    first: String.raw`[A-Z][A-Z0-9]*(?:\([A-Z0-9]+\))?`,
    component: String.raw`[A-Z][A-Z0-9]*(?:\([A-Z0-9]+\))?`,
    slash: String.raw`\/`,
    suffix: String.raw`(?:Rev|Corr|Add|Suppl)\.?[0-9]{1,4}`,
  })}$`,
  'i',
);
/** Letters first, and a number last. */
const careless = /^[a-z][a-z0-9\s/().-]*[0-9]\)?$/;
const suffixes = /(rev|corr|add|suppl)\.?\s*([0-9]+)/gi;
/** Far longer than any joint symbol. Longer text is not parsed, so that malicious input costs nothing. */
const maxLength = 500;

/**
 * Removes a leading `_`, as in exported links, the punctuation of the sentence around the symbol, and white space
 * beside the symbol's own punctuation. Other white space stays, so that `INF/MSME/R/3 6` is not taken for
 * `INF/MSME/R/36`.
 */
function normalize(text: string): string {
  return plainText(text)
    .replace(invisibles, '')
    .replace(/^[\s_("'[]+/, '')
    .replace(/[\s"'.,;:?!)\]]+$/, '')
    .replace(/\s*([/().;-])\s*/g, '$1')
    .replace(/(?<=\/(?:rev|corr|add|suppl))\s+(?=[0-9])/gi, '');
}

const invisibles = new RegExp(invisible, 'gv');

function withoutZeros(component: string): string {
  return component.replace(/^0+(?=[0-9])/, '');
}

function suffixKind(text: string): SuffixKind {
  return (text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase()) as SuffixKind; // The pattern matches only the four kinds.
}
