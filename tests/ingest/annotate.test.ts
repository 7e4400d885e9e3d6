import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const report = '../shared/sources/annual-report-2023.txt';
const source = 'sources/annual-report-2023';

function annotate(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['src/bin/run.mjs', 'data-annotate', ...args], {
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

describe('data that does not read is refused, and nothing is written', () => {
  const broken = (file: string, text: string) => {
    const folder = copyOfData();
    writeFileSync(join(folder, file), text);
    const before = textsOf(folder);
    const { status, stderr } = annotate('annual-report-2023', 'tests/ingest/other-report.txt', folder);
    expect(textsOf(folder)).toEqual(before);
    return { status, stderr };
  };

  test('claims that are no YAML, which would lose what follows', () => {
    const { status, stderr } = broken(`${source}/claims.yaml`, '- claim: [a\n- claim: b\n');
    expect(status).toBe(1);
    expect(stderr).toMatch(/data\/sources\/annual-report-2023\/claims\.yaml:\d+:\d+: .* \[yaml\]\n/);
  });

  test('an entity that does not read, whose name would be missing everywhere', () => {
    const { status, stderr } = broken('entities/topics.yaml', '- slug: topic/a\n');
    expect([status, stderr.split('\n')[1]]).toEqual([
      1,
      'data/entities/topics.yaml:1:3: name: Invalid input: expected string, received undefined (got nothing) [wrong-form]',
    ]);
  });

  test('hints of another form', () => {
    const { status, stderr } = broken(`${source}/hints.yaml`, 'reference: []\n');
    expect([status, stderr]).toEqual([1, 'hints.yaml: ✖ Unrecognized key: "reference"\n']);
  });
});

test('a source that is new needs no hints, claims or generated files', () => {
  const folder = copyOfData();
  mkdirSync(join(folder, 'sources/lamps'));
  writeFileSync(join(folder, 'sources/lamps/source.yaml'), '');
  expect(annotate('lamps', 'tests/ingest/other-report.txt', folder)).toEqual({ status: 0, stderr: '' });
  expect(readFileSync(join(folder, 'sources/lamps/paragraphs.yaml'), 'utf8')).toContain('length: 35');
});
