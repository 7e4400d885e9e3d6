import type { Form } from '../block.ts';
import { ReaderError } from '../reader-error.ts';
import { zipNames } from './zip.ts';

const readable = 'PDF, DOCX, HTML and plain text can be read.';

/**
 * The form of a file, from its content. What is none of the forms that have a mark is text.
 *
 * @throws {ReaderError} naming what the file is, if it is of another form.
 */
export function formOf(bytes: Uint8Array): Form {
  if (bytes.length === 0) throw new ReaderError(`The file is empty. ${readable}`);
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (/^(\xef\xbb\xbf|\s)*%PDF-/.test(start)) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return formOfZip(bytes);
  const other = others.find(([mark]) => start.startsWith(mark));
  if (other) throw new ReaderError(`The file is ${other[1]}. ${readable}`);
  const opening = withoutUtf16(start).replace(/^(\xef\xbb\xbf|\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
  if (/^<(!doctype\s+html|html|head|body|meta|title|h[1-6]|p|div|table|article|main|section)[\s>/]/i.test(opening)) {
    return 'html';
  }
  if (!/^(\xff\xfe|\xfe\xff)/.test(start) && start.includes('\0')) {
    throw new ReaderError(`The file is binary, of an unknown form. ${readable}`);
  }
  return 'text';
}

function formOfZip(bytes: Uint8Array): 'docx' {
  const names = zipNames(bytes);
  if (names.includes('word/document.xml') || names.some((name) => /^word\/document\w*\.xml$/.test(name))) return 'docx';
  const other =
    zipped.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1] ?? `a ZIP file without a document`;
  throw new ReaderError(`The file is ${other}. ${readable}`);
}

const zipped: readonly (readonly [string, string])[] = [
  ['xl/', 'a spreadsheet (XLSX)'],
  ['ppt/', 'a presentation (PPTX)'],
  ['META-INF/container.xml', 'a book (EPUB)'],
  ['content.xml', 'an OpenDocument file (ODT, ODS or ODP)'],
];

const others: readonly (readonly [string, string])[] = [
  ['\xd0\xcf\x11\xe0', 'an old Office file (DOC, XLS or PPT), or an encrypted new one'],
  ['{\\rtf', 'RTF'],
  ['\x89PNG', 'an image (PNG)'],
  ['\xff\xd8\xff', 'an image (JPEG)'],
  ['GIF8', 'an image (GIF)'],
  ['II*\0', 'an image (TIFF)'],
  ['MM\0*', 'an image (TIFF)'],
  ['RIFF', 'an image or a recording (RIFF)'],
  ['%!PS', 'PostScript'],
  ['\x1f\x8b', 'a compressed file (gzip)'],
  ['7z\xbc\xaf', 'an archive (7z)'],
  ['Rar!', 'an archive (RAR)'],
];

function withoutUtf16(text: string): string {
  return /^(\xff\xfe|\xfe\xff)/.test(text) ? text.slice(2).replaceAll('\0', '') : text;
}
