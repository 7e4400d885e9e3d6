import { statSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphSlug } from '../dataset/index.ts';
import type { Graph } from '../model/graph.ts';
import { digest, readReportFile } from './reading/index.ts';

/** A source text differs from the one on which the data is based, or there is no source text. */
export class SourceTextError extends Error {
  override name = 'SourceTextError';
}

/**
 * Reads the normalized texts of a graph's paragraphs, by slug, from the files `<source>.txt` in a folder. Sources
 * without a file are skipped.
 *
 * @throws {SourceTextError} if the digest of a paragraph differs, or the folder has no text of any source.
 * @throws {ReaderError} if a file cannot be read as a report.
 */
export function loadSourceTexts(folder: string, graph: Graph): Map<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new SourceTextError(`The folder of source texts, ${folder}, does not exist.`);
  const texts = new Map<string, string>();
  const files = graph.sources.map((source) => ({ source, file: join(folder, `${source.name}.txt`) }));
  for (const { source, file } of files.filter(({ file }) => isFile(file))) {
    for (const { key, text } of readReportFile(file).paragraphs) texts.set(paragraphSlug(source, key), text);
    const prefix = paragraphSlug(source, '');
    for (const entity of graph.entities) {
      if (entity.type !== 'Paragraph' || !entity.slug.startsWith(prefix)) continue;
      const text = texts.get(entity.slug);
      if (text !== undefined && digest(text) === entity.sha256) continue;
      const difference = text === undefined ? 'is missing' : `has digest ${digest(text)}, not ${entity.sha256}`;
      throw new SourceTextError(
        `${file} is not the text from which the data was made: paragraph ${entity.number} ${difference}.`,
      );
    }
  }
  if (texts.size === 0) {
    const names = files.map(({ source }) => `${source.name}.txt`);
    throw new SourceTextError(`${folder} contains none of the files ${names.join(', ')}.`);
  }
  return texts;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
