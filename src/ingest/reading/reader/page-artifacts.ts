import type { Part } from '../block.ts';
import type { SourceLine } from './lines.ts';

/** Why a line is in no paragraph. */
export type Reason =
  | 'page number'
  | 'running head'
  | 'rule'
  | 'title of the notes'
  | 'table of contents'
  | 'document head'
  | 'table'
  | 'navigation';

/** The lines that belong to the page layout or a table of contents, by index, each with the reason. */
export function findPageArtifacts(lines: readonly SourceLine[]): ReadonlyMap<number, Reason> {
  const artifacts = new Map<number, Reason>();
  for (const line of lines) {
    const reason = line.hint && reasonOf[line.hint.part];
    if (reason) artifacts.set(line.index, reason);
    if (isKnown(line)) continue;
    const text = normalizeShortLine(line.text);
    const found = artifactPatterns.find(([pattern]) => pattern.test(text));
    if (found) artifacts.set(line.index, found[1]);
  }
  for (const line of barePageNumbers(lines)) if (!isKnown(line)) artifacts.set(line.index, 'page number');
  for (const line of runningHeads(lines, artifacts)) if (!isKnown(line)) artifacts.set(line.index, 'running head');
  for (const line of contents(lines)) artifacts.set(line.index, 'table of contents');
  for (const line of tableRows(lines)) if (!artifacts.has(line.index)) artifacts.set(line.index, 'table');
  return artifacts;
}

/** Why what stands in each part of a file is in no paragraph; null if it is in one. */
const reasonOf: Readonly<Record<Part, Reason | null>> = {
  BODY: null,
  NOTE: null,
  PAGE_HEAD: 'running head',
  PAGE_FOOT: 'page number',
  NAVIGATION: 'navigation',
  TABLE: 'table',
  CONTENTS: 'table of contents',
};

/** Whether the file says that a line is a paragraph or a note, so that it is no page layout. */
function isKnown({ hint }: SourceLine): boolean {
  return hint !== null && (hint.whole || hint.part === 'NOTE');
}

/** Whether footnotes can follow a line: a line of underscores or dashes, or a title such as "Endnotes". */
export function startsNotes(text: string): boolean {
  return rule.test(normalizeShortLine(text)) || notesTitle.test(normalizeShortLine(text));
}

const rule = /^[_\-–—*]{5,}$/;
const notesTitle = /^(?:(?:end|foot) ?)?notes:?$/i;
const artifactPatterns: readonly (readonly [RegExp, Reason])[] = [
  [rule, 'rule'],
  [notesTitle, 'title of the notes'],
  [/^[-–—] ?(?:\d{1,4}|[ivxl]{1,6}) ?[-–—]$/, 'page number'],
  [/^(?:\(\d\d-\d{3,5}\))? *page:? *\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?$/i, 'page number'],
  [/^\(\d\d-\d{3,5}\)$/, 'document head'],
  [/^original: [a-z/ ]+$/i, 'document head'],
];
const barePageNumber = /^(\d{1,3})(?: ?(?:\/|of) ?\d{1,3})?$/;
const symbolAlone = /^_?[A-Z]{2,5}(?:\/[A-Z0-9][A-Za-z0-9().]*){1,6}$/;
const pageNumberAtEnd = /(?:[-–—|]| {2}|\bpage:?) ?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?(?: ?[-–—|])?$/i;
const pageNumberAtStart = /^(?:[-–—] ?)?\d{1,3} ?(?:[-–—|]| {2}) ?/;

/**
 * Numbers that are alone between blank lines or part of a sequence of page numbers, unlike a number within a paragraph.
 */
function barePageNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const candidates = lines.flatMap((line) => {
    const match = barePageNumber.exec(normalizeShortLine(line.text));
    return match ? [{ line, page: Number(match[1]) }] : [];
  });
  return candidates
    .filter(({ line, page }, position) => {
      const nextLine = lines[line.index + 1];
      const alone = line.blankBefore && (!nextLine || nextLine.blankBefore);
      return alone || candidates[position - 1]?.page === page - 1 || candidates[position + 1]?.page === page + 1;
    })
    .map(({ line }) => line);
}

/**
 * The entries of a table of contents: two or more lines in a row that end in a page number and, without it, occur again
 * further down.
 */
function contents(lines: readonly SourceLine[]): SourceLine[] {
  const last = new Map(lines.map(({ text, index }) => [entryOf(text), index]));
  const entries = lines.map(({ text, index }) => {
    const short = normalizeShortLine(text, 200);
    if (leaders.test(short)) return true;
    const match = contentsEntry.exec(short);
    return match !== null && (last.get(entryOf(match[1] ?? '')) ?? -1) > index;
  });
  return lines.filter(({ index }) => entries[index] && (entries[index - 1] || entries[index + 1]));
}

/** Dots that lead to a page number, or a link within the page. */
const leaders = /(?:\.{3}|…|(?:\. ){3})\s{0,2}\d{1,4}$|^[-*] \[[^\]]+\]\(#[^)]*\)$/;
const contentsEntry = /^(.*\p{L}.*?)(?:[ .…]{2,}|\.? |\t)\d{1,4}$/u;

/** Two or more lines in a row with cells: with two wide gaps, or between bars. */
function tableRows(lines: readonly SourceLine[]): SourceLine[] {
  const rows = lines.map(({ text, hint }) => !hint?.whole && isRow(normalizeShortLine(text, 200)));
  return lines.filter(({ index }) => rows[index] && (rows[index - 1] || rows[index + 1]));
}

/** Whether a short line has three cells or more, or bars at both ends. */
function isRow(text: string): boolean {
  if (text.startsWith('|')) return text.endsWith('|');
  return !/^\d+\.?\s/.test(text) && text.split('  ').length > 2;
}

/** The words of a heading, however it is spaced. */
function entryOf(text: string): string {
  return text
    .replace(/[\s.…]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Short lines at the edge of a page that recur at another page, apart from page numbers. */
function runningHeads(lines: readonly SourceLine[], artifacts: ReadonlyMap<number, Reason>): SourceLine[] {
  const candidates = new Map<string, SourceLine[]>();
  for (const line of lines) {
    const head = normalizeShortLine(line.text).replace(pageNumberAtEnd, '').replace(pageNumberAtStart, '').trim();
    const alone = symbolAlone.test(head) && (line.blankBefore || lines[line.index + 1]?.blankBefore !== false);
    if (head === '' || /^(?:\d|_?https?:)/.test(head) || !(alone || atPageEdge(lines, line.index, artifacts))) continue;
    const occurrences = candidates.get(head);
    if (occurrences) occurrences.push(line);
    else candidates.set(head, [line]);
  }
  return [...candidates].flatMap(([head, occurrences]) =>
    // A running head may repeat the title, which is not an artifact.
    occurrences.length > 1 ? occurrences.filter((line) => line.index > 1 || symbolAlone.test(head)) : [],
  );
}

function atPageEdge(lines: readonly SourceLine[], index: number, artifacts: ReadonlyMap<number, Reason>): boolean {
  return (
    [-2, -1, 1, 2].some((offset) => artifacts.has(index + offset)) ||
    index < 2 ||
    [-1, 0, 1, 2].some((offset) => lines[index + offset]?.startsPage)
  );
}

/**
 * Reduces white space to single spaces, and wide gaps to two. Returns an empty string for a long line, which is not an
 * artifact.
 */
function normalizeShortLine(text: string, longest = 120): string {
  const trimmed = text.trim();
  return trimmed.length > longest ? '' : trimmed.replace(/\u00a0/g, ' ').replace(/\s{2,}|\t/g, '  ');
}
