/**
 * A file name, without extension, made of any texts. Characters that a system does not allow in names, or that are not
 * seen, become hyphens; a name neither begins with a dot or a hyphen nor ends with them, and is not too long.
 */
export function fileName(...parts: (string | undefined)[]): string {
  const name = parts
    .filter(Boolean)
    .join('-')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}.-]+/gu, '-')
    .replace(/^[.\p{M}-]+/u, '');
  const short = [...name]
    .slice(0, maxLength)
    .join('')
    .replace(/[.-]+$/, '');
  return reservedName.test(short) ? `file-${short}` : short || 'file';
}

/** In code points, so that the UTF-8 is shorter than the 255 bytes that most systems allow. */
const maxLength = 60;

/** Names of devices in Windows, with any extension. */
const reservedName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
