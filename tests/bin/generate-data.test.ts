import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { printLine } from '../../src/dataset/lines.ts';
import { syntheticLines } from '../../src/synthetic/lines.ts';

function generate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/bin/run.mjs', 'generate-data', ...args], {
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });
  return { status, stdout, stderr };
}

describe('npm run generate:data', () => {
  test('writes the lines of a synthetic graph', () => {
    const stdout = [...syntheticLines(1_000, 7)].map(printLine).join('');
    expect(generate('--documents', '1000', '--seed', '7')).toEqual({ status: 0, stdout, stderr: '' });
  });

  test('ends without an error when its output is closed', () => {
    const script = 'set -o pipefail; "$0" src/bin/run.mjs generate-data --documents 100000 | head -1';
    const stdout = execFileSync('bash', ['-c', script, process.execPath], { encoding: 'utf8' });
    expect(stdout).toBe(printLine(syntheticLines(100_000).next().value));
  });

  test.each([
    [[], '--documents must be an integer from 50 to 5000000, but got none'],
    [['--documents', '49'], '--documents must be an integer from 50 to 5000000, but got "49"'],
    [['--documents', '100', '--seed', '1.5'], '--seed must be an integer from 0 to 4294967295, but got "1.5"'],
    [['100'], "Unexpected argument '100'"],
  ])('rejects the arguments %j', (args, message) => {
    expect(generate(...args)).toEqual({
      status: 2,
      stdout: '',
      stderr: `${message}.\nUsage: npm run --silent generate:data -- --documents <number> [--seed <number>]\n`,
    });
  });
});
