export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function utf8WithMark(text: string): Uint8Array {
  return utf8(`\ufeff${text}`);
}

export function utf16WithMark(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

/** @throws {RangeError} if a character is not in Windows-1252. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const byte = codes.get(character);
    if (byte === undefined) throw new RangeError(`Windows-1252 has no ${JSON.stringify(character)}.`);
    return byte;
  });
}

const codes = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
);
