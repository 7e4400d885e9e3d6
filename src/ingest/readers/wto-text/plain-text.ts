/** What a source is instead of a report's text, or null where it may be one. */
export function nonsense(source: string): string | null {
  if (source.length > mostCharacters) return tooLong(source.length, 'characters');
  const head = source
    .slice(0, 1024)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (head.startsWith('%PDF-')) return 'a PDF: extract its text first, for instance with pdftotext';
  const nul = source.indexOf('\0');
  if (nul >= 0) return `a NUL character at offset ${nul}, as binary files and UTF-16 have them`;
  return /\S/.test(source) ? null : source === '' ? 'an empty text' : 'nothing but white space';
}

/** The text of a file in UTF-8 without its byte order mark, or what the file is instead. */
export function decodeText(bytes: Uint8Array): { text: string } | { instead: string } {
  if (bytes.length > 4 * mostCharacters) return { instead: tooLong(bytes.length, 'bytes') };
  const text = new TextDecoder('utf-8').decode(bytes);
  const instead = nonsense(text);
  if (instead !== null) return { instead };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { instead: `bytes that are not UTF-8, the first at about character ${text.indexOf('\ufffd')}` };
  }
  return { text };
}

function tooLong(found: number, unit: string): string {
  return `${found.toLocaleString('en')} ${unit}, which is more than the ${mostCharacters.toLocaleString('en')} characters that it reads`;
}

/** Far more than a report has, which is some tens of thousands; past it a text is refused rather than read. */
const mostCharacters = 10_000_000;
