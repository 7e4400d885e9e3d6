import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import type { CorpusFile } from './files.ts';

/** All text of a file in its order, with generated numbers, by the shortest means that suffice for the files made here. */
export function textOfFile({ name, form, bytes }: CorpusFile): string {
  if (form === 'pdf') return pdfText(bytes, name.endsWith('.flush.pdf'));
  if (form === 'docx') return docxText(bytes);
  if (form === 'html') return htmlText(strFromU8(bytes));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder(name.includes('windows-1252') ? 'windows-1252' : 'utf-8', { fatal: true }).decode(bytes);
}

/** The strings that the pages show, in Windows-1252, joined where a hyphen ends a line. */
function pdfText(bytes: Uint8Array, hyphenated: boolean): string {
  const file = Buffer.from(bytes).toString('latin1');
  const streams = [...file.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n(.*?)\nendstream/gs)];
  const pages = streams.map(([, data = '']) => inflateSync(Buffer.from(data, 'latin1')).toString('latin1'));
  return pages
    .flatMap((page) => [...page.matchAll(/\[([^\]]*)\] TJ/g)])
    .map(([, shown = '']) => {
      const codes = [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => hex).join('');
      const text = new TextDecoder('windows-1252').decode(Buffer.from(codes, 'hex'));
      return hyphenated && /\p{Ll}-$/u.test(text) ? text.slice(0, -1) : `${text} `;
    })
    .join('');
}

/** Numbers are counted as a word processor counts them; notes come last. */
function docxText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
  const numberOf = docxNumbers(part('numbering'));
  const paragraphs = [...part('document').matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) => {
    const [, level = '', list = ''] = /<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(paragraph) ?? [];
    return `${list === '' ? '' : numberOf(list, Number(level))} ${xmlText(paragraph)}`;
  });
  const notes = [...part('footnotes').matchAll(/<w:footnote w:id="(\d+)".*?<\/w:footnote>/gs)];
  return [...paragraphs, ...notes.map(([note, id]) => `${id} ${xmlText(note)}`)].join('\n');
}

function docxNumbers(numbering: string): (list: string, level: number) => string {
  const levels = new Map(
    [...numbering.matchAll(/<w:abstractNum w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs)].map(([list, id]) => [
      id,
      [...list.matchAll(/<w:start w:val="(\d+)"\/><w:numFmt w:val="(\w+)"\/>.*?<w:lvlText w:val="([^"]*)"/gs)],
    ]),
  );
  const lists = new Map(
    [...numbering.matchAll(/<w:num w:numId="(\d+)".*?<w:abstractNumId w:val="(\d+)"\/>(.*?)<\/w:num>/gs)].map(
      ([, id, abstract, overrides = '']) => [
        id,
        (levels.get(abstract) ?? []).map(([, start, format = '', text = ''], level) => {
          const override = new RegExp(`w:ilvl="${level}"><w:startOverride w:val="(\\d+)"`).exec(overrides);
          return { start: Number(override?.[1] ?? start), count: Number.NaN, format, text };
        }),
      ],
    ),
  );
  return (list, level) => {
    const counts = lists.get(list) ?? [];
    for (const [index, place] of counts.entries()) {
      if (index > level) place.count = Number.NaN;
      else if (Number.isNaN(place.count)) place.count = place.start;
      else if (index === level) place.count += 1;
    }
    return (counts[level]?.text ?? '').replace(/%(\d)/g, (_, place: string) => {
      const { count = 0, format } = counts[Number(place) - 1] ?? {};
      if (format === 'upperLetter') return String.fromCharCode(64 + count);
      if (format === 'lowerLetter') return String.fromCharCode(96 + count);
      return format === 'upperRoman' ? 'I'.repeat(count) : String(count);
    });
  };
}

/** Numbers of lists that begin at a number are written out. */
function htmlText(page: string): string {
  let number = 0;
  const numbered = page.replace(/<ol start="(\d+)">|<li><p>/g, (tag, start) => {
    if (start === undefined) return `${number++}. `;
    number = Number(start);
    return tag;
  });
  return xmlText(numbered.replace(/<(style|script)>.*?<\/\1>/gs, ''));
}

function xmlText(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, (tag) => (/^<\/(?:p|h\d|li|w:p)>/.test(tag) ? '\n' : ''))
    .replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
