import type { Block } from '../../../src/ingest/reading/block.ts';
import { ReaderError } from '../../../src/ingest/reading/reader-error.ts';

/**
 * A block as a line: its number, its text with markers as `{1}` and links as `<text|url>`, and after a bar what it is
 * other than a paragraph of the body: `NOTE 1`, `heading 2`, `bold`.
 */
export function show({ text, number, part, note, heading, bold, markers, links }: Block): string {
  const inserts = [
    ...markers.map(({ start, end, note: number }) => ({ start, end, text: `{${number}}` })),
    ...links.map(({ start, end, url }) => ({ start, end, text: `<${text.slice(start, end)}|${url}>` })),
  ].sort((a, b) => b.start - a.start);
  let shown = text;
  for (const { start, end, text: insert } of inserts) shown = shown.slice(0, start) + insert + shown.slice(end);
  const facts = [
    ...(part === 'BODY' ? [] : [part + (note === null ? '' : ` ${note}`)]),
    ...(heading === null ? [] : [`heading ${heading}`]),
    ...(bold && heading === null ? ['bold'] : []),
  ];
  return [
    ...(number === null ? [] : [`[${number}]`]),
    shown,
    ...(facts.length > 0 ? [`| ${facts.join(', ')}`] : []),
  ].join(' ');
}

/** The message of the error with which reading fails. */
export async function refusal(read: () => unknown): Promise<string> {
  try {
    await read();
  } catch (error) {
    if (error instanceof ReaderError) return error.message;
    throw error;
  }
  throw new Error('The file was read.');
}
