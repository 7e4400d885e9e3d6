import { childOf, elementsOf, type XmlElement } from './xml.ts';

/** What is not displayed: properties, what is deleted or moved away, and readings beside characters. */
export const left: ReadonlySet<string> = new Set([
  ...['pPr', 'rPr', 'tblPr', 'tblGrid', 'trPr', 'tcPr', 'sdtPr', 'sdtEndPr', 'sectPr', 'del', 'moveFrom', 'rt'],
  ...['tblPrEx', 'ctrlPr', 'rubyPr'],
]);

/** The children; of alternatives of the same content, the first. */
export function choiceOf(element: XmlElement): XmlElement[] {
  const children = elementsOf(element);
  return element.name === 'AlternateContent' ? children.slice(0, 1) : children;
}

export function rowsOf(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === 'tr') return childOf(child, 'trPr', 'del') ? [] : [child];
    return left.has(child.name) ? [] : rowsOf(child);
  });
}

export function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((child) => {
    if (child.name === 'tc') return [child];
    return left.has(child.name) ? [] : cellsOf(child);
  });
}

/** The text of an element of a run; null if it is none that stands for text. */
export function textOf(element: XmlElement): string | null {
  switch (element.name) {
    case 't':
      return element.attributes.space === 'preserve' ? stringOf(element) : stringOf(element).trim();
    case 'noBreakHyphen':
      return '\u2011';
    case 'softHyphen':
      return '\u00ad';
    case 'sym':
      return symbolOf(element.attributes.char ?? '');
    case 'delText':
    case 'delInstrText':
    case 'footnoteRef':
    case 'endnoteRef':
      return '';
    default:
      return null;
  }
}

/** Symbol fonts have their characters in the private area; their bullets are the only ones that are known. */
function symbolOf(char: string): string {
  const code = /^[0-9a-f]{1,4}$/i.test(char) ? Number.parseInt(char, 16) : 0;
  if (code === 0) return '';
  return code >= 0xf020 && code <= 0xf0ff ? '•' : String.fromCodePoint(code);
}

export function stringOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
