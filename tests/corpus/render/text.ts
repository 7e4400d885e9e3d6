import { utf8, utf8WithMark, utf16WithMark, windows1252 } from './encodings.ts';
import type { Flow } from './flow.ts';
import { markdown } from './markdown.ts';
import { pagedText } from './paged-text.ts';
import { plainText } from './unpaged-text.ts';

/** A document as text, in the shapes that programs export and that people paste. */
export function textVariants(flow: Flow): { name: string; bytes: Uint8Array }[] {
  const lines = plainText(flow, { width: null, marker: bracketed, rule: false, blank: false, gaps: false });
  const wrapped = plainText(flow, { width: 80, marker: bracketed, rule: true, blank: true, gaps: false });
  const gaps = plainText(flow, { width: 76, marker: bracketed, rule: false, blank: true, gaps: true });
  const superscripts = plainText(flow, { width: 96, marker: superscript, rule: true, blank: true, gaps: false });
  return [
    { name: 'pages', bytes: utf8(pagedText(flow, 'FLUSH')) },
    { name: 'pages-layout', bytes: utf8(pagedText(flow, 'LAYOUT')) },
    { name: 'pages-numbers-alone', bytes: utf8(pagedText(flow, 'NUMBERS_ALONE')) },
    { name: 'lines', bytes: utf8(lines) },
    { name: 'lines-utf8-bom', bytes: utf8WithMark(lines) },
    { name: 'lines-utf16', bytes: utf16WithMark(lines) },
    { name: 'wrapped-windows-1252', bytes: windows1252(wrapped) },
    { name: 'gaps', bytes: utf8(gaps) },
    { name: 'superscripts', bytes: utf8(superscripts) },
    { name: 'markdown', bytes: utf8(markdown(flow)) },
    { name: 'windows', bytes: utf8(windowsTypography(wrapped)) },
  ];
}

function bracketed(note: number): string {
  return `[${note}]`;
}

function superscript(note: number): string {
  return String(note).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

/** Line ends of Windows, and the spaces and hyphens at which word processors keep words together. */
function windowsTypography(text: string): string {
  return text
    .replace(/(?<=^[\d.]+\.) +/gm, '\u00a0')
    .replace(/(?<=\b\d{1,2}) (?=\p{Lu}\p{Ll}+ \d{4})/gu, '\u00a0')
    .replace(/(?<=\b(?:No|Art|Mr|Ms|Dr)\.) /g, '\u00a0')
    .replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, '\u2011')
    .replaceAll('\n', '\r\n');
}
