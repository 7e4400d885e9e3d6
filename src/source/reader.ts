import { createHash } from 'node:crypto';
import { classify, type Line, type Role, splitLines } from './lines.ts';

/** A report's text, taken apart. Offsets are UTF-16 code units into the text that was read. */
export interface Report {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly ReportParagraph[];
  /** The addresses that the source embeds, in order. */
  readonly links: readonly Link[];
}

export interface Section {
  readonly number: string;
  readonly heading: string;
  readonly start: number;
}

export interface ReportParagraph {
  /** `2.4` for a numbered paragraph, `footnote-3` for a footnote. */
  readonly key: string;
  readonly kind: 'PARAGRAPH' | 'FOOTNOTE';
  /** As printed: `2.4` or `3`. */
  readonly number: string;
  /** The heading it stands under; null for a footnote. */
  readonly section: string | null;
  /** The normalised text: no page furniture, no footnote markers, every run of white space one space. */
  readonly text: string;
  /** The numbers of the footnotes anchored in it. */
  readonly footnotes: readonly string[];
  /** Where its pieces stand in the source; more than one where a page break cuts it. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly start: number;
  readonly end: number;
}

export interface Link extends Piece {
  readonly url: string;
}

/** The text is not a report in the form that the reader knows. */
export class ReaderError extends Error {
  override name = 'ReaderError';
}

/**
 * Reads the text of a WTO report as a PDF gives it: numbered headings (`2  MEETINGS`), numbered paragraphs (`2.4.  On…`),
 * footnotes and link lists at the ends of pages. Linear in the length of the text.
 *
 * @throws {ReaderError} if it finds no numbered paragraph.
 */
export function readReport(text: string): Report {
  const blocks = collectBlocks(classify(splitLines(text)));
  if (!blocks.some((block) => block.role === 'paragraph')) {
    throw new ReaderError('No numbered paragraph: the reader looks for lines that begin like "2.1.  The Group held".');
  }
  const anchors = new AnchorFinder(blocks);
  const title = anchors.strip(
    joinLines(blocks.filter((block) => block.role === 'title').flatMap((block) => block.lines)),
  ).text;
  const sections: Section[] = [];
  const paragraphs: ReportParagraph[] = [];
  for (const block of blocks) {
    if (block.role === 'heading') {
      sections.push({
        number: block.number,
        heading: anchors.strip(joinLines(block.lines)).text,
        start: block.lines[0]?.start ?? 0,
      });
    } else if (block.role === 'paragraph') {
      const { text: body, found } = anchors.strip(joinLines(block.lines));
      const section = sections.at(-1);
      paragraphs.push({
        key: block.number,
        kind: 'PARAGRAPH',
        number: block.number,
        section: section ? `${section.number} ${section.heading}` : null,
        text: body,
        footnotes: found,
        pieces: pieces(block.lines),
      });
    }
  }
  for (const block of blocks) {
    if (block.role !== 'footnote') continue;
    paragraphs.push({
      key: `footnote-${block.number}`,
      kind: 'FOOTNOTE',
      number: block.number,
      section: null,
      text: joinLines(block.lines),
      footnotes: [],
      pieces: pieces(block.lines),
    });
  }
  const links = blocks.filter((block) => block.role === 'link').flatMap((block) => block.lines.map(link));
  return { title, sections, paragraphs, links };
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
    if (line.role === 'blank' || line.role === 'furniture') continue;
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

/** One line of text out of many: a hyphen at a line's end keeps its word together, all other white space becomes one space. */
function joinLines(lines: readonly Line[]): string {
  return lines
    .map((line) => line.text)
    .join('\n')
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/(?<=\p{L})[-\u2010\u2011]\n(?=\p{L})/gu, '-')
    .replace(/\u2011/g, '-')
    .replace(/[\s\u00a0\u202f\u2007]+/g, ' ')
    .trim();
}

/** Finds the footnote numbers that a PDF glues to the word before them (`members.3`), in their order. */
class AnchorFinder {
  private next = 1;
  private readonly last: number;
  private readonly recurring: ReadonlySet<string>;

  constructor(blocks: readonly Block[]) {
    this.last = Math.max(
      0,
      ...blocks.filter((block) => block.role === 'footnote').map((block) => Number(block.number)),
    );
    this.recurring = recurringTokens(blocks);
  }

  /** The text without its markers, and the numbers found. Call in reading order. */
  strip(text: string): { text: string; found: string[] } {
    const found: string[] = [];
    const stripped = text.replace(anchorToken, (token: string, word: string, number: string) => {
      if (Number(number) !== this.next || this.next > this.last || this.recurring.has(token)) return token;
      this.next += 1;
      found.push(number);
      return word;
    });
    return { text: stripped, found };
  }
}

const anchorToken = /([^\s\d]*[\p{L}.,;:)\]”’"])(\d{1,3})(?=[\s.,;:)]|$)/gu;

/** `MC13` stands in the text again and again and so is a name; a marker stands there once. */
function recurringTokens(blocks: readonly Block[]): Set<string> {
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (const block of blocks) {
    if (block.role === 'link') continue;
    for (const [token] of joinLines(block.lines).matchAll(anchorToken)) {
      const name = token.replace(/^[("“]+/, '');
      if (seen.has(name)) recurring.add(token).add(name);
      seen.add(name);
    }
  }
  return recurring;
}

function pieces(lines: readonly Line[]): Piece[] {
  const result: { start: number; end: number; lastLine: number }[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last && line.index - last.lastLine <= 3) {
      last.end = line.end;
      last.lastLine = line.index;
    } else {
      result.push({ start: line.start, end: line.end, lastLine: line.index });
    }
  }
  return result.map(({ start, end }) => ({ start, end }));
}

function link(line: Line): Link {
  return { url: line.text.trim().replace(/^_/, ''), start: line.start, end: line.end };
}
