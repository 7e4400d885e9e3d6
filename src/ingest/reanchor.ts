import { distance } from 'fastest-levenshtein';
import {
  formatLocation,
  type Quote,
  type SourceLocation,
  type WithLocation,
  type WithQuotes,
} from '../dataset/index.ts';
import type { Reading } from './reading/index.ts';
import { SourceTextError } from './source-texts.ts';
import { TextWithOffsets } from './text-with-offsets.ts';
import { validDataset } from './valid-dataset.ts';

/** Where a quote is in a corrected text. */
export type Anchor =
  | { readonly state: 'SAME' }
  /** Its words are once in the same paragraph, at another place. */
  | { readonly state: 'MOVED'; readonly to: Quote }
  /** Its words are not in the paragraph, or several times. `nearest` is for a person to judge; null if nothing is like it. */
  | { readonly state: 'LOST'; readonly why: string; readonly nearest: Quote | null };

/** Finds a quote in a corrected text. It never takes another place for the same without saying so. */
export function anchorOf(quote: Quote, texts: ReadonlyMap<string, TextWithOffsets>): Anchor {
  const text = texts.get(quote.in);
  if (text?.slice(...quote.span) === quote.words) return { state: 'SAME' };
  const elsewhere = () =>
    [...texts.values()].map((other) => other.find(quote.words, 1)).find((found) => found !== null) ?? null;
  if (!text) return { state: 'LOST', why: `there is no paragraph ${quote.in}`, nearest: elsewhere() };
  const first = text.find(quote.words, 1);
  if (!first) return { state: 'LOST', why: 'its words are not there', nearest: elsewhere() ?? mostAlike(quote, text) };
  if (text.find(quote.words, 2)) return { state: 'LOST', why: 'its words are there several times', nearest: first };
  return { state: 'MOVED', to: first };
}

/** The passage of a paragraph that takes the fewest changes, if they are fewer than half of its characters. */
function mostAlike({ words }: Quote, text: TextWithOffsets): Quote | null {
  const count = words.split(' ').length;
  const starts = [0, ...[...text.text.matchAll(/ /g)].map(({ index }) => index + 1)];
  const ends = [...[...text.text.matchAll(/ /g)].map(({ index }) => index), text.text.length];
  const passages = starts.slice(0, maxPassages).map((start, index) => {
    const end = ends[Math.min(index + count, ends.length) - 1] ?? text.text.length;
    return { start, end, changes: distance(words, text.text.slice(start, end)) };
  });
  const best = passages.sort((a, b) => a.changes - b.changes)[0];
  return best && best.changes * 2 < words.length ? text.quote(best.start, best.end) : null;
}

/** Bounds the time for a paragraph of any length. */
const maxPassages = 5_000;

/** A quote of a source that is not where its data says. */
export interface Displaced {
  readonly location: SourceLocation;
  readonly quote: Quote;
  readonly anchor: Exclude<Anchor, { state: 'SAME' }>;
}

/**
 * Compares all quotes of a source with a corrected text. Nothing is written: `data:annotate` sets the spans of what moved.
 *
 * @throws {DatasetError} if a data file is invalid.
 * @throws {SourceTextError} if there is no such source.
 */
export function reanchor(
  folder: string,
  source: string,
  { paragraphs }: Reading,
): { same: number; displaced: Displaced[] } {
  const dataset = validDataset(folder);
  const names = dataset.sources.map(({ value }) => value.name);
  if (!names.includes(source))
    throw new SourceTextError(`${folder} must have the source "${source}", but has ${names.join(', ')}.`);
  const texts = new Map(paragraphs.map(({ key, text }) => [key, new TextWithOffsets(key, text)]));
  const entries: readonly WithLocation<WithQuotes>[] = [
    ...dataset.claims,
    ...dataset.counts,
    ...dataset.ambiguities,
    ...dataset.properties,
  ];
  const anchored = entries
    .filter(({ value }) => value.from.name === source)
    .flatMap(({ value, locate }) =>
      value.quotes.map((quote, index) => ({
        location: locate(['quotes', index]),
        quote,
        anchor: anchorOf(quote, texts),
      })),
    );
  const displaced = anchored.filter((one): one is Displaced => one.anchor.state !== 'SAME');
  return { same: anchored.length - displaced.length, displaced };
}

/** The result as text: what moved and what is lost, each with its place in the data and in the text. */
export function formatReanchored({ same, displaced }: ReturnType<typeof reanchor>): string {
  const placeOf = ({ in: key, span, words }: Quote) => `${key} [${span.join(', ')}] "${words}"`;
  const lines = displaced.map(({ location, quote, anchor }) => {
    const was = `${formatLocation(location)}: ${placeOf(quote)}`;
    if (anchor.state === 'MOVED') return `moved  ${was} is now at ${placeOf(anchor.to)}`;
    return `lost   ${was}: ${anchor.why}; ${anchor.nearest ? `the nearest is ${placeOf(anchor.nearest)}` : 'nothing is like it'}`;
  });
  const count = (state: string) => displaced.filter(({ anchor }) => anchor.state === state).length;
  return [...lines, `${same} quotes are where they were, ${count('MOVED')} moved, ${count('LOST')} are lost.`, ''].join(
    '\n',
  );
}
