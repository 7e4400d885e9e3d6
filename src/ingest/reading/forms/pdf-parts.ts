import type { Block, NoteMarker, Part } from '../block.ts';
import type { PdfLine, PdfPage } from './pdf-lines.ts';
import { runningLines } from './pdf-running.ts';

/** A line with its place in the document. */
interface Placed {
  readonly line: PdfLine;
  readonly part: Part;
  readonly note: string | null;
}

/** The lines of all pages as blocks, with the heads, feet and notes of pages told apart from the body. */
export function blocksOfPages(pages: readonly PdfPage[]): Block[] {
  const running = runningLines(pages);
  const bodySize = commonest(pages.flatMap(({ lines }) => lines.map(({ size, text }) => [size, text.length] as const)));
  const pitch = pitchOf(pages);
  let last: Placed | null = null;
  const marked = new Set<string>();
  return pages.flatMap(({ number, lines }) => {
    const main = lines.filter((line) => !running.has(line));
    for (const line of main) for (const { note } of inner(line)) marked.add(note);
    const notes = notesOf(main, bodySize, last, marked);
    // Notes go on only from the page before.
    last = [...notes.values()].at(-1) ?? null;
    const placed = lines.map((line): Placed => {
      const part = running.get(line);
      return part ? { line, part, note: null } : (notes.get(line) ?? { line, part: 'BODY', note: null });
    });
    const lastOf = new Map<Part, PdfLine>();
    return placed.map(({ line, part, note }) => {
      const above = lastOf.get(part);
      lastOf.set(part, line);
      return blockOf(line, { part, note, page: number, gap: above ? gapBetween(above, line, pitch) : 0 });
    });
  });
}

/**
 * The lines of notes at the foot of a page, without their numbers: smaller than the body, and from one on that begins
 * with a raised number, or with a number that the page refers to. What is above it goes on with `last`, the last line of
 * the notes of the page before, unless that ends a sentence. `marked` has the notes that were referred to up to here.
 */
function notesOf(
  lines: readonly PdfLine[],
  bodySize: number,
  last: Placed | null,
  marked: ReadonlySet<string>,
): ReadonlyMap<PdfLine, Placed> {
  const upright = lines.filter((line) => line.upright);
  const foot = upright.slice(upright.findLastIndex(({ size }) => size > 0.95 * bodySize) + 1);
  const referred = new Set(upright.flatMap((line) => inner(line).map(({ note }) => note)));
  const numbered = (line: PdfLine, note: string | null) => numberOf(line, note, referred);
  const first = foot.findIndex((line) => numbered(line, null) !== null);
  const goesOn = last !== null && foot[0]?.size === last.line.size && !/[.!?]["'”’»)\]]*$/.test(last.line.text);
  if (first === -1 && !goesOn) return endnotesOf(upright, marked);
  const notes = new Map<PdfLine, Placed>();
  let note = goesOn ? last.note : null;
  for (const line of goesOn ? foot : foot.slice(first)) {
    const number = numbered(line, note);
    note = number?.note ?? note;
    notes.set(line, { line: number ? withoutStart(line, number.length) : line, part: 'NOTE', note });
  }
  return notes;
}

/** Notes in letters of any size: from a line that begins with the raised number of a marker before it. */
function endnotesOf(lines: readonly PdfLine[], marked: ReadonlySet<string>): ReadonlyMap<PdfLine, Placed> {
  const first = lines.findIndex(({ markers }) => markers[0]?.start === 0 && marked.has(markers[0].note));
  const notes = new Map<PdfLine, Placed>();
  let note: string | null = null;
  for (const line of first === -1 ? [] : lines.slice(first)) {
    const marker = line.markers[0]?.start === 0 ? line.markers[0] : undefined;
    note = marker?.note ?? note;
    notes.set(line, { line: marker ? withoutStart(line, marker.end) : line, part: 'NOTE', note });
  }
  return notes;
}

/** The number of the note that a line begins, and its length; null if the line begins none. `after` is the note above. */
function numberOf(
  { text, markers }: PdfLine,
  after: string | null,
  referred: ReadonlySet<string>,
): { readonly note: string; readonly length: number } | null {
  const raised = markers[0];
  if (raised?.start === 0) return { note: raised.note, length: raised.end };
  const plain = /^[[(]?(\d{1,4}|[*†‡§]{1,4})[\])]?\.?(?=\s)/.exec(text);
  const note = plain?.[1];
  if (plain === null || note === undefined) return null;
  const follows = after === null || /\D/.test(note) || Number(note) === Number(after) + 1;
  return follows && (after !== null || referred.has(note)) ? { note, length: plain[0].length } : null;
}

/** The markers that are not the number of a note. */
function inner({ markers }: PdfLine): readonly NoteMarker[] {
  return markers.filter(({ start }) => start > 0);
}

function withoutStart(line: PdfLine, length: number): PdfLine {
  const cut = length + (/^\s*/.exec(line.text.slice(length))?.[0].length ?? 0);
  const moved = <T extends { readonly start: number; readonly end: number }>(ranges: readonly T[]) =>
    ranges
      .filter(({ end }) => end > cut)
      .map((range) => ({ ...range, start: Math.max(0, range.start - cut), end: range.end - cut }));
  return { ...line, text: line.text.slice(cut), markers: moved(line.markers), links: moved(line.links) };
}

/** The commonest distance of lines that follow each other, for letters of the size 1. */
function pitchOf(pages: readonly PdfPage[]): number {
  const step = 0.05;
  const counts = new Map<number, number>();
  for (const { lines } of pages) {
    for (const [index, line] of lines.entries()) {
      const above = lines[index - 1];
      const ratio = above?.size === line.size ? (line.base - above.base) / line.size : 0;
      if (ratio < 0.9 || ratio > 3) continue;
      const bucket = Math.round(ratio / step);
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  // Lines of a paragraph are never further apart than paragraphs are.
  const closest = [...counts].sort(([a], [b]) => a - b).find(([, count]) => count >= 0.1 * total);
  return closest ? closest[0] * step : 1.2;
}

/** 0 for the next line of a paragraph, else the number of empty lines that fit between, at least 1. */
function gapBetween(above: PdfLine, line: PdfLine, pitch: number): number {
  const excess = (line.base - above.base) / (pitch * Math.max(above.size, line.size)) - 1;
  return excess < 0.25 ? 0 : Math.max(1, Math.round(excess));
}

function blockOf(
  { text, left, size, bold, markers, links }: PdfLine,
  place: Pick<Block, 'part' | 'note' | 'page' | 'gap'>,
): Block {
  return { text, extent: 'LINE', number: null, heading: null, left, size, bold, markers, links, ...place };
}

function commonest(weights: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weights) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
