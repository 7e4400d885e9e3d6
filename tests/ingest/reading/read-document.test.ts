import { describe, expect, test } from 'vitest';
import { formatError } from '../../../src/app/format-error.ts';
import { readDocument } from '../../../src/ingest/index.ts';

describe('a file that cannot be read is refused with its name, and without a stack', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  test.each([
    ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'The file is an image (PNG).'],
    ['broken.pdf', bytes('%PDF-1.7\nbroken'), 'The PDF is broken'],
    ['poem.txt', bytes('O lighthouse!\nO light!\n'), 'Expected numbered paragraphs'],
  ])('%s', async (name, content, rule) => {
    const error = await readDocument(content, name).catch((reason: unknown) => reason);
    const shown = formatError(error);
    expect([shown.startsWith(`${name}: ${rule}`), shown.includes('\n    at ')]).toEqual([true, false]);
  });
});
