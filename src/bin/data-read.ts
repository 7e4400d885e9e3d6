import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { runCommand } from '../app/command.ts';
import { formatReading, readDocument } from '../ingest/index.ts';

// npm run data:read -- report.pdf: shows what is read from a PDF, DOCX, HTML or text file. It writes nothing.
await runCommand(
  { usage: 'npm run data:read -- <file> [--json]', argumentCount: [1, 2] },
  async ([file = '', option]) => {
    const reading = await readDocument(readFileSync(file), basename(file));
    process.stdout.write(option === '--json' ? `${JSON.stringify(reading, null, 2)}\n` : formatReading(reading));
  },
);
