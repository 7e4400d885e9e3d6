import { pipeline } from 'node:stream/promises';
import { parseInteger, runCommand } from '../app/command.ts';
import { printLines } from '../dataset/index.ts';
import { maxDocuments, minDocuments, syntheticLines } from '../synthetic/index.ts';

// npm run --silent generate:data -- --documents 1000000 [--seed 1]: writes a synthetic graph as NDJSON to standard
// output.
await runCommand(
  {
    usage: 'npm run --silent generate:data -- --documents <number> [--seed <number>]',
    options: { documents: { type: 'string' }, seed: { type: 'string', default: '1' } },
  },
  async (_, values) => {
    const documents = parseInteger('documents', values.documents, minDocuments, maxDocuments);
    const seed = parseInteger('seed', values.seed, 0, 2 ** 32 - 1);
    try {
      await pipeline(printLines(syntheticLines(documents, seed)), process.stdout);
    } catch (error) {
      // A reader such as `head` may close the pipe when it has enough.
      if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
    }
  },
);
