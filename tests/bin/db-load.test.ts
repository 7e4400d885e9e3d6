import { describe, expect, test } from 'vitest';
import { loadDatabase } from '../../src/app/load-database.ts';
import { SettingsError } from '../../src/server/settings/index.ts';
import { DatabaseError } from '../../src/store/postgres/index.ts';
import { runProgram } from '../helpers/programs.ts';

const unreachable = 'postgres://127.0.0.1:1/msme';

describe('npm run db:load prints an error message for', () => {
  test.each([
    ['no database', [], 1, 'Set DATABASE_URL to a database, such as postgres://user@localhost:5432/msme.\n'],
    ['two files', ['a', 'b'], 2, "Unexpected argument 'b'.\nUsage: npm run db:load -- [file.ndjson | -]\n"],
  ])('%s', async (_, args, code, message) => {
    const program = runProgram('db-load', {}, ...args);
    expect([await program.ended(), program.out(), program.err()]).toEqual([code, '', message]);
  });

  test('an unreachable database', async () => {
    const program = runProgram('db-load', { DATABASE_URL: unreachable });
    expect([await program.ended(), program.out()]).toEqual([1, '']);
    expect(program.err()).toMatch(
      /^Cannot connect to 127\.0\.0\.1:1\/msme: connect ECONNREFUSED 127\.0\.0\.1:1\. .*\n$/,
    );
  });
});

describe('a database is not loaded', () => {
  const load = (file: string | null, url = unreachable) => loadDatabase(url, file, null, () => {});

  test.each([
    [
      'from a missing file',
      'nothing.ndjson',
      `Cannot read "nothing.ndjson": ENOENT: no such file or directory, open 'nothing.ndjson'.`,
    ],
    ['from a folder', 'tests', 'Cannot read "tests": it is a folder.'],
  ])('%s', async (_, file, message) => {
    await expect(load(file)).rejects.toThrow(new SettingsError(message));
  });

  test('if it is unreachable', async () => {
    await expect(load(null)).rejects.toThrow(DatabaseError);
  });
});
