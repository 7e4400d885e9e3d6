import { connect, databaseName, load } from '../store/postgres/index.ts';
import { openGraphInput } from './graph-input.ts';
import { reportProgress } from './progress.ts';

/**
 * Loads a graph into a database. `file` is NDJSON, `-` for standard input, or null for the data files. Returns a
 * message about the result.
 *
 * @throws {SettingsError} if the file cannot be read.
 * @throws {DatabaseError} if the database cannot be reached, or the graph is invalid.
 */
export async function loadDatabase(
  url: string,
  file: string | null,
  sourceTextDir: string | null,
  writeProgress: (line: string) => void,
): Promise<string> {
  const input = await openGraphInput(file, sourceTextDir);
  const started = performance.now();
  const connection = await connect(url);
  try {
    const { version, changed, entities, relations } = await load(connection, input.lines, {
      version: input.version,
      onProgress: reportProgress(input.fractionRead, writeProgress),
      onWarning: writeProgress,
    });
    if (!changed) return `${databaseName(url)} already has version ${version}; nothing was changed.`;
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    return `Loaded ${entities} entities and ${relations} relations, version ${version}, into ${databaseName(url)} in ${seconds} s.`;
  } finally {
    await connection.close();
  }
}
