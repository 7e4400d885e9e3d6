import type { ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf, loadGraph, readLines } from '../dataset/index.ts';
import { loadSourceTexts } from '../ingest/index.ts';
import type { GraphLine } from '../model/graph.ts';
import { SettingsError } from '../server/settings/index.ts';

/** A graph to read. */
export interface GraphInput {
  readonly lines: AsyncIterable<GraphLine> | Iterable<GraphLine>;
  /** Null where it is that of the lines. */
  readonly version: string | null;
  /** What part has been read; null where nobody can know. */
  fraction(): number | null;
}

/**
 * The graph of a file of NDJSON, of standard input where it is `-`, or where it is null of the data files of the project,
 * with the texts of their sources where there is a folder of them.
 * @throws {SettingsError} if the file cannot be read.
 */
export async function openGraphInput(
  file: string | null,
  project: string,
  sourceTexts: string | null,
): Promise<GraphInput> {
  if (file === null) {
    const graph = loadGraph(join(project, 'data'));
    const texts = sourceTexts === null ? undefined : loadSourceTexts(sourceTexts, graph);
    return { lines: linesOf(graph, texts), version: graph.version, fraction: () => null };
  }
  const { stream, size } = file === '-' ? { stream: null, size: 0 } : await openFile(file);
  return {
    lines: readLines(stream ?? process.stdin),
    version: null,
    fraction: () => stream && stream.bytesRead / Math.max(1, size),
  };
}

async function openFile(path: string): Promise<{ stream: ReadStream; size: number }> {
  try {
    const file = await open(path);
    const found = await file.stat();
    if (found.isDirectory()) throw new Error('it is a folder');
    return { stream: file.createReadStream(), size: found.size };
  } catch (error) {
    throw new SettingsError(`Cannot read "${path}": ${error instanceof Error ? error.message : error}.`);
  }
}
