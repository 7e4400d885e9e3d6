import { canonicalSymbols } from '../../../model/symbol.ts';
import { findSymbols } from '../../../model/symbols-in-text.ts';
import type { Block as FileBlock } from '../block.ts';
import { ReaderError } from '../reader-error.ts';
import type { FootnoteAnchor, Report, ReportParagraph, Section, TextRange } from '../report.ts';
import { linesOfBlocks } from './block-lines.ts';
import { classifyLines, type Line, listItem, type Role } from './line-classifier.ts';
import { endsSentence, joinLines, splitLines, wordsOf } from './lines.ts';
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
 * @throws {ReaderError} if there is no paragraph, or neither a number nor a document symbol.
 */
export function parseReport(source: string): Report {
  const invalid = describeInvalidText(source);
  if (invalid !== null) throw readerError(invalid);
  const { lines, markers } = classifyLines(splitLines(source));
  return assemble(source, lines, markers);
}

/** Reads a report from the blocks of a file. @throws {ReaderError} as `parseReport` does. */
export function reportOfBlocks(blocks: readonly FileBlock[]): Report {
  const { source, lines: given, markers: shown, links } = linesOfBlocks(blocks);
  const known = shown.map(
    ({ note, start, end, line }): Marker => ({ number: Number(note), start, end, line, weight: 1 }),
  );
  const { lines, markers } = classifyLines(
    given,
    known.length > 0 || given.some(({ hint }) => hint?.whole) ? known : null,
  );
  const report = assemble(source, lines, markers);
  return { ...report, links: [...report.links, ...links] };
}

function assemble(source: string, classified: readonly Line[], markers: readonly Marker[]): Report {
  const lines = withCover(classified);
  const blocks = collectBlocks(lines);
  const chosenMarkers = anchoredMarkers(lines, markers);
  const markersByLine = Map.groupBy(chosenMarkers, ({ line }) => line);
  const words = wordsOf(lines);
  const sections: Section[] = [];
  const paragraphs: ReportParagraph[] = [];
  const keys = new Keys();
  for (const { role, number, lines } of blocks) {
    if (role === 'heading')
      sections.push({ number, heading: cleanText(lines, markersByLine, words), ...fullRange(lines) });
    if (role !== 'paragraph' && role !== 'prose') continue;
    const isCover = sections.length === 0 && !paragraphs.some(({ kind }) => kind === 'PARAGRAPH');
    paragraphs.push({
      key: role === 'paragraph' ? keys.repeated(number) : isCover ? keys.repeated('cover') : keys.counted('p'),
      kind: role === 'paragraph' ? 'PARAGRAPH' : 'UNNUMBERED',
      number,
      section: sectionLabel(sections.at(-1)),
      text: cleanText(lines, markersByLine, words),
      footnotes: lines.flatMap(({ index }) => markersByLine.get(index) ?? []).map(anchor),
      ranges: rangesOf(lines),
    });
  }
  const isDocument = paragraphs.some(({ kind }) => kind === 'PARAGRAPH') || sections.length > 0;
  const hasSymbol = findSymbols(source).length > 0 || lines.some(isOwnSymbol);
  if (paragraphs.length === 0 || !(isDocument || hasSymbol))
    throw readerError(`none in ${lines.length} lines, the first of which is ${excerpt(lines[0])}`);
  return {
    title: cleanText(titleLines(linesOf(blocks, 'title')), markersByLine, words),
    sections,
    paragraphs: [
      ...paragraphs,
      ...blocks.filter(({ role }) => role === 'footnote').map((block) => footnote(block, words)),
    ],
    links: linesOf(blocks, 'link').flatMap(linksIn),
    anchors: chosenMarkers.map(anchor),
    omitted: lines.flatMap(({ reason, start, end }) =>
      reason ? [{ start, end, text: source.slice(start, end), why: reason }] : [],
    ),
  };
}

/** The lines of a title: those in capitals, without the name of the body above them; all, if none is. */
function titleLines(lines: readonly Line[]): readonly Line[] {
  const capitals = lines.filter(({ text }) => !/\p{Ll}{4}/u.test(text));
  return capitals.length > 0 ? capitals : lines;
}

/** Whether a line is the symbol of the document, on its cover or at the head of its pages. */
function isOwnSymbol({ reason, text }: Line): boolean {
  return (reason === 'document head' || reason === 'running head') && canonicalSymbols(text) !== null;
}

/** Gives out keys of paragraphs, none twice. */
class Keys {
  private readonly counts = new Map<string, number>();

  /** `2.4`, then `2.4-2`. */
  repeated(name: string): string {
    const count = this.count(name);
    return count === 1 ? name : `${name}-${count}`;
  }

  /** `p-1`, then `p-2`. */
  counted(name: string): string {
    return `${name}-${this.count(name)}`;
  }

  private count(name: string): number {
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    return count;
  }
}

/**
 * The lines before the first number or heading are the title, until the first sentence: from there on they are a note on
 * the cover. Symbols and dates that are alone there are no part of the title.
 */
function withCover(lines: readonly Line[]): Line[] {
  let inCover = false;
  return groupsOf(lines).flatMap((group) => {
    if (group[0]?.role !== 'title') return group;
    const text = joinLines(group.map((line) => line.text));
    inCover ||= endsSentence(text) && text.includes(' ');
    return group.map((line): Line => {
      if (inCover) return { ...line, role: 'prose' };
      const isHead = documentHead.test(line.text.trim()) || canonicalSymbols(line.text) !== null;
      return isHead ? { ...line, role: 'artifact', reason: 'document head' } : line;
    });
  });
}

const documentHead = /^(?:\d{1,2} \p{L}+ \d{4}|page:? \d+(?:\/\d+)?|\(\d\d-\d{3,5}\)|original: [a-z/ ]+)$/iu;

/** Lines that stand together: up to a blank line, or a change of their role. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && !line.blankBefore && group.at(-1)?.role === line.role) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function readerError(found: string): ReaderError {
  return new ReaderError(
    `Expected numbered paragraphs, lines that begin like "2.1.  The Group held", numbered headings or a document symbol, but found ${found}.`,
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
    const continues = line.role !== 'prose' || continuesProse(current?.lines.at(-1), line);
    if (current && line.number === null && continues) {
      current.lines.push(line);
    } else {
      const block: Block = { role: line.role, number: line.number ?? '', lines: [line] };
      openBlocks.set(line.role, block);
      blocks.push(block);
    }
  }
  return blocks;
}

/** Whether a line without a number continues the one before, unless a blank line or the end of a sentence parts them. */
function continuesProse(previous: Line | undefined, line: Line): boolean {
  if (!previous) return false;
  if (listItem.test(line.text)) return true;
  return line.index === previous.index + 1 && !line.blankBefore
    ? true
    : !endsSentence(previous.text) && /^\s*\p{Ll}/u.test(line.text);
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
    return line && ['title', 'heading', 'paragraph', 'prose'].includes(line.role) && start >= line.textStart;
  });
  return chooseMarkers(inText, notes);
}

/** The normalized text of some lines, without footnote markers. */
function cleanText(
  lines: readonly Line[],
  markersByLine: ReadonlyMap<number, readonly Marker[]>,
  words: ReadonlySet<string>,
): string {
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
    words,
  );
}

function footnote({ number, lines }: Block, words: ReadonlySet<string>): ReportParagraph {
  return {
    key: `footnote-${number}`,
    kind: 'FOOTNOTE',
    number,
    section: null,
    text: joinLines(
      lines.map(({ text }) => text),
      words,
    ),
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
