/**
 * A made-up document of a fictional body, from which files of all forms are made, so that what they say is known
 * exactly. Its texts are written for these tests.
 */
export interface CorpusDocument {
  /** The name of its files: `harbor-report-2031`. */
  readonly name: string;
  readonly profile: 'ANNUAL_REPORT' | 'MEETING_SUMMARY' | 'CONVENING_NOTICE' | 'WORKING_DOCUMENT' | 'MINUTES' | 'OTHER';
  readonly title: string | readonly Inline[];
  readonly symbols: readonly string[];
  /** ISO 8601. */
  readonly date: string;
  /** Whether it is held out: readers are tuned on the others only. */
  readonly heldOut: boolean;
  readonly parts: readonly CorpusPart[];
}

export type CorpusPart =
  /** A heading; `number` as printed, `3.1` or `A`, or null. */
  | { readonly heading: string | readonly Inline[]; readonly number: string | null; readonly level: number }
  /** A paragraph; `number` as printed, `2.4` or `12`, without the period after it, or null. */
  | { readonly paragraph: readonly Inline[]; readonly number: string | null }
  /** A list within the paragraph before it: its items continue that paragraph. */
  | { readonly list: readonly (readonly Inline[])[]; readonly marks: 'BULLETS' | 'LETTERS' }
  /** A table, row by row; its text is no paragraph. */
  | { readonly table: readonly (readonly string[])[] }
  /** A table of the headings, with page numbers. */
  | { readonly contents: true }
  | { readonly pageBreak: true };

/** Text, a note that is anchored there (numbered in order), a link, or a symbol of a document. */
export type Inline = string | NoteInline | LinkInline | SymbolInline;

export interface NoteInline {
  /** Its text, which has no notes of its own. */
  readonly note: string | readonly Inline[];
}

export interface LinkInline {
  readonly link: string;
  readonly url: string;
}

export interface SymbolInline {
  /** The symbol that is meant, in canonical form. */
  readonly symbol: string;
  /** The words printed for it, such as `/52`; the symbol itself if left out. */
  readonly as?: string;
  /** Where it links to, if it does. */
  readonly url?: string;
}

/** What a reader should find in any file of a document. */
export interface Gold {
  readonly document: { readonly title: string; readonly symbols: readonly string[]; readonly date: string };
  readonly profile: CorpusDocument['profile'];
  readonly sections: readonly { readonly number: string; readonly title: string }[];
  readonly paragraphs: readonly GoldParagraph[];
  readonly symbols: readonly GoldSymbol[];
}

export interface GoldParagraph {
  readonly key: string;
  readonly kind: 'PARAGRAPH' | 'FOOTNOTE' | 'UNNUMBERED';
  /** The number and title of its section; null if it has none, or is a footnote. */
  readonly section: string | null;
  readonly text: string;
  /** The numbers of the notes that are anchored in it. */
  readonly notes: readonly string[];
}

export interface GoldSymbol {
  /** The key of its paragraph. */
  readonly in: string;
  readonly symbol: string;
  /** In code points of the text of the paragraph, end exclusive. */
  readonly span: readonly [start: number, end: number];
}

/**
 * The gold of a document. A numbered paragraph has its number as key; notes are `footnote-1`, …; unnumbered paragraphs
 * before the first heading or number are `cover`, `cover-2`, …, and others `p-1`, `p-2`, …. If a number occurs again, as
 * in an annex, its key is `1.1-2`. Items of a list continue the paragraph, with their marks. A note in the title or in a
 * heading is a footnote, but anchored in no paragraph; a symbol there is not in `symbols`. Symbols are in the order of
 * the text, those of the footnotes last. Of a range, all members are in `symbols`, each with the
 * span of the range.
 */
