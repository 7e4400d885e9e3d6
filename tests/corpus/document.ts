/**
 * A made-up document of a fictional body, from which files of all forms are made, so that what they say is known
 * exactly. Its texts are written for these tests.
 */
export interface CorpusDocument {
  /** The name of its files: `harbor-report-2031`. */
  readonly name: string;
  readonly profile: 'ANNUAL_REPORT' | 'MEETING_SUMMARY' | 'CONVENING_NOTICE' | 'WORKING_DOCUMENT' | 'MINUTES' | 'OTHER';
  readonly title: string;
  readonly symbols: readonly string[];
  /** ISO 8601. */
  readonly date: string;
  /** Whether it is held out: readers are tuned on the others only. */
  readonly heldOut: boolean;
  readonly parts: readonly CorpusPart[];
}

export type CorpusPart =
  /** A heading; `number` as printed, `3.1` or `A`, or null. */
  | { readonly heading: string; readonly number: string | null; readonly level: number }
  /** A paragraph; `number` as printed, `2.4` or `12`, without the period after it, or null. */
  | { readonly paragraph: readonly Inline[]; readonly number: string | null }
  /** A list within the paragraph before it: its items continue that paragraph. */
  | { readonly list: readonly (readonly Inline[])[]; readonly marks: 'BULLETS' | 'LETTERS' }
  /** A table, row by row; its text is no paragraph. */
  | { readonly table: readonly (readonly string[])[] }
  /** A table of the headings, with page numbers. */
  | { readonly contents: true }
  | { readonly pageBreak: true };

/** Text, a note that is anchored there (numbered in order), or a link. */
export type Inline = string | { readonly note: string } | { readonly link: string; readonly url: string };

/** What a reader should find in any file of a document. */
export interface Gold {
  readonly title: string;
  readonly symbols: readonly string[];
  readonly date: string;
  readonly profile: CorpusDocument['profile'];
  readonly sections: readonly { readonly number: string; readonly title: string }[];
  readonly paragraphs: readonly {
    readonly key: string;
    readonly kind: 'PARAGRAPH' | 'FOOTNOTE' | 'UNNUMBERED';
    /** The number and title of its section; null if it has none, or is a footnote. */
    readonly section: string | null;
    readonly text: string;
    /** The numbers of the notes that are anchored in it. */
    readonly notes: readonly string[];
  }[];
}

/**
 * The gold of a document. A numbered paragraph has its number as key; notes are `footnote-1`, …; unnumbered paragraphs
 * before the first heading or number are `cover`, `cover-2`, …, and others `p-1`, `p-2`, …. If a number occurs again, as
 * in an annex, its key is `1.1-2`. Items of a list continue the paragraph, with their marks.
 */
export function goldOf({ title, symbols, date, profile, parts }: CorpusDocument): Gold {
  const sections: { number: string; title: string }[] = [];
  const paragraphs: Gold['paragraphs'][number][] = [];
  const notes: string[] = [];
  const counts = new Map<string, number>();
  let section: string | null = null;
  let started = false;
  const keyOf = (wanted: string) => {
    const count = (counts.get(wanted) ?? 0) + 1;
    counts.set(wanted, count);
    return count === 1 ? wanted : `${wanted}-${count}`;
  };
  const textOf = (inlines: readonly Inline[], anchored: string[]) =>
    inlines
      .map((inline) => {
        if (typeof inline === 'string') return inline;
        if ('link' in inline) return inline.link;
        notes.push(inline.note);
        anchored.push(String(notes.length));
        return '';
      })
      .join('');
  for (const part of parts) {
    if ('heading' in part) {
      started = true;
      sections.push({ number: part.number ?? '', title: part.heading });
      section = `${part.number ?? ''} ${part.heading}`.trim();
    } else if ('paragraph' in part) {
      started ||= part.number !== null;
      const anchored: string[] = [];
      const text = textOf(part.paragraph, anchored);
      const key = part.number !== null ? keyOf(part.number) : started ? `p-${next(counts, 'p')}` : keyOf('cover');
      paragraphs.push({ key, kind: part.number === null ? 'UNNUMBERED' : 'PARAGRAPH', section, text, notes: anchored });
    } else if ('list' in part) {
      const last = paragraphs.pop();
      if (!last) throw new TypeError('A list must follow a paragraph.');
      const anchored = [...last.notes];
      const items = part.list.map((item, index) => `${markOf(part.marks, index)} ${textOf(item, anchored)}`);
      paragraphs.push({ ...last, text: [last.text, ...items].join(' '), notes: anchored });
    }
  }
  const footnotes = notes.map((text, index) => ({
    key: `footnote-${index + 1}`,
    kind: 'FOOTNOTE' as const,
    section: null,
    text,
    notes: [],
  }));
  return { title, symbols, date, profile, sections, paragraphs: [...paragraphs, ...footnotes] };
}

/** The mark of an item, from 0. */
export function markOf(marks: 'BULLETS' | 'LETTERS', index: number): string {
  return marks === 'BULLETS' ? '•' : `(${String.fromCodePoint(97 + index)})`;
}

function next(counts: Map<string, number>, name: string): number {
  const count = (counts.get(`#${name}`) ?? 0) + 1;
  counts.set(`#${name}`, count);
  return count;
}
