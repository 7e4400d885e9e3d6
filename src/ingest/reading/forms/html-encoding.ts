/**
 * The text of a page: by its byte order mark, else by the encoding that it declares, else as UTF-8, or as Windows-1252
 * if it is not UTF-8. A declared encoding that does not exist counts as none.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const label = byteOrderMark(bytes) ?? declared(bytes);
  if (label !== null) return new TextDecoder(label).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return null;
}

function declared(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const label = /<meta[^>]*charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1];
  if (label === undefined) return null;
  try {
    // A declaration that could be read as ASCII is not in UTF-16.
    return new TextDecoder(label).encoding.replace(/^utf-16..$/, 'utf-8');
  } catch {
    return null;
  }
}
