import { findSymbols } from '../../../model/symbol.ts';
import { inCapitals, type SourceLine } from './lines.ts';

/** What may be the marker of a footnote: a number that a PDF glues to the word before it, as in `members.3`. */
export interface Marker {
  readonly number: number;
  /** Where its digits stand in the source. */
  readonly start: number;
  readonly end: number;
  /** The index of its line. */
  readonly line: number;
  /** How much it looks like one. */
  readonly weight: number;
}

/** Everything that may be a marker, in reading order. Names that end in a number (`MC13`), decimals and symbols are none. */
export function findMarkers(lines: readonly SourceLine[]): Marker[] {
  const candidates = lines.flatMap((line) => (line.text.includes('://') ? [] : candidatesIn(line)));
  const times = new Map<string, number>();
  for (const { name } of candidates) times.set(name, (times.get(name) ?? 0) + 1);
  const isWord = wordTest(lines);
  return candidates
    .filter(({ name, word, capitals }) => {
      // A name stands in the text again and again, a marker once; and the word under a marker is a word of its own.
      const recurs = /\p{L}/u.test(word) && (times.get(name) ?? 0) > 1;
      return !recurs && (!capitals || isWord(word));
    })
    .map(({ marker }) => marker);
}

/**
 * The markers of the given footnotes: numbers that rise through the text, each before its footnote, and as many of
 * them as fit. `notes` maps the number of each footnote to where it stands.
 */
export function chooseMarkers(markers: readonly Marker[], notes: ReadonlyMap<number, number>): Marker[] {
  const chains = new BestChains();
  for (const marker of markers) {
    const note = notes.get(marker.number);
    if (note !== undefined && marker.start < note) chains.add(marker);
  }
  return chains.best();
}

interface Candidate {
  readonly marker: Marker;
  readonly word: string;
  readonly name: string;
  readonly capitals: boolean;
}

const glued =
  /(?<=[\p{L}\p{M}.,;:!?)\]”’"'%])\d{1,3}(?=[\s.,;:!?)\]”’"–—]|$)(?![.,:]\d)|(?<=\S)[⁰¹²³⁴-⁹]{1,3}(?![⁰¹²³⁴-⁹])/gu;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const abbreviation = /(?:^|[^\p{L}])(?:nos?|arts?|vol|rev|corr|add|suppl|paras?|pp?|ch|sec|fig|ver|annex)\.?$/iu;

function candidatesIn(line: SourceLine): Candidate[] {
  const matches = [...line.text.matchAll(glued)];
  if (matches.length === 0) return [];
  const symbols = findSymbols(line.text);
  let next = 0;
  return matches.flatMap((match) => {
    const at = match.index;
    const raised = superscripts.includes(match[0][0] ?? '');
    const digits = raised ? match[0].replace(/./gu, (digit) => String(superscripts.indexOf(digit))) : match[0];
    const before = line.text.slice(Math.max(0, at - 60), at);
    const word = /[^\s\d]*$/.exec(before)?.[0].replace(/^[("“'[]+/, '') ?? '';
    while ((symbols[next]?.end ?? at) < at - 1) next += 1; // One that ends before a full stop still counts.
    const symbol = symbols[next];
    const inSymbol = symbol !== undefined && symbol.start <= at && at < symbol.end;
    // "1.3 million" is a decimal, but "in 2023.3" and "INF/MSME/R/36.3" end a sentence with a marker.
    const afterNumber = /\d[.,:]$/.test(before);
    const decimal = afterNumber && !/(?:^|\D)(?:19|20)\d\d[.,:]$/.test(before) && symbol?.end !== at - 1;
    if (!raised && (inSymbol || decimal || abbreviation.test(word))) return [];
    // `MC13` looks like a name; in a title, where all is in capitals, only short words do.
    const capitals = !raised && /^[\p{Lu}-]+$/u.test(word) && (word.length < 4 || !inCapitals(line.text));
    return [
      {
        marker: {
          number: Number(digits),
          start: line.start + at,
          end: line.start + at + match[0].length,
          line: line.index,
          weight: raised ? 4 : capitals ? 2 : 3,
        },
        word,
        name: word + match[0],
        capitals,
      },
    ];
  });
}

/** Whether something is a word of the text by itself. The words are collected when first asked for. */
function wordTest(lines: readonly SourceLine[]): (word: string) => boolean {
  let words: Set<string> | undefined;
  return (word) => {
    words ??= new Set(
      lines.flatMap(({ text }) => text.toLowerCase().match(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu) ?? []),
    );
    return words.has(word.toLowerCase());
  };
}

interface Chain {
  readonly marker: Marker;
  readonly weight: number;
  readonly before: Chain | null;
}

/** The heaviest chain of markers with rising numbers: a Fenwick tree over the numbers keeps the best up to each. */
class BestChains {
  private readonly upTo: (Chain | null)[] = Array.from({ length: 1001 }, () => null);

  add(marker: Marker): void {
    let before: Chain | null = null;
    for (let at = marker.number; at > 0; at -= at & -at) before = heavier(before, this.upTo[at] ?? null);
    const chain = { marker, weight: marker.weight + (before?.weight ?? 0), before };
    for (let at = marker.number + 1; at <= 1000; at += at & -at) this.upTo[at] = heavier(this.upTo[at] ?? null, chain);
  }

  best(): Marker[] {
    let chain: Chain | null = null;
    for (let at = 1000; at > 0; at -= at & -at) chain = heavier(chain, this.upTo[at] ?? null);
    const markers: Marker[] = [];
    for (; chain; chain = chain.before) markers.push(chain.marker);
    return markers.reverse();
  }
}

/** The first of two that weigh the same, so that the earlier marker wins. */
function heavier(a: Chain | null, b: Chain | null): Chain | null {
  return (b?.weight ?? 0) > (a?.weight ?? 0) ? b : a;
}
