import { invisible, plainText } from './plain-text.ts';
import {
  type DocumentSymbol,
  type ParsedSymbol,
  parseSuffixes,
  parseSymbol,
  printSymbol,
  symbolPattern,
} from './symbol.ts';

/** A symbol in a text. Its offsets are those of the words that stand for it, in UTF-16 code units, end exclusive. */
export interface FoundSymbol {
  readonly symbol: DocumentSymbol;
  readonly start: number;
  readonly end: number;
}

/**
 * The symbols in a text, in its order. Beside complete symbols, in capitals and of a collection of the WTO, these are:
 *
 * - those that continue one: `/52` in `INF/MSME/W/51 and /52`, `Corr.1` in `INF/MSME/R/36, Add.1 and Corr.1`;
 * - all members of a range, with the words of the range: `INF/MSME/R/36-41`, `INF/MSME/R/36 to 41`.
 *
 * The parts of a joint symbol are separate results. What is in a URL is none, as it names a page. `markers` are the ranges of
 * the markers of notes, so that 3 is not the end of `INF/MSME/R/363`; without them, all digits belong to the symbol. `others`
 * are the first components of the symbols of other bodies.
 */
export function findSymbols(
  text: string,
  markers: readonly { start: number; end: number }[] = [],
  others: readonly string[] = [],
): FoundSymbol[] {
  const { readable, offsetOf } = read(text, markers);
  const pattern =
    others.length === 0 ? symbolInText : symbolPatternOf([...others.map(RegExp.escape), collections].join('|'));
  return [...readable.matchAll(pattern)].flatMap((match) =>
    symbolsFrom(readable, match).map(({ symbol, start, end }) => ({
      symbol: printSymbol(symbol),
      start: offsetOf(start),
      end: offsetOf(end - 1) + 1,
    })),
  );
}

/** The first components of the symbols of the WTO, and of the GATT where they have the same form. */
const collections = 'WT|G|S|IP|TN|INF|JOB|RD|ICN|OFFICE|GATS|GATT|GPA|PC|MTN';
const session = String.raw`(?:\s?\(\s?[A-Z0-9]{1,8}\s?\))?`;
/** White space has bounds, so that the time to read a text is proportional to its length. */
const space = String.raw`\s{0,20}`;
const slash = String.raw`${space}\/${space}`;
const suffix = String.raw`(?:Rev|Corr|Add|Suppl|REV|CORR|ADD|SUPPL)(?:\.${space}|\s?)[0-9]{1,4}`;
const end = '(?![A-Za-z0-9/])';
/** Symbols that begin with one of some components. */
function symbolPatternOf(first: string): RegExp {
  return new RegExp(
    `(?<![A-Za-z0-9/])${symbolPattern({
      first: `(?:${first})${session}(?=${slash})`,
      component: `(?:Let|[A-Z][A-Z0-9]{0,14})${session}`,
      slash,
      suffix,
    })}${end}`,
    'g',
  );
}

const symbolInText = symbolPatternOf(collections);

/** `, /52`, ` and R/37/Rev.1`, ` and Corr.1`, `, /Rev.1/Add.2`. */
const continuation = new RegExp(
  `${space}(?:[,;]${space}(?:(?:and|or)\\b|&)?|(?:and|or)\\b|[&+])${space}` +
    `(?<words>(?:(?<component>[A-Z][A-Z0-9]{0,14})?\\/(?<number>[0-9]{1,6})|(?<amendment>(?:\\/|(?=[A-Za-z]+\\.))${suffix}))` +
    `(?<tail>(?:${slash}${suffix})*))${end}`,
  'iy',
);

const last = `(?<before>(?:[A-Za-z][A-Za-z0-9()]{0,20})?[/.]?)(?<last>[0-9]{1,6})(?![A-Za-z0-9/(])`;
/** `-41`, `-R/41`. */
const dashedRange = new RegExp(`-\\n?${last}`, 'y');
/** ` to 41`, unless a word follows that 41 may count: `INF/MSME/R/36 to 41 delegations`. */
const spelledRange = new RegExp(
  `\\s${space}to\\s${space}${last}(?!\\s+(?!(?:and|or|in|of|on|at|by|for|from|as|with|is|are|was|were|have|had)\\b)\\p{L})`,
  'iuy',
);
const maxRange = 100;

interface Reading {
  readonly symbol: ParsedSymbol;
  readonly start: number;
  readonly end: number;
}

