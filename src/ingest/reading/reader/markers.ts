import { findSymbols } from '../../../model/symbols-in-text.ts';
import { inCapitals, type SourceLine } from './lines.ts';

/**
 * A possible footnote marker: a number that directly follows a word, as in `members.3`. PDF exports lose superscripts.
 */
export interface Marker {
  readonly number: number;
  /** The range of its digits in the source. */
  readonly start: number;
  readonly end: number;
  /** The index of its line. */
  readonly line: number;
  /** How likely it is a marker. */
  readonly weight: number;
}

/** Finds possible markers, in reading order. Names that end in a number (`MC13`), decimals and symbols are left out. */
export function findMarkers(lines: readonly SourceLine[]): Marker[] {
  const candidates = lines.flatMap((line) => (line.text.includes('://') ? [] : candidatesIn(line)));
  const occurrences = new Map<string, number>();
  for (const { name } of candidates) occurrences.set(name, (occurrences.get(name) ?? 0) + 1);
  const isWord = wordTest(lines);
  return candidates
    .filter(({ name, word, capitals }) => {
      // A name recurs in the text, but a marker does not. The word before a marker also occurs without the marker.
      const recurs = /\p{L}/u.test(word) && (occurrences.get(name) ?? 0) > 1;
      return !recurs && (!capitals || isWord(word));
    })
    .map(({ marker }) => marker);
}

/**
 * Chooses the markers of footnotes: as many as possible whose numbers increase through the text, each before its
 * footnote. `notes` maps the number of each footnote to its offset in the source.
 */
export function chooseMarkers(markers: readonly Marker[], notes: ReadonlyMap<number, number>): Marker[] {
  const chains = new HeaviestChains();
  for (const marker of markers) {
    const note = notes.get(marker.number);
    if (note !== undefined && marker.start < note) chains.add(marker);
  }
  return chains.heaviest();
}

interface Candidate {
  readonly marker: Marker;
  /** The word before the number. */
  readonly word: string;
  /** The word with the number. */
  readonly name: string;
  readonly capitals: boolean;
}

const numberAfterWord =
  /(?<=[\p{L}\p{M}.,;:!?)\]”’"'%])\d{1,3}(?=[\s.,;:!?)\]”’"–—]|$)(?![.,:]\d)|(?<=\S)[⁰¹²³⁴-⁹]{1,3}(?![⁰¹²³⁴-⁹])|(?<=\S ?)\[\^?\d{1,3}\](?![(:])/gu;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const abbreviation = /(?:^|[^\p{L}])(?:nos?|arts?|vol|rev|corr|add|suppl|paras?|pp?|ch|sec|fig|ver|annex)\.?$/iu;

function candidatesIn(line: SourceLine): Candidate[] {
  const matches = [...line.text.matchAll(numberAfterWord)];
  if (matches.length === 0) return [];
  const symbols = findSymbols(line.text);
  let next = 0;
  return matches.flatMap((match) => {
    const offset = match.index;
    const superscript = superscripts.includes(match[0][0] ?? '');
    const bracketed = match[0].startsWith('[');
    const shown = superscript || bracketed;
    const digits = superscript
      ? match[0].replace(/./gu, (digit) => String(superscripts.indexOf(digit)))
      : match[0].replace(/[[\]^]/g, '');
    const before = line.text.slice(Math.max(0, offset - 60), offset);
    const word = /[^\s\d]*$/.exec(before)?.[0].replace(/^[("“'[]+/, '') ?? '';
    while ((symbols[next]?.end ?? offset) < offset - 1) next += 1; // A symbol that ends before a period still counts.
    const symbol = symbols[next];
    const inSymbol = symbol !== undefined && symbol.start <= offset && offset < symbol.end;
    // "1.3 million" is a decimal, but "in 2023.3" and "INF/MSME/R/36.3" end a sentence with a marker.
    const afterNumber = /\d[.,:]$/.test(before);
    const decimal = afterNumber && !/(?:^|\D)(?:19|20)\d\d[.,:]$/.test(before) && symbol?.end !== offset - 1;
    if (!shown && (inSymbol || decimal || abbreviation.test(word))) return [];
    // `MC13` looks like a name. In a title, where all words are in capitals, only a short word does.
    const capitals = !shown && /^[\p{Lu}-]+$/u.test(word) && (word.length < 4 || !inCapitals(line.text));
    return [
      {
        marker: {
          number: Number(digits),
          start: line.start + offset,
          end: line.start + offset + match[0].length,
          line: line.index,
          weight: shown ? 4 : capitals ? 2 : 3,
        },
        word,
        name: word + match[0],
        capitals,
      },
    ];
  });
}

/**
 * Returns a function that tests whether the text contains a word by itself. The words are collected at the first call.
 */
function wordTest(lines: readonly SourceLine[]): (word: string) => boolean {
  let words: Set<string> | undefined;
  return (word) => {
    words ??= new Set(
      lines.flatMap(({ text }) => text.toLowerCase().match(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu) ?? []),
    );
    return words.has(word.toLowerCase());
  };
}

/** A sequence of markers with increasing numbers, as a linked list from the last. */
interface Chain {
  readonly marker: Marker;
  /** The total weight. */
  readonly weight: number;
  readonly previous: Chain | null;
}

const maxNumber = 1000;

/**
 * Finds the heaviest chain of markers in O(n log n). A Fenwick tree over the numbers has the heaviest chain up to each
 * number.
 */
class HeaviestChains {
  private readonly tree: (Chain | null)[] = Array.from({ length: maxNumber + 1 }, () => null);

  add(marker: Marker): void {
    const previous = this.upTo(marker.number);
    const chain = { marker, weight: marker.weight + (previous?.weight ?? 0), previous };
    for (let node = marker.number + 1; node <= maxNumber; node += node & -node)
      this.tree[node] = heavier(this.tree[node] ?? null, chain);
  }

  heaviest(): Marker[] {
    const markers: Marker[] = [];
    for (let chain = this.upTo(maxNumber); chain; chain = chain.previous) markers.push(chain.marker);
    return markers.reverse();
  }

  /** The heaviest chain whose last number is less than the given number. */
  private upTo(number: number): Chain | null {
    let chain: Chain | null = null;
    for (let node = number; node > 0; node -= node & -node) chain = heavier(chain, this.tree[node] ?? null);
    return chain;
  }
}

/** The heavier chain, or the first if both weigh the same, so that the earlier marker is chosen. */
function heavier(a: Chain | null, b: Chain | null): Chain | null {
  return (b?.weight ?? 0) > (a?.weight ?? 0) ? b : a;
}
