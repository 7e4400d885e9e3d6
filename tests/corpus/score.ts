import type { Form } from '../../src/ingest/reading/block.ts';
import { invisible, plainText } from '../../src/model/plain-text.ts';
import type { Gold, GoldParagraph, GoldSymbol } from './document.ts';

/** What a reader returned for a file. */
export interface Reading {
  readonly source: string;
  readonly form: Form;
  readonly profile: string;
  readonly document: { readonly title: string; readonly symbols: readonly string[]; readonly date: string | null };
  readonly sections: readonly { readonly number: string; readonly title: string }[];
  readonly paragraphs: readonly GoldParagraph[];
  readonly symbols: readonly GoldSymbol[];
  readonly leftOut: readonly { readonly text: string; readonly why: string }[];
}

/**
 * What is compared with the gold. Texts are equal if they differ in white space, typography or the shape of bullets alone.
 *
 * - `document`: the profile, the title, the date and each symbol of the document
 * - `sections`: number and title
 * - `paragraphs`: key, kind and text, of those that are no footnotes
 * - `places`: the section of each paragraph, by its key
 * - `notes`: key and text of footnotes
 * - `markers`: the number of a note, and the paragraph in which it is anchored
 * - `symbols`: symbol, paragraph and exact span
 */
export const measures = ['document', 'sections', 'paragraphs', 'places', 'notes', 'markers', 'symbols'] as const;
export type Measure = (typeof measures)[number];

export interface Count {
  readonly right: number;
  /** In the gold, but not found. */
  readonly missing: readonly string[];
  /** Found, but not in the gold. */
  readonly wrong: readonly string[];
}

export type Score = Readonly<Record<Measure, Count>>;

export function score(gold: Gold, reading: Pick<Reading, keyof Gold>): Score {
  const wanted = itemsOf(gold);
  const found = itemsOf(reading);
  return scoreOf((measure) => compare(wanted[measure], found[measure]));
}

/** The score of several files as if they were one. */
export function sumOf(scores: readonly Score[]): Score {
  return scoreOf((measure) => ({
    right: scores.reduce((total, score) => total + score[measure].right, 0),
    missing: scores.flatMap((score) => score[measure].missing),
    wrong: scores.flatMap((score) => score[measure].wrong),
  }));
}

/** The share of what was found that is right; 1 if nothing was found. */
export function precision({ right, wrong }: Count): number {
  return right + wrong.length === 0 ? 1 : right / (right + wrong.length);
}

/** The share of the gold that was found; 1 if there is none. */
export function recall({ right, missing }: Count): number {
  return right + missing.length === 0 ? 1 : right / (right + missing.length);
}

function scoreOf(count: (measure: Measure) => Count): Score {
  return {
    document: count('document'),
    sections: count('sections'),
    paragraphs: count('paragraphs'),
    places: count('places'),
    notes: count('notes'),
    markers: count('markers'),
    symbols: count('symbols'),
  };
}

/** One line for each thing that can be right or wrong. */
function itemsOf({ profile, document, sections, paragraphs, symbols }: Pick<Reading, keyof Gold>) {
  const footnotes = paragraphs.filter(({ kind }) => kind === 'FOOTNOTE');
  const others = paragraphs.filter(({ kind }) => kind !== 'FOOTNOTE');
  return {
    document: [
      `profile ${profile}`,
      `title ${comparable(document.title)}`,
      `date ${document.date}`,
      ...document.symbols.map((symbol) => `symbol ${symbol}`),
    ],
    sections: sections.map(({ number, title }) => comparable(`${number} ${title}`)),
    paragraphs: others.map(({ key, kind, text }) => `${key} ${kind}: ${comparable(text)}`),
    places: others.map(({ key, section }) => `${key} in ${comparable(section ?? 'no section')}`),
    notes: footnotes.map(({ key, text }) => `${key}: ${comparable(text)}`),
    markers: paragraphs.flatMap(({ key, notes }) => notes.map((note) => `${note} in ${key}`)),
    symbols: symbols.map(({ in: key, symbol, span }) => `${symbol} in ${key} at ${span.join('-')}`),
  } satisfies Record<Measure, string[]>;
}

function compare(wanted: readonly string[], found: readonly string[]): Count {
  const missing = [...wanted];
  const wrong = found.filter((item) => {
    const index = missing.indexOf(item);
    if (index >= 0) missing.splice(index, 1);
    return index < 0;
  });
  return { right: wanted.length - missing.length, missing, wrong };
}

export function comparable(text: string): string {
  return plainText(text.normalize('NFC'))
    .replace(invisibles, '')
    .replace(/\s+/g, ' ')
    .replace(/ [•·*-] /g, ' • ')
    .trim();
}

const invisibles = new RegExp(invisible, 'gv');
