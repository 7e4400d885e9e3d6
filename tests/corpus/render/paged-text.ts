import { type Flow, type FlowItem, headingNumber, type Run } from './flow.ts';
import { breakIntoLines } from './lines.ts';
import { type PageLine, paginate } from './pages.ts';

/**
 * How the text of pages is exported: `FLUSH` without indentation, `LAYOUT` with the gaps of the page, and
 * `NUMBERS_ALONE` with each number on a line before its text.
 */
export type PagedShape = 'FLUSH' | 'LAYOUT' | 'NUMBERS_ALONE';

/** A document as the text of its pages, with running heads, and notes at the foot of each page. */
export function pagedText(flow: Flow, shape: PagedShape): string {
  const noteLines = flow.notes.map((runs, index) => noteOf(String(index + 1), runs, shape));
  const rule = shape === 'FLUSH' ? ['', '_______________'] : [''];
  const lines = [...frontOf(flow, shape), ...flow.items.flatMap((item) => linesOf(item, shape))];
  const pages = paginate(lines, linesOnPage, rule.length, (note) => noteLines[note - 1]?.length ?? 0);
  return pages
    .map((page, index) => {
      const body = page.lines.flatMap(({ content, above }, line) => [...(line > 0 && above ? [''] : []), content]);
      const feet = page.notes.flatMap((note) => noteLines[note - 1] ?? []);
      return [...headOf(flow, shape, index + 1), ...body, ...(feet.length ? [...rule, ...feet] : []), '\f'].join('\n');
    })
    .join('');
}

const columns = 90;
const linesOnPage = 46;
const margin = 3;
const tab = 12;

type Line = PageLine<string>;

function headOf({ symbol }: Flow, shape: PagedShape, page: number): string[] {
  if (page === 1) return [];
  if (shape !== 'LAYOUT') return [symbol, '', `- ${page} -`, ''];
  return [' '.repeat(margin) + symbol, centered(`- ${page} -`), ''];
}

function frontOf({ front, body, title }: Flow, shape: PagedShape): Line[] {
  const [symbol = '', date = '', number = ''] = front;
  const titleWidth = shape === 'LAYOUT' ? 60 : columns;
  const titleLines = broken(title, titleWidth, titleWidth).map(({ text, notes }, index) =>
    lineOf(shape === 'LAYOUT' ? centered(text) : text, { above: index ? 0 : 1, notes, withNext: true }),
  );
  if (shape !== 'LAYOUT') {
    const lines = [symbol, date, number, 'Page: 1', body, 'Original: English'];
    return [...lines.map((text) => lineOf(text, { withNext: true })), ...titleLines];
  }
  const lines = [apart('', symbol), apart('', date), apart(number, 'Page: 1'), apart(body, 'Original: English')];
  return [...lines.map((text) => lineOf(text, { withNext: true })), ...titleLines];
}

function linesOf(item: FlowItem, shape: PagedShape): Line[] {
  switch (item.kind) {
    case 'HEADING':
      return textLines(item.number && headingNumber(item.number), item.runs, shape, { withNext: true });
    case 'PARAGRAPH':
      return textLines(item.number && `${item.number}.`, item.runs, shape, {});
    case 'ITEM':
      return itemLines(item.mark, item.runs, shape);
    case 'TABLE': {
      const widths = item.rows[0]?.map((_, column) => Math.max(...item.rows.map((row) => row[column]?.length ?? 0)));
      return item.rows.map((row, index) => {
        const cells = row.map((cell, column) => cell.padEnd((widths?.[column] ?? 0) + 4));
        return lineOf(indent(shape) + cells.join('').trimEnd(), { above: index ? 0 : 1 });
      });
    }
    case 'CONTENTS':
      return item.entries.map(({ number, title, level, page }, index) => {
        const start = `${indent(shape)}${' '.repeat(2 * (level - 1))}${number ? `${headingNumber(number)} ` : ''}${title} `;
        return lineOf(`${start.padEnd(columns - 4, '.')} ${page}`, { above: index ? 0 : 1 });
      });
    case 'PAGE_BREAK':
      return [{ ...lineOf('', { above: 0 }), height: 0, pageBreak: true, withNext: true }];
  }
}

function textLines(number: string | null, runs: readonly Run[], shape: PagedShape, more: Partial<Line>): Line[] {
  if (number !== null && shape === 'NUMBERS_ALONE') {
    const lines = broken(runs, columns, columns);
    return [
      lineOf(number, { withNext: true }),
      ...lines.map(({ text, notes }) => lineOf(text, { ...more, above: 0, notes })),
    ];
  }
  const before = number === null ? '' : shape === 'LAYOUT' ? number.padEnd(tab - margin) : `${number} `;
  const width = columns - indent(shape).length;
  return broken(runs, width - before.length, width).map(({ text, notes }, index) =>
    lineOf(indent(shape) + (index ? '' : before) + text, { ...more, above: index ? 0 : 1, notes }),
  );
}

function itemLines(mark: string, runs: readonly Run[], shape: PagedShape): Line[] {
  const before = shape === 'LAYOUT' ? ' '.repeat(tab) + mark.padEnd(5) : `${mark} `;
  const hanging = shape === 'LAYOUT' ? ' '.repeat(before.length) : '';
  return broken(runs, columns - before.length, columns - hanging.length).map(({ text, notes }, index) =>
    lineOf((index ? hanging : before) + text, { above: index ? 0 : 1, notes }),
  );
}

function noteOf(number: string, runs: readonly Run[], shape: PagedShape): string[] {
  const width = columns - indent(shape).length;
  const lines = broken(runs, width - number.length - 1, width).map(({ text }) => text);
  if (shape === 'NUMBERS_ALONE') return ['', number, '', ...lines];
  const [first = '', ...rest] = lines;
  return [`${number} ${first}`, ...rest].map((line) => indent(shape) + line);
}

function broken(runs: readonly Run[], first: number, rest: number): { text: string; notes: readonly number[] }[] {
  const textOf = (word: readonly Run[]) => word.map(({ text }) => text).join('');
  const lines = breakIntoLines(runs, {
    first,
    rest,
    widthOf: (word) => textOf(word).length,
    space: 1,
    within: 'NOWHERE',
  });
  return lines.map(({ words, notes }) => ({ text: words.map(textOf).join(' '), notes }));
}

function lineOf(content: string, more: Partial<Line>): Line {
  return { content, height: 1, above: 1, notes: [], ...more };
}

function indent(shape: PagedShape): string {
  return shape === 'LAYOUT' ? ' '.repeat(margin) : '';
}

function centered(text: string): string {
  return ' '.repeat(Math.max(0, Math.floor((columns - text.length) / 2))) + text;
}

function apart(left: string, right: string): string {
  return (' '.repeat(margin) + left).padEnd(columns - right.length) + right;
}
