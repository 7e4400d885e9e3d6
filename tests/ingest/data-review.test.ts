import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimsToReview, formatClaimToReview } from '../../src/ingest/reviews.ts';
import { writeData } from './reviewed-data.ts';

describe('npm run data:review', () => {
  /** A project with five claims as its data, and the programs of this one. */
  function startProject(): { folder: string; run: (...args: string[]) => object } {
    const project = mkdtempSync(join(tmpdir(), 'project-'));
    for (const name of ['src', 'node_modules', 'package.json']) symlinkSync(resolve(name), join(project, name));
    const folder = writeData({}, join(project, 'data'));
    const run = (...args: string[]) => {
      const program = [
        '--preserve-symlinks',
        '--preserve-symlinks-main',
        join(project, 'src/bin/run.mjs'),
        'data-review',
      ];
      const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], { encoding: 'utf8' });
      return { status, stdout, stderr };
    };
    return { folder, run };
  }

  const usage = 'Usage: npm run data:review -- <folder in data/sources> [file of verdicts] [--reader <name>]\n';

  test("prints the claims to be judged, and records a reader's verdicts", () => {
    const { folder, run } = startProject();
    const claims = claimsToReview(folder, 'lamps', null);
    expect(run('lamps')).toEqual({ status: 0, stdout: claims.map(formatClaimToReview).join(''), stderr: '' });
    const verdicts = join(folder, 'verdicts.tsv');
    writeFileSync(verdicts, `${claims[0]?.fingerprint}\tSUPPORTED\n`);
    expect(run('lamps', verdicts, '--reader', 'Ada')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run('lamps', '--reader', 'Ada')).toEqual({
      status: 0,
      stdout: claims.slice(1).map(formatClaimToReview).join(''),
      stderr: '',
    });
  });

  test('exits with code 1 and writes nothing if a verdict is refused, or the source is unknown', () => {
    const { folder, run } = startProject();
    const verdicts = join(folder, 'verdicts.tsv');
    writeFileSync(verdicts, '0123456789abcdef\tSUPPORTED\n');
    expect(run('lamps', verdicts, '--reader', 'Ada')).toEqual({
      status: 1,
      stdout: '',
      stderr: `${verdicts}:1: No claim of lamps has the fingerprint "0123456789abcdef".\n`,
    });
    expect(existsSync(join(folder, 'sources/lamps/review.yaml'))).toBe(false);
    expect(run('lamp')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'The source must be one of lamps, but got "lamp".\n',
    });
  });

  test('exits with code 2 and the usage if the source or the reader of verdicts is not given', () => {
    const { folder, run } = startProject();
    expect(run()).toEqual({ status: 2, stdout: '', stderr: `An argument is missing.\n${usage}` });
    expect(run('lamps', join(folder, 'rules.yaml'))).toEqual({
      status: 2,
      stdout: '',
      stderr: `--reader is missing.\n${usage}`,
    });
  });
});
