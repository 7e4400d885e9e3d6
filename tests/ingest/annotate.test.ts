import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const report = '../shared/sources/annual-report-2023.txt';
const source = 'sources/annual-report-2023';

function annotate(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['src/bin/run.mjs', 'annotate', ...args], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

function copyOfData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
  cpSync('data', folder, { recursive: true });
  return folder;
}

const textsOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(join(folder, source)).map((file) => [file, readFileSync(join(folder, source, file), 'utf8')]),
  );

test.skipIf(!existsSync(report))('the generated files of the 2023 report are what its text gives', () => {
  const folder = copyOfData();
  expect(annotate('annual-report-2023', report, folder)).toEqual({ status: 0, stderr: '' });
  expect(textsOf(folder)).toEqual(textsOf('data'));
});

describe('what cannot be read is refused in a line, and nothing is written', () => {
  test.each([
    ['a text that is no report', 'package.json', /^The reader looks for numbered paragraphs/],
    ['a file that is not there', 'no-such-file.txt', /^ENOENT/],
    ['the text of another report', 'tests/ingest/other-report.txt', /^The source does not hold these words:\n/],
  ])('%s', (_, file, message) => {
    const folder = copyOfData();
    const { status, stderr } = annotate('annual-report-2023', file, folder);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/ {4}at /);
    expect(textsOf(folder)).toEqual(textsOf('data'));
  });
});
