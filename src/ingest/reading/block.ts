/** The forms of files that can be read. */
export type Form = 'pdf' | 'docx' | 'html' | 'text';

/**
 * A run of text that a file holds together: a line of a page, or a whole paragraph. Files of every form become blocks in
 * the order of reading, and one reader goes on from there. What a file does not tell is null.
 */
export interface Block {
  /** White space is single spaces, but for wide gaps in a line, which are two. Without `number`. */
  readonly text: string;
  /** A line may continue on the next one; a paragraph is complete. */
  readonly extent: 'LINE' | 'PARAGRAPH';
  /** The number that the file itself generates for it, as displayed: `2.4.`, `(a)`; it is not in `text`. */
  readonly number: string | null;
  /** Where the file says that it belongs. */
  readonly part: Part;
  /** The number of the note whose text it is; null if it is none, or the file does not say. */
  readonly note: string | null;
  /** The level of a heading, from 1, if the file marks it as one. */
  readonly heading: number | null;
  /** The page, from 1; null if the file has no pages. */
  readonly page: number | null;
  /** The distance of its beginning from the left edge, in points; for text, six points for each space. */
  readonly left: number | null;
  /** The height of its letters, in points. */
  readonly size: number | null;
  readonly bold: boolean;
  /** The space above it, in lines: 0 if it follows the line above, 1 or more after a blank line, a larger gap or a page break. */
  readonly gap: number;
  /** The markers of notes that the file shows as such: raised, in brackets, or linked to a note. They are in `text`. */
  readonly markers: readonly NoteMarker[];
  readonly links: readonly BlockLink[];
}

/**
 * `BODY` is the running text. What is in the other parts is no paragraph: running heads and feet of pages, the
 * navigation of a web page, cells of a table (one block for each row, cells separated by two spaces), and a table of
 * contents. `NOTE` is the text of a note.
 */
export type Part = 'BODY' | 'NOTE' | 'PAGE_HEAD' | 'PAGE_FOOT' | 'NAVIGATION' | 'TABLE' | 'CONTENTS';

/** A range of a text, in UTF-16 code units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface NoteMarker extends Range {
  /** The number of the note. */
  readonly note: string;
}

export interface BlockLink extends Range {
  readonly url: string;
}
