import PdfDocument from 'pdfkit';
import { type Flow, type FlowItem, headingNumber, type Run } from './flow.ts';
import { type BrokenLine, breakIntoLines, type Word } from './lines.ts';
import { type PageLine, paginate } from './pages.ts';

/**
 * `HANGING`: the lines of a paragraph begin where its text begins, and words are broken after their hyphens. `FLUSH`: they
 * return to the left margin and are justified, and words are hyphenated.
 */
export type PdfLayout = 'HANGING' | 'FLUSH';

/** A document as printed: a head and a number on each page, raised markers, and notes at the foot below a rule. */
export async function pdf(flow: Flow, layout: PdfLayout): Promise<Uint8Array> {
  const made = new Date(0);
  const document = new PdfDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    info: { Title: flow.symbol, CreationDate: made, ModDate: made },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  const page = new Typesetter(document, layout);
  const notes = flow.notes.map((runs, index) => page.note(index + 1, runs));
  const lines = [...page.title(flow), ...flow.items.flatMap((item) => page.lines(item))];
  const pages = paginate(lines, bottom - top, ruleHeight, (note) => heightOf(notes[note - 1] ?? []));
  for (const [index, { lines, notes: anchored }] of pages.entries()) {
    document.addPage();
    page.head(flow, index + 1, pages.length);
    let y = top;
    for (const [position, line] of lines.entries()) {
      if (position > 0) y += line.above;
      line.content(y);
      y += line.height;
    }
    const feet = anchored.flatMap((note) => notes[note - 1] ?? []);
    y = bottom - heightOf(feet);
    if (feet.length) {
      const rule = y - ruleHeight / 2;
      document
        .moveTo(left, rule)
        .lineTo(left + 140, rule)
        .lineWidth(0.5)
        .stroke();
    }
    for (const line of feet) {
      line.content(y);
      y += line.height;
    }
  }
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Points, from the top left corner of the page. */
const left = 72;
const right = 523;
const top = 96;
const bottom = 780;
const tab = 36;
const ruleHeight = 14;

interface Style {
  readonly size: number;
  readonly bold: boolean;
}

const bodyStyle: Style = { size: 10, bold: false };
const boldStyle: Style = { size: 10, bold: true };
const titleStyle: Style = { size: 12, bold: true };
const noteStyle: Style = { size: 8, bold: false };

/** Draws itself at a distance from the top of the page. */
type Line = PageLine<(y: number) => void>;

class Typesetter {
  private readonly document: PDFKit.PDFDocument;
  private readonly layout: PdfLayout;

  constructor(document: PDFKit.PDFDocument, layout: PdfLayout) {
    this.document = document;
    this.layout = layout;
  }

  head({ symbol, front, body }: Flow, page: number, pages: number): void {
    if (page > 1) {
      this.draw(symbol, left, 48, bodyStyle);
      this.centered(`- ${page} -`, 62, bodyStyle);
      return;
    }
    const [, date = '', number = ''] = front;
    this.draw(symbol, this.before(right, symbol, boldStyle), 36, boldStyle);
    this.draw(date, this.before(right, date, bodyStyle), 52, bodyStyle);
    this.draw(number, left, 66, bodyStyle);
    const ofPages = `Page: 1/${pages}`;
    this.draw(ofPages, this.before(right, ofPages, bodyStyle), 66, bodyStyle);
    this.draw(body, left, 80, boldStyle);
    this.draw('Original: English', this.before(right, 'Original: English', bodyStyle), 80, bodyStyle);
  }

  title({ title }: Flow): Line[] {
    const empty: Line = { content: () => {}, height: 20, above: 0, notes: [], withNext: true };
    const lines = this.broken(title, titleStyle, 360, 360).map((line) =>
      this.line(line, titleStyle, (left + right - this.widthOf(line, titleStyle)) / 2, { above: 0, withNext: true }),
    );
    return [empty, ...lines];
  }

  lines(item: FlowItem): Line[] {
    switch (item.kind) {
      case 'HEADING': {
        const style = item.level === 1 ? { size: 11, bold: true } : boldStyle;
        const number = item.number && headingNumber(item.number);
        return this.labeled(number, item.runs, style, left, tab, 'HANGING').map((line) => ({
          ...line,
          withNext: true,
        }));
      }
      case 'PARAGRAPH':
        return this.labeled(item.number && `${item.number}.`, item.runs, bodyStyle, left, tab, this.layout);
      case 'ITEM':
        return this.labeled(item.mark, item.runs, bodyStyle, left + tab, 20, 'HANGING');
      case 'TABLE': {
        const [head = []] = item.rows;
        const width = (right - left) / head.length;
        return item.rows.map((row, index) => {
          const content = (y: number) => {
            const style = index === 0 ? boldStyle : bodyStyle;
            for (const [column, cell] of row.entries()) this.draw(cell, left + 4 + column * width, y + 2, style);
            for (const [column] of row.entries()) {
              this.document
                .rect(left + column * width, y - 1, width, 16)
                .lineWidth(0.5)
                .stroke();
            }
          };
          return { content, height: 16, above: index ? 0 : 10, notes: [], withNext: index < item.rows.length - 1 };
        });
      }
      case 'CONTENTS':
        return item.entries.map(({ number, title, level, page }, index) => {
          const content = (y: number) => {
            const x = left + (level - 1) * 14;
            const start = `${number === null ? '' : `${headingNumber(number)} `}${title} `;
            const end = ` ${page}`;
            const free = this.before(right, end, bodyStyle) - x - this.textWidth(start, bodyStyle);
            const dots = '.'.repeat(Math.floor(free / this.textWidth('.', bodyStyle)));
            this.draw(start + dots, x, y, bodyStyle);
            this.draw(end, this.before(right, end, bodyStyle), y, bodyStyle);
          };
          return { content, height: 13, above: index ? 0 : 12, notes: [] };
        });
      case 'PAGE_BREAK':
        return [{ content: () => {}, height: 0, above: 0, notes: [], pageBreak: true, withNext: true }];
    }
  }

  note(number: number, runs: readonly Run[]): Line[] {
    const marker = { text: String(number), url: null, note: number };
    const space = { text: ' ', url: null, note: null };
    return this.broken([marker, space, ...runs], noteStyle, right - left, right - left).map((line) =>
      this.line(line, noteStyle, left, { above: 0 }),
    );
  }

  /** Lines with a number or mark before the first, and their text at a tab. */
  private labeled(
    label: string | null,
    runs: readonly Run[],
    style: Style,
    x: number,
    width: number,
    layout: PdfLayout,
  ): Line[] {
    const start = label === null ? x : x + width;
    const rest = layout === 'HANGING' ? start : x;
    const lines = this.broken(runs, style, right - start, right - rest);
    return lines.map((line, index) => {
      const from = index === 0 ? start : rest;
      const justified = layout === 'FLUSH' && index < lines.length - 1;
      const set = this.line(line, style, from, { above: index ? 0 : 8 }, justified ? right - from : undefined);
      if (index > 0 || label === null) return set;
      const content = (y: number) => {
        this.draw(label, x, y, style);
        set.content(y);
      };
      return { ...set, content };
    });
  }

  private broken(runs: readonly Run[], style: Style, first: number, rest: number): BrokenLine[] {
    return breakIntoLines(runs, {
      first,
      rest,
      widthOf: (word) => this.wordWidth(word, style),
      space: this.textWidth(' ', style),
      within: this.layout === 'HANGING' ? 'AFTER_HYPHENS' : 'HYPHENATED',
    });
  }

  /** Words are drawn one by one if the line is justified to a width, and otherwise in runs with their spaces. */
  private line(line: BrokenLine, style: Style, x: number, more: Partial<Line>, width?: number): Line {
    const space = this.textWidth(' ', style);
    const spread = width === undefined ? 0 : (width - this.widthOf(line, style)) / Math.max(1, line.words.length - 1);
    const content = (y: number) => {
      let position = x;
      const pieces = width === undefined ? [joined(line.words)] : line.words;
      for (const piece of pieces) {
        for (const run of piece) {
          const end = position + this.runWidth(run, style);
          if (run.note === null) this.draw(run.text, position, y, style);
          else this.draw(run.text, position, y - style.size * 0.15, { ...style, size: style.size * 0.65 });
          if (run.url) this.document.link(position, y, end - position, style.size * 1.2, run.url);
          position = end;
        }
        position += space + spread;
      }
    };
    return { content, height: style.size * 1.3, above: 0, notes: line.notes, ...more };
  }

  private widthOf({ words }: BrokenLine, style: Style): number {
    const spaces = (words.length - 1) * this.textWidth(' ', style);
    return words.reduce((total, word) => total + this.wordWidth(word, style), spaces);
  }

  private wordWidth(word: Word, style: Style): number {
    return word.reduce((total, run) => total + this.runWidth(run, style), 0);
  }

  private runWidth({ text, note }: Run, style: Style): number {
    return this.textWidth(text, note === null ? style : { ...style, size: style.size * 0.65 });
  }

  private textWidth(text: string, style: Style): number {
    return this.use(style).widthOfString(text);
  }

  private before(x: number, text: string, style: Style): number {
    return x - this.textWidth(text, style);
  }

  private centered(text: string, y: number, style: Style): void {
    this.draw(text, (left + right - this.textWidth(text, style)) / 2, y, style);
  }

  private draw(text: string, x: number, y: number, style: Style): void {
    this.use(style).text(text, x, y, { lineBreak: false });
  }

  private use({ size, bold }: Style): PDFKit.PDFDocument {
    return this.document.font(bold ? 'Times-Bold' : 'Times-Roman').fontSize(size);
  }
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((total, { height }) => total + height, 0);
}

/** The runs of words with the spaces between them, those of one style as one. */
function joined(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  for (const [index, word] of words.entries()) {
    for (const [position, run] of word.entries()) {
      const text = (index > 0 && position === 0 ? ' ' : '') + run.text;
      const last = runs.at(-1);
      if (last && last.note === null && run.note === null && last.url === run.url) {
        runs[runs.length - 1] = { ...last, text: last.text + text };
      } else runs.push({ ...run, text });
    }
  }
  return runs;
}
