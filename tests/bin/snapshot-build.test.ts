import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSnapshot } from '../../src/app/build-snapshot.ts';
import { loadGraph } from '../../src/dataset/build.ts';
import { runProgram, startServerProgram } from '../helpers/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
const invalid = join(folder, 'invalid.ndjson');
writeFileSync(
  invalid,
  [
    '{"dataset":{"sources":[],"counts":[],"ambiguities":[],"disputes":[],"rules":[]}}',
    ...Array(2).fill(entity('topic/a')),
    '',
  ].join('\n'),
);

test('npm run snapshot:build writes a snapshot that npm start serves', async () => {
  const file = join(folder, 'data.snapshot');
  const program = runProgram('snapshot-build', {}, file);
  expect([await program.ended(), program.err()]).toEqual([0, '']);
  expect(program.out()).toMatch(/^Wrote .*data\.snapshot, \d\.\d MB, in \d+\.\d s\.\n$/);
  const server = await startServerProgram({ SNAPSHOT_FILE: file });
  try {
    const response = await fetch(`${server.origin}/graphql?query={dataset{version}}`);
    expect(await response.json()).toEqual({ data: { dataset: { version: loadGraph('data').version } } });
  } finally {
    server.process.kill();
  }
});

test('npm run snapshot:build prints its usage if no file is given', async () => {
  const program = runProgram('snapshot-build', {});
  expect([await program.ended(), program.out(), program.err()]).toEqual([
    2,
    '',
    'An argument is missing.\nUsage: npm run snapshot:build -- <file> [file.ndjson | -]\n',
  ]);
});

describe('a snapshot is not written', () => {
  const build = (input: string) => buildSnapshot(join(folder, 'none.snapshot'), input, null, () => {});

  test('from an invalid graph', async () => {
    await expect(build(invalid)).rejects.toThrow('Slugs must be unique, but two entities have');
  });

  test('from a missing file', async () => {
    await expect(build('nothing.ndjson')).rejects.toThrow(
      `Cannot read "nothing.ndjson": ENOENT: no such file or directory, open 'nothing.ndjson'.`,
    );
  });
});

test('npm start prints an error message for an invalid snapshot', async () => {
  const program = runProgram('serve', { SNAPSHOT_FILE: invalid, PORT: '0' });
  expect([await program.ended(), program.out(), program.err().split('\n').at(-2)]).toEqual([
    1,
    '',
    expect.stringContaining(invalid),
  ]);
});

function entity(slug: string): string {
  return JSON.stringify({
    entity: {
      ...{ type: 'Topic', slug, name: 'A', nameBasis: 'STATED', aliases: [], scopes: [] },
      ...{ summary: null, time: null, sources: [] },
    },
  });
}
