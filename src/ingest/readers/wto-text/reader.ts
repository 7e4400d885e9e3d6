import { createHash } from 'node:crypto';
import { classify, type Line, type Role } from './line-classifier.ts';
import { joinLines, type Piece, splitLines } from './lines.ts';
import { type Link, linksIn } from './links.ts';
import { chooseMarkers, type Marker } from './markers.ts';
import { decodeText, nonsense } from './plain-text.ts';

/** A report's text, taken apart. Offsets are UTF-16 code units into the text that was read. */
export interface Report {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly ReportParagraph[];
  /** The addresses that the source embeds, in order. */
  readonly links: readonly Link[];
  /** The markers of footnotes that were taken out of the title, headings and paragraphs, in order. */
  readonly anchors: readonly FootnoteAnchor[];
  /** What is in none of them: page numbers, running heads, rules, and prose that stands under no number. */
  readonly leftOut: readonly Piece[];
}

export interface Section extends Piece {
  /** As printed: `3.1` or `A`; empty where the heading has none. */
  readonly number: string;
  readonly heading: string;
}

export interface ReportParagraph {
  /** `2.4` for a numbered paragraph, `footnote-3` for a footnote; `2.4-2` where the source numbers a second one 2.4. */
  readonly key: string;
  readonly kind: 'PARAGRAPH' | 'FOOTNOTE';
  /** As printed: `2.4` or `3`. */
  readonly number: string;
  /** The heading it stands under; null for a footnote, and where there is none. */
  readonly section: string | null;
  /** The normalised text: no page furniture, no footnote markers, every run of white space one space. */
  readonly text: string;
  /** The footnotes anchored in it. */
  readonly footnotes: readonly FootnoteAnchor[];
  /** Where its pieces stand in the source; more than one where footnotes, links or a page break cut it. */
  readonly pieces: readonly Piece[];
}

export interface FootnoteAnchor {
  /** The number of the footnote: `3`. */
  readonly number: string;
  /** Where its digits stand in the source. */
  readonly start: number;
}

/** The text is not a report in the form that the reader knows. */
export class ReaderError extends Error {
  override name = 'ReaderError';

  constructor(found: string) {
    super(
      `The reader looks for numbered paragraphs, lines that begin like "2.1.  The Group held", but found ${found}.`,
    );
  }
}

/**
 * Reads the text of a WTO report as a PDF gives it: numbered headings (`2  MEETINGS`), numbered paragraphs (`2.4.  On…`),
 * footnotes and link lists at the ends of pages or of the text. Linear in the length of the text.
 *
 * @throws {ReaderError} if it finds no numbered paragraph, or the text is none.
 */
export function readReport(source: string): Report {
  const instead = nonsense(source);
  if (instead !== null) throw new ReaderError(instead);
  const { lines, markers } = classify(splitLines(source));
  const blocks = collectBlocks(lines);
  const chosen = anchoredMarkers(lines, markers);
  const anchors = Map.groupBy(chosen, ({ line }) => line);
  const sections: Section[] = [];
  const paragraphs: ReportParagraph[] = [];
  const times = new Map<string, number>();
  for (const { role, number, lines } of blocks) {
    if (role === 'heading') {
      sections.push({ number, heading: cleanText(lines, anchors), ...span(lines) });
    } else if (role === 'paragraph') {
      const time = (times.get(number) ?? 0) + 1;
      times.set(number, time);
      paragraphs.push({
        key: time === 1 ? number : `${number}-${time}`,
        kind: 'PARAGRAPH',
        number,
        section: label(sections.at(-1)),
        text: cleanText(lines, anchors),
        footnotes: lines.flatMap(({ index }) => anchors.get(index) ?? []).map(anchor),
        pieces: pieces(lines),
      });
    }
  }
  if (paragraphs.length === 0)
    throw new ReaderError(`none in ${lines.length} lines, the first of which is ${begin(lines[0])}`);
  return {
    title: cleanText(linesOf(blocks, 'title'), anchors),
    sections,
    paragraphs: [...paragraphs, ...blocks.filter(({ role }) => role === 'footnote').map(footnote)],
    links: linesOf(blocks, 'link').flatMap(linksIn),
    anchors: chosen.map(anchor),
    leftOut: pieces(linesOf(blocks, 'furniture')),
  };
}

/**
 * The text of a file for `readReport`, without a byte order mark.
 *
 * @throws {ReaderError} if the bytes are not UTF-8, or what they hold can be no report: a PDF, a binary, an empty file.
 */
export function decode(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  if ('instead' in decoded) throw new ReaderError(decoded.instead);
  return decoded.text;
}

/** SHA-256 of a normalised text in UTF-8, in hexadecimal. */
export function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The characters from `start` to `end`, counted in Unicode code points, end exclusive. */
export function slice(text: string, start: number, end: number): string {
  return [...text].slice(start, end).join('');
}

interface Block {
  readonly role: Role;
  readonly number: string;
  readonly lines: Line[];
}

/** Lines of one role in a row make a block; a paragraph goes on after the footnotes and links that cut it. */
function collectBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const open = new Map<Role, Block>();
  for (const line of lines) {
    const current = open.get(line.role);
    if (current && line.number === null) {
      current.lines.push(line);
    } else {
      const block: Block = { role: line.role, number: line.number ?? '', lines: [line] };
      open.set(line.role, block);
      blocks.push(block);
    }
  }
  return blocks;
}

/** The markers in the title, headings and paragraphs whose footnotes the text has. */
function anchoredMarkers(lines: readonly Line[], markers: readonly Marker[]): Marker[] {
  const notes = new Map(
    lines.flatMap(({ role, number, start }) =>
      role === 'footnote' && number !== null ? [[Number(number), start] as const] : [],
    ),
  );
  const inText = markers.filter(({ line: index, start }) => {
    const line = lines[index];
    return line && ['title', 'heading', 'paragraph'].includes(line.role) && start >= line.textStart;
  });
  return chooseMarkers(inText, notes);
}

function cleanText(lines: readonly Line[], anchors: ReadonlyMap<number, readonly Marker[]>): string {
  return joinLines(
    lines.map((line) => {
      let text = '';
      let from = 0;
      for (const { start, end } of anchors.get(line.index) ?? []) {
        text += line.text.slice(from, start - line.textStart);
        from = end - line.textStart;
      }
      return text + line.text.slice(from);
    }),
  );
}

function footnote({ number, lines }: Block): ReportParagraph {
  return {
    key: `footnote-${number}`,
    kind: 'FOOTNOTE',
    number,
    section: null,
    text: joinLines(lines.map(({ text }) => text)),
    footnotes: [],
    pieces: pieces(lines),
  };
}

function anchor({ number, start }: Marker): FootnoteAnchor {
  return { number: String(number), start };
}

function label(section: Section | undefined): string | null {
  return section ? `${section.number} ${section.heading}`.trim() : null;
}

function linesOf(blocks: readonly Block[], role: Role): Line[] {
  return blocks.filter((block) => block.role === role).flatMap((block) => block.lines);
}

function pieces(lines: readonly Line[]): Piece[] {
  const result: { start: number; end: number; last: number }[] = [];
  for (const { index, start, end } of lines) {
    const piece = result.at(-1);
    if (piece?.last === index - 1) {
      piece.end = end;
      piece.last = index;
    } else {
      result.push({ start, end, last: index });
    }
  }
  return result.map(({ start, end }) => ({ start, end }));
}

function span(lines: readonly Line[]): Piece {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

/** How a text begins, for a message. */
function begin(line: Line | undefined): string {
  const text = line?.text.trim() ?? '';
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
