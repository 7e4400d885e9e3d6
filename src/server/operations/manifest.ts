import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A manifest of persisted operations is not what it must be. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/**
 * The documents of a manifest: a JSON object of texts by their SHA-256, in hexadecimal digits.
 * @throws {ManifestError} if the file is something else.
 */
export function readManifest(file: string): ReadonlyMap<string, string> {
  const documents = parseManifest(readFileSync(file, 'utf8'));
  if (!documents) throw new ManifestError(`${file} must be a JSON object of the texts of documents by their SHA-256.`);
  for (const [id, text] of Object.entries(documents)) {
    const expected = hash('sha256', text);
    if (expected !== id)
      throw new ManifestError(`${file} names a document by "${id}", but its SHA-256 is "${expected}".`);
  }
  return new Map(Object.entries(documents));
}

function parseManifest(text: string): Readonly<Record<string, string>> | null {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The manifest of some documents, ordered by id. */
export function formatManifest(texts: readonly string[]): string {
  const entries = texts.map((text) => [hash('sha256', text), text] as const);
  return `${JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;
}

/** The names of the operations in some documents. */
export function operationNames(documents: Iterable<string>): ReadonlySet<string> {
  return new Set([...documents].flatMap((text) => [...text.matchAll(/^query\s+(\w+)/gm)].map(([, name = '']) => name)));
}
