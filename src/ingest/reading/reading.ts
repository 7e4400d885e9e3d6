import { parseSymbols, printSymbol } from '../../model/symbol.ts';
import { findSymbols } from '../../model/symbols-in-text.ts';
import type { Form } from './block.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Omitted, Report } from './report.ts';

/** What was read from a file, as the command prints it. */
export interface Reading {
  /** The name of the file. */
  readonly source: string;
  readonly form: Form;
  readonly profile: Profile;
  readonly document: {
    readonly title: string;
    /** In canonical form; empty if the document shows none of its own. */
    readonly symbols: readonly string[];
    /** ISO 8601; null if it shows none. */
    readonly date: string | null;
  };
  readonly sections: readonly { readonly number: string; readonly title: string }[];
  readonly paragraphs: readonly {
    readonly key: string;
    readonly kind: 'PARAGRAPH' | 'FOOTNOTE' | 'UNNUMBERED';
    readonly section: string | null;
    readonly text: string;
    /** The numbers of the notes that are anchored in it. */
    readonly notes: readonly string[];
  }[];
  /** Every symbol in a paragraph: its key, and the range in code points, end exclusive. */
  readonly symbols: readonly {
    readonly in: string;
    readonly symbol: string;
    readonly span: readonly [number, number];
  }[];
  /** Every run of words that is in no paragraph, with why. */
  readonly leftOut: readonly { readonly text: string; readonly why: string }[];
}

export function readingOf(source: string, form: Form, report: Report): Reading {
  const head = report.omitted.filter(({ why }) => why === 'document head' || why === 'running head');
  const own = head.flatMap(({ text }) => parseSymbols(text) ?? []);
  const symbols = [...new Set(own.map(printSymbol))];
  // The symbols of its own body are symbols, whatever body that is.
  const bodies = [...new Set(symbols.map((symbol) => symbol.split(/[/(]/, 1)[0] ?? ''))];
  return {
    source,
    form,
    profile: profileOf(report.title, symbols, report),
    document: { title: report.title, symbols, date: head.map(({ text }) => dateIn(text)).find((date) => date) ?? null },
    sections: report.sections.map(({ number, heading }) => ({ number, title: heading })),
    paragraphs: report.paragraphs.map(({ key, kind, section, text, footnotes }) => ({
      ...{ key, kind, section, text },
      notes: footnotes.map(({ number }) => number),
    })),
    symbols: report.paragraphs.flatMap(({ key, text }) => {
      const toCodePoints = (offset: number) => [...text.slice(0, offset)].length;
      return findSymbols(text, [], bodies).map(({ symbol, start, end }) => ({
        in: key,
        symbol,
        span: [toCodePoints(start), toCodePoints(end)] as const,
      }));
    }),
    leftOut: merged(report.omitted),
  };
}

/** Runs that follow each other for the same reason are one. */
function merged(omitted: readonly Omitted[]): Reading['leftOut'] {
  const runs: { text: string; why: string; end: number }[] = [];
  for (const { text, why, start, end } of omitted) {
    const last = runs.at(-1);
    const words = text.replace(/\s+/g, ' ').trim();
    if (last && last.why === why && start - last.end <= 2) Object.assign(last, { text: `${last.text} ${words}`, end });
    else runs.push({ text: words, why, end });
  }
  return runs.map(({ text, why }) => ({ text, why }));
}

/** The first date in a text, as ISO 8601: `17 July 2024`. */
function dateIn(text: string): string | null {
  const [, day = '', month = '', year] = /\b(\d{1,2}) (\p{L}+) (\d{4})\b/u.exec(text) ?? [];
  const index = months.indexOf(month.toLowerCase());
  return index < 0 ? null : `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const months = 'january february march april may june july august september october november december'.split(' ');
