import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadGraph } from '../../src/dataset/build.ts';
import { runProgram, startServerProgram } from '../helpers/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
const usage = 'usage: npm run snapshot:build -- <file> [file.ndjson | -]\n';

test('npm run snapshot:build writes what npm start then serves', async () => {
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

describe('It says in a sentence what is wrong', () => {
  const broken = join(folder, 'broken.ndjson');
  writeFileSync(
    broken,
    ['{"dataset":{"sources":[],"counts":[],"ambiguities":[]}}', ...Array(2).fill(entity('topic/a')), ''].join('\n'),
  );

  test.each([
    ['no file', [], 2, usage],
    ['three files', ['a', 'b', 'c'], 2, usage],
    ['an option', ['--fast'], 2, usage],
    [
      'a graph that is none',
      [join(folder, 'none.snapshot'), broken],
      1,
      'Slugs must be unique, but two entities have "topic/a".\n',
    ],
    [
      'nothing to read',
      [join(folder, 'none.snapshot'), 'nothing.ndjson'],
      1,
      `Cannot read "nothing.ndjson": ENOENT: no such file or directory, open 'nothing.ndjson'.\n`,
    ],
  ])('%s', async (_, parameters, code, message) => {
    const program = runProgram('snapshot-build', {}, ...parameters);
    expect([await program.ended(), program.out(), program.err()]).toEqual([code, '', message]);
  });

  test('a snapshot that cannot be served', async () => {
    const program = runProgram('serve', { SNAPSHOT_FILE: broken, PORT: '0' });
    expect([await program.ended(), program.out(), program.err().split('\n').at(-2)]).toEqual([
      1,
      '',
      `${broken} is not a snapshot: it must begin with "MSMEgraf". Build it again: npm run snapshot:build -- ${broken}`,
    ]);
  });
});

function entity(slug: string): string {
  return JSON.stringify({ entity: { type: 'Topic', slug, name: 'A', aliases: [], summary: null, time: null } });
}
