import {
  type FootnoteAnchor,
  ReaderError,
  type Report,
  type ReportParagraph,
  type Section,
  type TextRange,
} from '../report.ts';
import { classifyLines, type Line, type Role } from './line-classifier.ts';
import { joinLines, splitLines } from './lines.ts';
import { linksIn } from './links.ts';
import { chooseMarkers, type Marker } from './markers.ts';
import { decodeText, describeInvalidText } from './plain-text.ts';

/** Reads a WTO report from the text of its PDF in UTF-8. @throws {ReaderError} if the bytes are not such a text. */
export function readReport(bytes: Uint8Array): Report {
  const decoded = decodeText(bytes);
  if ('invalid' in decoded) throw readerError(decoded.invalid);
  return parseReport(decoded.text);
}

/**
 * Parses the text of a WTO report as extracted from a PDF: numbered headings (`2  MEETINGS`), numbered paragraphs
 * (`2.4.  On…`), and footnotes and link lists at the ends of pages or of the text. Takes linear time.
 *
 * @throws {ReaderError} if there is no numbered paragraph.
 */
export function parseReport(source: string): Report {
  const invalid = describeInvalidText(source);
  if (invalid !== null) throw readerError(invalid);
  const { lines, markers } = classifyLines(splitLines(source));
  const blocks = collectBlocks(lines);
  const chosenMarkers = anchoredMarkers(lines, markers);
  const markersByLine = Map.groupBy(chosenMarkers, ({ line }) => line);
  const sections: Section[] = [];
  const paragraphs: ReportParagraph[] = [];
  const occurrences = new Map<string, number>();
  for (const { role, number, lines } of blocks) {
    if (role === 'heading') {
      sections.push({ number, heading: cleanText(lines, markersByLine), ...fullRange(lines) });
    } else if (role === 'paragraph') {
      const occurrence = (occurrences.get(number) ?? 0) + 1;
      occurrences.set(number, occurrence);
      paragraphs.push({
        key: occurrence === 1 ? number : `${number}-${occurrence}`,
        kind: 'PARAGRAPH',
        number,
        section: sectionLabel(sections.at(-1)),
        text: cleanText(lines, markersByLine),
        footnotes: lines.flatMap(({ index }) => markersByLine.get(index) ?? []).map(anchor),
        ranges: rangesOf(lines),
      });
    }
  }
  if (paragraphs.length === 0)
    throw readerError(`none in ${lines.length} lines, the first of which is ${excerpt(lines[0])}`);
  return {
    title: cleanText(linesOf(blocks, 'title'), markersByLine),
    sections,
    paragraphs: [...paragraphs, ...blocks.filter(({ role }) => role === 'footnote').map(footnote)],
    links: linesOf(blocks, 'link').flatMap(linksIn),
    anchors: chosenMarkers.map(anchor),
    omitted: rangesOf(linesOf(blocks, 'artifact')),
  };
}

function readerError(found: string): ReaderError {
  return new ReaderError(
    `Expected numbered paragraphs, lines that begin like "2.1.  The Group held", but found ${found}.`,
  );
}

/** Consecutive lines with one role. */
interface Block {
  readonly role: Role;
  readonly number: string;
  readonly lines: Line[];
}

/** Groups lines into blocks. A paragraph continues after the footnotes and links that interrupt it. */
function collectBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const openBlocks = new Map<Role, Block>();
  for (const line of lines) {
    const current = openBlocks.get(line.role);
    if (current && line.number === null) {
      current.lines.push(line);
    } else {
      const block: Block = { role: line.role, number: line.number ?? '', lines: [line] };
      openBlocks.set(line.role, block);
      blocks.push(block);
    }
  }
  return blocks;
}

/** The markers in the title, headings and paragraphs that belong to a footnote of the text. */
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

/** The normalized text of some lines, without footnote markers. */
function cleanText(lines: readonly Line[], markersByLine: ReadonlyMap<number, readonly Marker[]>): string {
  return joinLines(
    lines.map((line) => {
      let text = '';
      let copied = 0;
      for (const { start, end } of markersByLine.get(line.index) ?? []) {
        text += line.text.slice(copied, start - line.textStart);
        copied = end - line.textStart;
      }
      return text + line.text.slice(copied);
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
    ranges: rangesOf(lines),
  };
}

function anchor({ number, start }: Marker): FootnoteAnchor {
  return { number: String(number), start };
}

function sectionLabel(section: Section | undefined): string | null {
  return section ? `${section.number} ${section.heading}`.trim() : null;
}

function linesOf(blocks: readonly Block[], role: Role): Line[] {
  return blocks.filter((block) => block.role === role).flatMap((block) => block.lines);
}

/** The ranges of some lines in the source, with consecutive lines merged. */
function rangesOf(lines: readonly Line[]): TextRange[] {
  const ranges: { start: number; end: number; lastLine: number }[] = [];
  for (const { index, start, end } of lines) {
    const range = ranges.at(-1);
    if (range?.lastLine === index - 1) {
      range.end = end;
      range.lastLine = index;
    } else {
      ranges.push({ start, end, lastLine: index });
    }
  }
  return ranges.map(({ start, end }) => ({ start, end }));
}

/** The range from the first line to the last. */
function fullRange(lines: readonly Line[]): TextRange {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

/** The beginning of a line for a message. */
function excerpt(line: Line | undefined): string {
  const text = line?.text.trim() ?? '';
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
