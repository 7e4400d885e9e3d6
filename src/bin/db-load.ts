import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatError } from '../app/format-error.ts';
import { openGraphInput } from '../app/graph-input.ts';
import { reportProgress } from '../app/progress.ts';
import { readSettings, SettingsError } from '../server/settings/index.ts';
import { connect, databaseName, load } from '../store/postgres/index.ts';

// npm run db:load [-- <file.ndjson> | -]: puts the graph of the data files, or of NDJSON, into the database that DATABASE_URL names.
const project = join(import.meta.dirname, '../..');
try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${formatError(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const file = fileArgument();
  const { database, sourceText } = readSettings(process.env, join(project, '.env'));
  const { url } = database;
  if (url === null)
    throw new SettingsError('DATABASE_URL must say where to load, such as postgres://user@localhost:5432/msme.');
  const input = await openGraphInput(file, project, sourceText.dir);
  const started = performance.now();
  const connection = await connect(url);
  try {
    const { version, changed, entities, relations } = await load(connection, input.lines, {
      version: input.version,
      progress: reportProgress(input.fraction, (line) => process.stderr.write(line)),
    });
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    process.stdout.write(
      changed
        ? `Loaded ${entities} entities and ${relations} relations, version ${version}, into ${databaseName(url)} in ${seconds} s.\n`
        : `${databaseName(url)} has version ${version} already; nothing was changed.\n`,
    );
    return 0;
  } finally {
    await connection.close();
  }
}

/** The file to load, `-` for standard input, or null for the data files. */
function fileArgument(): string | null {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    if (positionals.length < 2) return positionals[0] ?? null;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // An option that there is not.
  }
  process.stderr.write('usage: npm run db:load -- [file.ndjson | -]\n');
  process.exit(2);
}