/** The symbol of a match, or those of the range that it begins, and those that continue it. */
function symbolsFrom(text: string, match: RegExpExecArray): Reading[] {
  const first = parseSymbol(match[0]);
  if (!first) return [];
  const found = withRange(text, { symbol: first, start: match.index, end: match.index + match[0].length });
  let head = found.at(-1) ?? null;
  for (let next = head; head && next; ) {
    const continued = continueSymbol(text, next.end, head.symbol);
    if (!continued) break;
    const members = withRange(text, continued);
    found.push(...members);
    next = members.at(-1) ?? null;
    // In `R/36, Add.1 and Corr.1`, both amend R/36. In `Rev.1, Rev.2 and Corr.1`, Corr.1 amends Rev.2.
    if (!continued.amends) head = next;
  }
  return found;
}

/**
 * The symbol that the words after another one stand for: another number of its series, or another suffix, which takes the
 * place of one of the same kind or else amends it. Null if no such words follow.
 */
function continueSymbol(text: string, offset: number, head: ParsedSymbol): (Reading & { amends: boolean }) | null {
  const match = matchAt(continuation, text, offset);
  if (!match?.groups) return null;
  const { words = '', component, number, amendment = '', tail = '' } = match.groups;
  const suffixes = parseSuffixes(amendment + tail);
  const end = offset + match[0].length;
  const span = { start: end - words.length, end };
  if (number === undefined) {
    const same = head.suffixes.findIndex(({ kind }) => kind === suffixes[0]?.kind);
    const kept = same < 0 ? head.suffixes : head.suffixes.slice(0, same);
    return { symbol: { ...head, suffixes: [...kept, ...suffixes] }, ...span, amends: same < 0 };
  }
  const isOfSeries = component === undefined || component === seriesOf(head);
  if (head.number === null || head.member !== null || !isOfSeries) return null;
  return { symbol: { ...head, number: Number(number), suffixes }, ...span, amends: false };
}

/** The symbol, or all members of the range that it begins. A range that goes down or has too many members is none. */
function withRange(text: string, first: Reading): Reading[] {
  const match = matchAt(dashedRange, text, first.end) ?? matchAt(spelledRange, text, first.end);
  const { symbol } = first;
  const suffix = symbol.suffixes.at(-1);
  const from = suffix ? suffix.number : symbol.member === null ? symbol.number : null;
  if (!match?.groups || from === null) return [first];
  const { before = '', last = '' } = match.groups;
  const signs = suffix ? ['', `${suffix.kind}.`] : ['', '/', `${seriesOf(symbol)}/`];
  const count = Number(last) - from + 1;
  if (!signs.includes(before) || count < 2 || count > maxRange) return [first];
  const end = first.end + match[0].length;
  return Array.from({ length: count }, (_, index) => ({
    symbol: suffix
      ? { ...symbol, suffixes: [...symbol.suffixes.slice(0, -1), { ...suffix, number: from + index }] }
      : { ...symbol, number: from + index },
    start: first.start,
    end,
  }));
}

/** The component before the number: `R` in `INF/MSME/R/36`. */
function seriesOf({ collection, series }: ParsedSymbol): string | undefined {
  return `${collection}/${series ?? ''}`.split('/').findLast((component) => component !== '');
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** A text as the patterns read it. */
interface ReadableText {
  readonly readable: string;
  /** The offset in the text of a code unit of `readable`. */
  offsetOf(index: number): number;
}

/** Signs get their plain form, URLs and markers become spaces, and invisible characters are left out. */
function read(text: string, markers: readonly { start: number; end: number }[]): ReadableText {
  const plain = blankOut(
    plainText(text).replace(url, (found) => ' '.repeat(found.length)),
    markers,
  );
  const runs = [...plain.matchAll(visible)];
  if (runs[0]?.[0].length === plain.length) return { readable: plain, offsetOf: (index) => index };
  const offsets = runs.flatMap((run) => Array.from({ length: run[0].length }, (_, index) => run.index + index));
  return { readable: runs.join(''), offsetOf: (index) => offsets[index] ?? text.length };
}

const url = /(?:[a-z]{2,10}:\/\/|www\.)\S*/gi;
const visible = new RegExp(`[^${invisible}]+`, 'gv');

function blankOut(text: string, ranges: readonly { start: number; end: number }[]): string {
  let blanked = '';
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(range.start, blanked.length);
    const end = Math.min(range.end, text.length);
    if (start < end) blanked += text.slice(blanked.length, start) + ' '.repeat(end - start);
  }
  return blanked + text.slice(blanked.length);
}
