import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatError } from '../app/format-error.ts';
import { openGraphInput } from '../app/graph-input.ts';
import { reportProgress } from '../app/progress.ts';
import { readSettings } from '../server/settings/index.ts';
import { buildColumns, writeSnapshot } from '../store/memory/index.ts';

// npm run snapshot:build -- <file> [<file.ndjson> | -]: writes the graph of the data files, or of NDJSON, as a snapshot.
const project = join(import.meta.dirname, '../..');
const [file, from] = fileArguments();
try {
  const { sourceText } = readSettings(process.env, join(project, '.env'));
  const started = performance.now();
  const { lines, version, fraction } = await openGraphInput(from, project, sourceText.dir);
  const progress = reportProgress(fraction, (line) => process.stderr.write(line));
  const size = writeSnapshot(file, await buildColumns(lines, { version, read: (count) => progress('reading', count) }));
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  process.stdout.write(`Wrote ${file}, ${(size / 1e6).toFixed(1)} MB, in ${seconds} s.\n`);
} catch (error) {
  process.stderr.write(`${formatError(error)}\n`);
  process.exitCode = 1;
}

/** The file to write, and the file to read: `-` for standard input, null for the data files. */
function fileArguments(): [string, string | null] {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    const [file, from = null] = positionals;
    if (file !== undefined && positionals.length < 3) return [file, from];
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // An option that there is not.
  }
  process.stderr.write('usage: npm run snapshot:build -- <file> [file.ndjson | -]\n');
  process.exit(2);
}
