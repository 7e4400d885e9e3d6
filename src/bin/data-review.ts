import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, UsageError } from '../app/command.ts';
import { projectFolder } from '../app/project.ts';
import { claimsToReview, formatClaimToReview, recordVerdicts } from '../ingest/index.ts';

// npm run data:review -- annual-report-2023 [verdicts.tsv] [--reader name]: prints the claims that are to be judged, or
// records a reader's verdicts on them.
await runCommand(
  {
    usage: 'npm run data:review -- <folder in data/sources> [file of verdicts] [--reader <name>]',
    options: { reader: { type: 'string' } },
    argumentCount: [1, 2],
  },
  ([source = '', file], { reader }) => {
    const folder = join(projectFolder, 'data');
    if (file === undefined) {
      for (const claim of claimsToReview(folder, source, reader ?? null))
        process.stdout.write(formatClaimToReview(claim));
      return;
    }
    if (!reader?.trim()) throw new UsageError('--reader is missing');
    writeFileSync(join(folder, 'sources', source, 'review.yaml'), recordVerdicts(folder, source, file, reader));
  },
);
