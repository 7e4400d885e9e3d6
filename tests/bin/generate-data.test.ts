import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { printLine } from '../../src/dataset/lines.ts';
import { syntheticGraph } from '../../src/synthetic/lines.ts';

function generate(...rest: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/bin/run.mjs', 'generate-data', ...rest], {
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });
  return { status, stdout, stderr };
}

describe('npm run generate', () => {
  test('writes the lines of the corpus', () => {
    const stdout = [...syntheticGraph(1_000, 7)].map(printLine).join('');
    expect(generate('--documents', '1000', '--seed', '7')).toEqual({ status: 0, stdout, stderr: '' });
  });

  test('ends without a word when nobody reads on', () => {
    const script = 'set -o pipefail; "$0" src/bin/run.mjs generate-data --documents 100000 | head -1';
    const stdout = execFileSync('bash', ['-c', script, process.execPath], { encoding: 'utf8' });
    expect(stdout).toBe(printLine(syntheticGraph(100_000).next().value));
  });

  test.each([
    [[], '--documents must be a whole number from 50 to 5000000, but got none'],
    [['--documents', 'many'], '--documents must be a whole number from 50 to 5000000, but got "many"'],
    [['--documents', '49'], '--documents must be a whole number from 50 to 5000000, but got "49"'],
    [['--documents', '100', '--seed', '-1'], "Option '--seed' argument is ambiguous"],
    [['--documents', '100', '--seed', '1.5'], '--seed must be a whole number from 0 to 4294967295, but got "1.5"'],
    [['--documents', '100', '--sed', '1'], "Unknown option '--sed'"],
    [['100'], "Unexpected argument '100'"],
  ])('refuses %j in one line', (wrong, message) => {
    expect(generate(...wrong)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${message}. Usage: npm run --silent generate:data -- --documents <number> [--seed <number>]\n`,
    });
  });
});
