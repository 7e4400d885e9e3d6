import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { printLine } from '../dataset/index.ts';
import { maxDocuments, minDocuments, syntheticGraph } from '../synthetic/index.ts';

// npm run --silent generate:data -- --documents 1000000 [--seed 1]: writes a made-up graph as lines to standard output.
const { documents, seed } = readArguments();
try {
  await pipeline(pieces(), process.stdout);
} catch (error) {
  // Who reads no further, as `head` does, has what he wants.
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
}

/** Lines in pieces large enough that the system is seldom asked. */
function* pieces(): Generator<string> {
  let piece = '';
  for (const line of syntheticGraph(documents, seed)) {
    piece += printLine(line);
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function readArguments(): { documents: number; seed: number } {
  try {
    const { values } = parseArgs({
      options: { documents: { type: 'string' }, seed: { type: 'string', default: '1' } },
    });
    return {
      documents: wholeNumber('documents', values.documents, minDocuments, maxDocuments),
      seed: wholeNumber('seed', values.seed, 0, 2 ** 32 - 1),
    };
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    const [reason] = error.message.split(/\.\s/); // Node goes on with advice.
    process.stderr.write(
      `${reason}. Usage: npm run --silent generate:data -- --documents <number> [--seed <number>]\n`,
    );
    process.exit(2);
  }
}

function wholeNumber(name: string, text: string | undefined, least: number, most: number): number {
  const number = /^\d{1,10}$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new RangeError(
    `--${name} must be a whole number from ${least} to ${most}, but got ${text === undefined ? 'none' : JSON.stringify(text)}`,
  );
}
