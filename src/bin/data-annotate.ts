import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../app/command.ts';
import { projectFolder } from '../app/project.ts';
import { annotate } from '../ingest/index.ts';

// npm run data:annotate -- annual-report-2023 report.txt: updates the data files of a source from its text.
await runCommand(
  {
    usage: 'npm run data:annotate -- <folder in data/sources> <text file> [data folder]',
    argumentCount: [2, 3],
  },
  ([source = '', textFile = '', folder = join(projectFolder, 'data')]) => {
    for (const [file, content] of annotate(folder, source, textFile)) {
      writeFileSync(join(folder, 'sources', source, file), content);
      process.stdout.write(`wrote data/sources/${source}/${file}\n`);
    }
  },
);
