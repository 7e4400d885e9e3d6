import { strToU8, zipSync } from 'fflate';

/** The parts of a made-up DOCX file, as the XML inside their root elements; without prefixes, which do not matter. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** URLs by the ids of their relationships. */
  readonly links?: Readonly<Record<string, string>>;
}

export function docx({ body, links = {}, headers = [], footers = [], ...parts }: DocxParts): Uint8Array {
  const entries: [name: string, root: string, content: string][] = [
    ...Object.entries(parts).map(([name, content]): [string, string, string] => [name, name, content]),
    ...headers.map((content, index): [string, string, string] => [`header${index + 1}`, 'hdr', content]),
    ...footers.map((content, index): [string, string, string] => [`footer${index + 1}`, 'ftr', content]),
  ];
  const relations = entries.map(([name]) => relation(name, name.replace(/\d+$/, ''), `${name}.xml`));
  const external = Object.entries(links).map(([id, url]) => relation(id, 'hyperlink', url, 'TargetMode="External"'));
  const files = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships>${[...relations, ...external].join('')}</Relationships>`,
    'word/document.xml': xml('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(entries.map(([name, root, content]) => [`word/${name}.xml`, xml(root, content)])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}

/** A paragraph of runs, with the level of a numbering and a style. */
export function p(
  runs: string,
  { num, style, more = '' }: { num?: readonly [id: number, level?: number]; style?: string; more?: string } = {},
): string {
  const level = num?.[1] === undefined ? '' : `<w:ilvl w:val="${num[1]}"/>`;
  const numbering = num ? `<w:numPr>${level}<w:numId w:val="${num[0]}"/></w:numPr>` : '';
  const styled = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${styled}${numbering}${more}</w:pPr>${runs.startsWith('<') || runs === '' ? runs : r(runs)}</w:p>`;
}

/** A run with a text. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A definition of a numbering: the format, text and first value of each level, and what else is in it. */
export function abstractNum(
  id: number,
  levels: readonly (readonly [format: string, text: string, start?: number, more?: string])[],
  more = '',
): string {
  const shown = levels.map(
    ([format, text, start = 1, inner = ''], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${inner}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${more}${shown.join('')}</w:abstractNum>`;
}

export function num(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

export function style(
  id: string,
  name: string,
  { basedOn, ppr = '', rpr = '' }: { basedOn?: string; ppr?: string; rpr?: string } = {},
): string {
  const base = basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:pPr>${ppr}</w:pPr><w:rPr>${rpr}</w:rPr></w:style>`;
}

function relation(id: string, type: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="http://x.example/relationships/${type}" Target="${target}" ${more}/>`;
}

function xml(root: string, content: string): string {
  return `<?xml version="1.0"?><w:${root} xmlns:w="w" xmlns:r="r" xmlns:mc="mc" xmlns:v="v" xmlns:m="m">${content}</w:${root}>`;
}
