import cluster from 'node:cluster';
import { join } from 'node:path';
import { formatError } from '../app/format-error.ts';
import { projectFolder } from '../app/project.ts';
import { serve } from '../app/serve.ts';
import { WorkerError } from '../app/workers.ts';
import { readSettings, settingHelp } from '../server/settings/index.ts';

// npm start [-- --help]: serves the graph of the data files, of a snapshot, or of a database.
if (process.argv.includes('--help')) {
  process.stdout.write(
    `usage: npm start\n\nSettings are environment variables, or lines of a file .env; defaults are in parentheses.\n\n${settingHelp()}\n`,
  );
} else {
  try {
    await serve(readSettings(process.env, join(projectFolder, '.env')), import.meta.filename);
  } catch (error) {
    if (!(error instanceof WorkerError)) process.stderr.write(`${formatError(error)}\n`); // A worker has logged the reason itself.
    process.exitCode = 1;
    cluster.worker?.disconnect();
  }
}
