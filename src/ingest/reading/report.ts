import { createHash } from 'node:crypto';

/** A report, split into its parts. Offsets are UTF-16 code units in the source. */
export interface Report {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly ReportParagraph[];
  /** The URLs that are embedded in the source, in order. */
  readonly links: readonly Link[];
  /** The footnote markers that were removed from the title, headings and paragraphs, in order. */
  readonly anchors: readonly FootnoteAnchor[];
  /** The rest, each with why it is in no paragraph. */
  readonly omitted: readonly Omitted[];
}

/** A range of the source, in UTF-16 code units, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A part of the source that is in no paragraph. */
export interface Omitted extends TextRange {
  readonly text: string;
  /** `page number`, `running head`, `rule`, `title of the notes`, `table of contents` or `document head`. */
  readonly why: string;
}

export interface Section extends TextRange {
  /** As printed, such as `3.1` or `A`; empty if the heading has no number. */
  readonly number: string;
  readonly heading: string;
}

export interface ReportParagraph {
  /**
   * `2.4` for a numbered paragraph, `footnote-3` for a footnote, `2.4-2` for the second paragraph with the number 2.4;
   * without a number `cover`, `cover-2` and so on before the first number or heading, then `p-1`, `p-2` and so on.
   */
  readonly key: string;
  readonly kind: 'PARAGRAPH' | 'UNNUMBERED' | 'FOOTNOTE';
  /** As printed, such as `2.4` or `3`; empty without a number. */
  readonly number: string;
  /** The number and heading of its section; null for a footnote or if there is no section. */
  readonly section: string | null;
  /** The normalized text: without page artifacts and footnote markers, and with single spaces. */
  readonly text: string;
  /** The footnotes that are anchored in it. */
  readonly footnotes: readonly FootnoteAnchor[];
  /** Its ranges in the source: more than one if footnotes, links or a page break interrupt it. */
  readonly ranges: readonly TextRange[];
}

export interface FootnoteAnchor {
  /** The number of the footnote, such as `3`. */
  readonly number: string;
  /** The offset of the marker's digits in the source. */
  readonly start: number;
}

/** A URL and its range, without the `_` that some exports put before it. */
export interface Link extends TextRange {
  readonly url: string;
}

/** The SHA-256 digest of a normalized text in UTF-8, in hexadecimal. */
export function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
