import type { Block, NoteMarker } from '../block.ts';
import type { Link } from '../report.ts';
import type { SourceLine } from './lines.ts';

/** The blocks of a file as one source, with a line for each, so that one reader reads files of every form. */
export interface BlockLines {
  readonly source: string;
  readonly lines: readonly SourceLine[];
  /** The markers that the file shows, with offsets in the source. */
  readonly markers: readonly (NoteMarker & { readonly line: number })[];
  readonly links: readonly Link[];
}

export function linesOfBlocks(blocks: readonly Block[]): BlockLines {
  const lines: SourceLine[] = [];
  const markers: (NoteMarker & { line: number })[] = [];
  const links: Link[] = [];
  let source = '';
  let page: number | null = null;
  for (const block of blocks) {
    if (block.text.trim() === '') continue;
    const { extent, number, part, note, heading, gap } = block;
    const prefix = number === null ? '' : `${number}  `;
    const whole = extent === 'PARAGRAPH';
    const start = source.length;
    const text = prefix + block.text;
    source += `${text}\n`;
    const at = start + prefix.length;
    const index = lines.length;
    markers.push(
      ...block.markers.map((one) => ({ note: one.note, start: at + one.start, end: at + one.end, line: index })),
    );
    links.push(...block.links.map((one) => ({ url: one.url, start: at + one.start, end: at + one.end })));
    lines.push({
      index,
      text,
      start,
      end: start + text.length,
      blankBefore: whole || gap >= 1 || index === 0,
      startsPage: page !== null && block.page !== null && block.page !== page,
      hint: { part, note, heading, whole },
    });
    page = block.page ?? page;
  }
  return { source, lines, markers, links };
}
