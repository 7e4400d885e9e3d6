import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphSlug } from '../dataset/index.ts';
import type { Graph } from '../model/graph.ts';
import { decode, digest, readReport } from './readers/wto-text/index.ts';

/** A text in the folder of sources is not the text that the graph was made from. */
export class SourceTextError extends Error {
  override name = 'AttachError';
}

/**
 * The normalised texts of a graph's paragraphs, by slug, from a folder that holds a source's text as `<source>.txt`.
 * Sources without a file are left out.
 *
 * @throws {SourceTextError} if a paragraph's digest differs, or the folder holds no source's text at all.
 * @throws {ReaderError} if a file is no report.
 */
export function loadSourceTexts(folder: string, graph: Graph): Map<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new SourceTextError(`${folder}, where the texts of the sources should be, is no folder.`);
  const texts = new Map<string, string>();
  const files = graph.sources.map((source) => ({ source, file: join(folder, `${source.name}.txt`) }));
  for (const { source, file } of files.filter(({ file }) => isFile(file))) {
    for (const { key, text } of readReport(decode(readFileSync(file))).paragraphs)
      texts.set(paragraphSlug(source, key), text);
    const prefix = paragraphSlug(source, '');
    for (const entity of graph.entities) {
      if (entity.type !== 'Paragraph' || !entity.slug.startsWith(prefix)) continue;
      const found = texts.get(entity.slug);
      if (found !== undefined && digest(found) === entity.sha256) continue;
      const what = found === undefined ? 'is missing' : `has digest ${digest(found)}, not ${entity.sha256}`;
      throw new SourceTextError(
        `${file} is not the text that the graph was made from: paragraph ${entity.number} ${what}.`,
      );
    }
  }
  if (texts.size === 0)
    throw new SourceTextError(`${folder} holds none of ${files.map(({ source }) => `${source.name}.txt`).join(', ')}.`);
  return texts;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
