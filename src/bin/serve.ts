import cluster from 'node:cluster';
import { join } from 'node:path';
import { closeMs, exitWithin } from '../app/exit.ts';
import { formatError } from '../app/format-error.ts';
import { projectFolder } from '../app/project.ts';
import { serve } from '../app/serve.ts';
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
    process.stderr.write(`${formatError(error)}\n`);
    process.exitCode = 1;
    exitWithin(closeMs);
    cluster.worker?.disconnect();
  }
}
