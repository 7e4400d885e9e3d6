import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf, loadGraph, readLines } from '../dataset/index.ts';
import { loadSourceTexts } from '../ingest/index.ts';
import type { GraphLine } from '../model/graph.ts';
import { SettingsError } from '../server/settings/index.ts';
import { projectFolder } from './project.ts';

/** A graph as a stream of lines. */
export interface GraphInput {
  readonly lines: AsyncIterable<GraphLine> | Iterable<GraphLine>;
  /** The version of the graph; null if it is to be computed from the lines. */
  readonly version: string | null;
  /** The fraction of the input that has been read, from 0 to 1; null if it is unknown. */
  fractionRead(): number | null;
}

/**
 * Opens a graph. `file` is NDJSON, `-` for standard input, or null for the data files of the project; to these,
 * `sourceTextDir` adds the texts of their sources.
 *
 * @throws {SettingsError} if the file cannot be read.
 */
export async function openGraphInput(file: string | null, sourceTextDir: string | null): Promise<GraphInput> {
  if (file === null) {
    const graph = loadGraph(join(projectFolder, 'data'));
    const texts = sourceTextDir === null ? undefined : loadSourceTexts(sourceTextDir, graph);
    return { lines: linesOf(graph, texts), version: graph.version, fractionRead: () => null };
  }
  if (file === '-') return { lines: readLines(process.stdin), version: null, fractionRead: () => null };
  const size = await sizeOf(file);
  let bytesRead = 0;
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(file)) {
      bytesRead += chunk.length;
      yield chunk;
    }
  };
  return { lines: readLines(chunks()), version: null, fractionRead: () => bytesRead / Math.max(1, size) };
}

/** The size of a file in bytes. @throws {SettingsError} if it cannot be read. */
async function sizeOf(path: string): Promise<number> {
  try {
    await using file = await open(path);
    const stats = await file.stat();
    if (stats.isDirectory()) throw new Error('it is a folder');
    return stats.size;
  } catch (error) {
    throw new SettingsError(`Cannot read "${path}": ${error instanceof Error ? error.message : error}.`);
  }
}