export function goldOf({ title, symbols, date, profile, parts }: CorpusDocument): Gold {
  const sections: { number: string; title: string }[] = [];
  const paragraphs: (Omit<GoldParagraph, keyof Written> & Written)[] = [];
  const notes: Written[] = [];
  const counts = new Map<string, number>();
  let section: string | null = null;
  let started = false;
  const count = (name: string) => {
    const found = (counts.get(name) ?? 0) + 1;
    counts.set(name, found);
    return found;
  };
  const keyOf = (wanted: string) => {
    const found = count(wanted);
    return found === 1 ? wanted : `${wanted}-${found}`;
  };
  const write = (text: string | readonly Inline[]): Written =>
    inlinesOf(text).reduce((written: Written, inline) => {
      if (typeof inline === 'object' && 'note' in inline) {
        notes.push(write(inline.note));
        return join(written, '', { ...nothing, notes: [String(notes.length)] });
      }
      const words = wordsOf(inline);
      const symbols = typeof inline === 'object' && 'symbol' in inline ? symbolsAt(inline.symbol, words) : [];
      return join(written, '', { text: words, notes: [], symbols });
    }, nothing);
  const documentTitle = write(title).text;
  for (const part of parts) {
    if ('heading' in part) {
      started = true;
      const { text } = write(part.heading);
      sections.push({ number: part.number ?? '', title: text });
      section = `${part.number ?? ''} ${text}`.trim();
    } else if ('paragraph' in part) {
      started ||= part.number !== null;
      const key = part.number !== null ? keyOf(part.number) : started ? `p-${count('unnumbered')}` : keyOf('cover');
      const kind = part.number === null ? 'UNNUMBERED' : 'PARAGRAPH';
      paragraphs.push({ key, kind, section, ...write(part.paragraph) });
    } else if ('list' in part) {
      const last = paragraphs.pop();
      if (!last) throw new TypeError('A list must follow a paragraph.');
      const whole = part.list.reduce((written: Written, item, index) => {
        const mark = { ...nothing, text: markOf(part.marks, index) };
        return join(written, ' ', join(mark, ' ', write(item)));
      }, last);
      paragraphs.push({ ...last, ...whole });
    }
  }
  const footnotes = notes.map((note, index) => ({
    ...note,
    key: `footnote-${index + 1}`,
    kind: 'FOOTNOTE' as const,
    section: null,
  }));
  const all = [...paragraphs, ...footnotes];
  return {
    document: { title: documentTitle, symbols, date },
    profile,
    sections,
    paragraphs: all.map(({ key, kind, section, text, notes }) => ({ key, kind, section, text, notes })),
    symbols: all.flatMap(({ key, symbols }) => symbols.map(({ symbol, span }) => ({ in: key, symbol, span }))),
  };
}

/** The mark of an item, from 0. */
export function markOf(marks: 'BULLETS' | 'LETTERS', index: number): string {
  return marks === 'BULLETS' ? '•' : `(${String.fromCodePoint(97 + index)})`;
}

export function inlinesOf(text: string | readonly Inline[]): readonly Inline[] {
  return typeof text === 'string' ? [text] : text;
}

/** The words printed for an inline that is no note. */
export function wordsOf(inline: Exclude<Inline, NoteInline>): string {
  if (typeof inline === 'string') return inline;
  return 'link' in inline ? inline.link : (inline.as ?? inline.symbol);
}

interface Written {
  readonly text: string;
  readonly notes: readonly string[];
  readonly symbols: readonly Omit<GoldSymbol, 'in'>[];
}

const nothing: Written = { text: '', notes: [], symbols: [] };

/** The symbol with its span; for a range such as `HC/SP/R/36-41`, each of its members with the span of the range. */
function symbolsAt(symbol: string, words: string): Omit<GoldSymbol, 'in'>[] {
  const span = [0, [...words].length] as const;
  const [, series = '', first, last] = /^(.*\/)(\d+)[-–](\d+)$/.exec(symbol) ?? [];
  if (first === undefined || last === undefined) return [{ symbol, span }];
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => ({ symbol: `${series}${Number(first) + index}`, span }));
}

function join(first: Written, between: string, second: Written): Written {
  const before = first.text + between;
  const shift = [...before].length;
  return {
    text: before + second.text,
    notes: [...first.notes, ...second.notes],
    symbols: [
      ...first.symbols,
      ...second.symbols.map(({ symbol, span: [start, end] }) => ({
        symbol,
        span: [start + shift, end + shift] as const,
      })),
    ],
  };
}
