import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DocxNumbering, type NumberReference } from './docx-numbering.ts';
import { type Flow, type FlowItem, headingNumber, type Run } from './flow.ts';

/** A document of a word processor: its numbers are generated, its notes are footnotes, its headings have styles. */
export async function docx(flow: Flow): Promise<Uint8Array> {
  const numbering = new DocxNumbering(
    flow.items.some((item) => item.kind === 'PARAGRAPH' && item.number?.includes('.')),
  );
  const children = flow.items.flatMap((item) => childrenOf(item, numbering));
  const file = new Document({
    title: flow.symbol,
    creator: 'Harbor Council',
    lastModifiedBy: 'Harbor Council',
    numbering: { config: numbering.config },
    footnotes: Object.fromEntries(
      flow.notes.map((runs, index) => [index + 1, { children: [new Paragraph({ children: runsOf(runs) })] }]),
    ),
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(flow.symbol)] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: [...frontOf(flow), ...children],
      },
    ],
  });
  return withoutChance(new Uint8Array(await Packer.toBuffer(file)));
}

function frontOf({ front, body, title }: Flow): Paragraph[] {
  return [
    ...front.map((text) => new Paragraph({ text, alignment: AlignmentType.RIGHT })),
    new Paragraph({ children: [new TextRun({ text: body, bold: true })] }),
    new Paragraph({ children: runsOf(title), heading: HeadingLevel.TITLE }),
  ];
}

function childrenOf(item: FlowItem, numbering: DocxNumbering): FileChild[] {
  const numbered = (printed: string | null): { numbering?: NumberReference } =>
    printed === null ? {} : { numbering: numbering.referenceOf(printed) };
  switch (item.kind) {
    case 'HEADING': {
      const heading = item.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      const number = item.number === null ? null : headingNumber(item.number);
      return [new Paragraph({ heading, ...numbered(number), children: runsOf(item.runs) })];
    }
    case 'PARAGRAPH':
      return [
        new Paragraph({
          ...numbered(item.number === null ? null : `${item.number}.`),
          children: runsOf(item.runs),
        }),
      ];
    case 'ITEM':
      return [new Paragraph({ ...numbered(item.mark), children: runsOf(item.runs) })];
    case 'TABLE':
      return [
        new Table({
          rows: item.rows.map(
            (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
          ),
        }),
      ];
    case 'CONTENTS': {
      const cachedEntries = item.entries.map(({ number, title, level, page }) => ({
        title: number === null ? title : `${headingNumber(number)} ${title}`,
        level,
        page,
      }));
      return [new TableOfContents('Contents', { headingStyleRange: '1-2', cachedEntries })];
    }
    case 'PAGE_BREAK':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

function runsOf(runs: readonly Run[]): ParagraphChild[] {
  return runs.map(({ text, url, note }) => {
    if (note !== null) return new FootnoteReferenceRun(note);
    if (url !== null)
      return new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: 'Hyperlink' })] });
    return new TextRun(text);
  });
}

/** The same file without the times and the random ids that the library writes. */
function withoutChance(bytes: Uint8Array): Uint8Array {
  const ids = new Map<string, string>();
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, part] as const;
    const text = strFromU8(part)
      .replace(/(?<=<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '2031-01-01T00:00:00Z')
      .replace(/\brId[\w-]{12,}/g, (id) => {
        const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
        ids.set(id, known);
        return known;
      });
    return [name, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}
