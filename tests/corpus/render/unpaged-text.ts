import { type Flow, type FlowItem, headingNumber, type Run } from './flow.ts';
import { breakIntoLines } from './lines.ts';

export interface TextShape {
  /** Where lines are wrapped, in characters; null for one line a paragraph. */
  readonly width: number | null;
  readonly marker: (note: number) => string;
  /** Whether a rule stands above the notes. */
  readonly rule: boolean;
  /** Whether blank lines separate paragraphs. */
  readonly blank: boolean;
  /** Whether there are blank lines within paragraphs as well. */
  readonly gaps: boolean;
}

/** A document as text without pages, its notes at the end. */
export function plainText({ front, body, title, items, notes }: Flow, shape: TextShape): string {
  const wrap = (before: string, runs: readonly Run[]) => {
    const words = [{ text: before, url: null, note: null }, ...runs];
    const lines = wrapped(words, shape.width ?? Number.POSITIVE_INFINITY, shape.marker);
    return shape.gaps ? withGaps(lines) : lines.join('\n');
  };
  const blockOf = (item: FlowItem): string | null => {
    switch (item.kind) {
      case 'HEADING':
        return wrap(item.number === null ? '' : `${headingNumber(item.number)} `, item.runs);
      case 'PARAGRAPH':
        return wrap(item.number === null ? '' : `${item.number}. `, item.runs);
      case 'ITEM':
        return wrap(`${item.mark} `, item.runs);
      case 'TABLE':
        return item.rows.map((row) => row.join('\t')).join('\n');
      case 'CONTENTS':
        return item.entries
          .map(({ number, title, page }) => `${number ? `${headingNumber(number)} ` : ''}${title} ..... ${page}`)
          .join('\n');
      case 'PAGE_BREAK':
        return null;
    }
  };
  const blocks = [
    ...front,
    body,
    wrap('', title),
    ...items.map(blockOf).filter((block) => block !== null),
    ...(shape.rule ? ['_______________'] : []),
    ...notes.map((runs, index) => wrap(`${shape.marker(index + 1)} `, runs)),
  ];
  return `${blocks.join(shape.blank ? '\n\n' : '\n')}\n`;
}

/** The lines of runs, in a width of characters. */
export function wrapped(runs: readonly Run[], width: number, marker: (note: number) => string): string[] {
  const textOf = ({ text, note }: Run) => (note === null ? text : marker(note));
  const widthOf = (word: readonly Run[]) => word.map(textOf).join('').length;
  const lines = breakIntoLines(runs, { first: width, rest: width, widthOf, space: 1, within: 'NOWHERE' });
  return lines.map(({ words }) => words.map((word) => word.map(textOf).join('')).join(' '));
}

/** A blank line after the second line, where the sentence goes on, as a page break leaves. */
function withGaps(lines: readonly string[]): string {
  const [, second = '', third = ''] = lines;
  const goesOn = /[\p{Ll},]$/u.test(second) && /^\p{Ll}/u.test(third);
  return goesOn ? [...lines.slice(0, 2), '', ...lines.slice(2)].join('\n') : lines.join('\n');
}
