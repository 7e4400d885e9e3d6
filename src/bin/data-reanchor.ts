import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runCommand } from '../app/command.ts';
import { projectFolder } from '../app/project.ts';
import { formatReanchored, readDocument, reanchor } from '../ingest/index.ts';

// npm run data:reanchor -- annual-report-2023 report.pdf: says which quotes of a source moved in a corrected text, and which
// are lost. It writes nothing, and exits with code 1 if any is lost.
await runCommand(
  { usage: 'npm run data:reanchor -- <source> <file> [data folder]', argumentCount: [2, 3] },
  async ([source = '', file = '', folder = join(projectFolder, 'data')]) => {
    const result = reanchor(folder, source, await readDocument(readFileSync(file), basename(file)));
    process.stdout.write(formatReanchored(result));
    if (result.displaced.some(({ anchor }) => anchor.state === 'LOST')) process.exitCode = 1;
  },
);
