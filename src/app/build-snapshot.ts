import { buildColumns, writeSnapshot } from '../store/memory/index.ts';
import { openGraphInput } from './graph-input.ts';
import { reportProgress } from './progress.ts';

/**
 * Writes a graph to a snapshot file. `input` is an NDJSON file, `-` for standard input, or null for the data files.
 * Returns a message about the result.
 *
 * @throws {SettingsError} if the input cannot be read.
 * @throws {BuildError} or {LineError} if the graph is invalid.
 */
export async function buildSnapshot(
  file: string,
  input: string | null,
  sourceTextDir: string | null,
  writeProgress: (line: string) => void,
): Promise<string> {
  const started = performance.now();
  const { lines, version, fractionRead } = await openGraphInput(input, sourceTextDir);
  const progress = reportProgress(fractionRead, writeProgress);
  const size = writeSnapshot(
    file,
    await buildColumns(lines, { version, onProgress: (count) => progress('reading', count) }),
  );
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  return `Wrote ${file}, ${(size / 1e6).toFixed(1)} MB, in ${seconds} s.`;
}
