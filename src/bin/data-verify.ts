import { join } from 'node:path';
import { runCommand } from '../app/command.ts';
import { projectFolder } from '../app/project.ts';
import { formatVerification, verifyFile } from '../ingest/index.ts';

// npm run data:verify -- report.txt: compares the claims of a source with its text. Exits with code 1 if a check fails.
await runCommand(
  { usage: 'npm run data:verify -- <text file of a source> [data folder]', argumentCount: [1, 2] },
  ([textFile = '', folder = join(projectFolder, 'data')]) => {
    const verification = verifyFile(folder, textFile);
    process.stdout.write(formatVerification(verification));
    if (verification.checks.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
  },
);
