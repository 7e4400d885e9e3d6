import { join } from 'node:path';
import { buildSnapshot } from '../app/build-snapshot.ts';
import { runCommand } from '../app/command.ts';
import { projectFolder } from '../app/project.ts';
import { readSettings } from '../server/settings/index.ts';

// npm run snapshot:build -- <file> [<file.ndjson> | -]: writes the data files, or a graph as NDJSON, to a snapshot
// file.
await runCommand(
  { usage: 'npm run snapshot:build -- <file> [file.ndjson | -]', argumentCount: [1, 2] },
  async ([file = '', input = null]) => {
    const { sourceText } = readSettings(process.env, join(projectFolder, '.env'));
    const message = await buildSnapshot(file, input, sourceText.dir, (line) => process.stderr.write(line));
    process.stdout.write(`${message}\n`);
  },
);
