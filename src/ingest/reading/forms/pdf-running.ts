import type { Part } from '../block.ts';
import type { PdfLine, PdfPage } from './pdf-lines.ts';

/** The share of the height of a page in which heads and feet are, and how many lines they have at most. */
const margin = 0.15;
const maxLines = 6;

/**
 * The heads and feet of pages: what occurs at the same height on several pages, with any number in it; and the number of
 * a page alone. Text that runs along a margin is a foot.
 */
export function runningLines(pages: readonly PdfPage[]): ReadonlyMap<PdfLine, Part> {
  const edges = pages.map((page) => ({ page, head: edgeOf(page, 'PAGE_HEAD'), foot: edgeOf(page, 'PAGE_FOOT') }));
  const counts = new Map<string, number>();
  for (const { head, foot } of edges) {
    const keys = new Set([...head, ...foot].flatMap(keysOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // Left and right pages may differ, and the first page of each part as well.
  const enough = pages.length < 6 ? 2 : Math.max(3, Math.ceil(pages.length / 20));
  const repeats = (line: PdfLine) => keysOf(line).some((key) => (counts.get(key) ?? 0) >= enough);
  const running = new Map<PdfLine, Part>();
  for (const { page, head, foot } of edges) {
    for (const line of page.lines) if (!line.upright) running.set(line, 'PAGE_FOOT');
    const isRunning = (line: PdfLine) => repeats(line) || isPageNumber(line.text, page.number);
    for (const line of runningOf(head, isRunning)) running.set(line, 'PAGE_HEAD');
    for (const line of runningOf(foot, isRunning)) if (!running.has(line)) running.set(line, 'PAGE_FOOT');
  }
  return running;
}

/** The lines in the margin of a page, from its edge inward. */
function edgeOf({ lines, height }: PdfPage, edge: 'PAGE_HEAD' | 'PAGE_FOOT'): PdfLine[] {
  const upright = lines.filter((line) => line.upright);
  const within =
    edge === 'PAGE_HEAD'
      ? upright.filter(({ base }) => base < margin * height)
      : upright.filter(({ base }) => base > (1 - margin) * height).reverse();
  return within.slice(0, maxLines);
}

/** Lines without words, such as rows of numbers, are running only if all lines nearer to the edge are. */
function runningOf(lines: readonly PdfLine[], isRunning: (line: PdfLine) => boolean): readonly PdfLine[] {
  const end = lines.findIndex((line) => !isRunning(line));
  return lines.filter((line, index) => isRunning(line) && (end === -1 || index < end || /\p{L}{2}/u.test(line.text)));
}

/** The text with any number, at its height: within three points, as two heights of six each that overlap. */
function keysOf({ text, base }: PdfLine): string[] {
  const anyNumber = text.replace(/\d+/g, '#').replace(/^[-–—\s]*[ivxl]+[-–—\s]*$/i, '#');
  return [`${Math.floor(base / 6)} ${anyNumber}`, `${Math.floor((base + 3) / 6)}+ ${anyNumber}`];
}

function isPageNumber(text: string, page: number): boolean {
  const number = /^[-–—\s]*(?:page\s+)?(\d+)(?:\s*(?:\/|of|sur|de)\s*\d+)?[-–—\s]*$/i.exec(text)?.[1];
  return number !== undefined && Number(number) === page;
}
