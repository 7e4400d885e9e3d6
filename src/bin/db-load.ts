import { join } from 'node:path';
import { runCommand } from '../app/command.ts';
import { loadDatabase } from '../app/load-database.ts';
import { projectFolder } from '../app/project.ts';
import { readSettings, SettingsError } from '../server/settings/index.ts';

// npm run db:load [-- <file.ndjson> | -]: loads the data files, or a graph as NDJSON, into the database of
// DATABASE_URL.
await runCommand({ usage: 'npm run db:load -- [file.ndjson | -]', argumentCount: [0, 1] }, async ([file = null]) => {
  const { database, sourceText } = readSettings(process.env, join(projectFolder, '.env'));
  if (database.url === null)
    throw new SettingsError('Set DATABASE_URL to a database, such as postgres://user@localhost:5432/msme.');
  const message = await loadDatabase(database.url, file, sourceText.dir, (line) => process.stderr.write(line));
  process.stdout.write(`${message}\n`);
});
