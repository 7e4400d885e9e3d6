/** Describes a text that cannot be a report; null if it can be one. */
export function describeInvalidText(source: string): string | null {
  if (source.length > maxCharacters) return describeExcess(source.length, 'characters');
  const head = source
    .slice(0, 1024)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (head.startsWith('%PDF-')) return 'a PDF: extract its text first, for instance with pdftotext';
  const nul = source.indexOf('\0');
  if (nul >= 0) return `a NUL character at offset ${nul}, as in a binary file`;
  return /\S/.test(source) ? null : source === '' ? 'an empty text' : 'only white space';
}

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, or else Windows-1252, and removes the mark. Returns a description of the
 * content if it cannot be a report.
 */
export function decodeText(bytes: Uint8Array): { text: string } | { invalid: string } {
  if (bytes.length > 4 * maxCharacters) return { invalid: describeExcess(bytes.length, 'bytes') };
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const invalid = describeInvalidText(text);
  return invalid === null ? { text } : { invalid };
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function describeExcess(count: number, unit: string): string {
  return `${count.toLocaleString('en')} ${unit}, which is more than the limit of ${maxCharacters.toLocaleString('en')} characters`;
}

/** Reports have some tens of thousands of characters. */
const maxCharacters = 10_000_000;
