import { describe, expect, test } from 'vitest';
import { runProgram } from '../helpers/programs.ts';

const nowhere = 'postgres://127.0.0.1:1/msme';

describe('npm run db:load says in a sentence what is wrong', () => {
  test.each([
    ['no database', {}, [], 1, 'DATABASE_URL must say where to load, such as postgres://user@localhost:5432/msme.\n'],
    [
      'a database that does not answer',
      { DATABASE_URL: nowhere },
      [],
      1,
      'Cannot connect to 127.0.0.1:1/msme: connect ECONNREFUSED 127.0.0.1:1. Is DATABASE_URL right, and the database there?\n',
    ],
    [
      'a file that is not there',
      { DATABASE_URL: nowhere },
      ['nothing.ndjson'],
      1,
      `Cannot read "nothing.ndjson": ENOENT: no such file or directory, open 'nothing.ndjson'.\n`,
    ],
    ['a folder', { DATABASE_URL: nowhere }, ['tests'], 1, 'Cannot read "tests": it is a folder.\n'],
    ['two files', { DATABASE_URL: nowhere }, ['a', 'b'], 2, 'usage: npm run db:load -- [file.ndjson | -]\n'],
    ['an option', { DATABASE_URL: nowhere }, ['--fast'], 2, 'usage: npm run db:load -- [file.ndjson | -]\n'],
  ])('%s', async (_, settings, parameters, code, message) => {
    const program = runProgram('db-load', settings, ...parameters);
    expect([await program.ended(), program.out(), program.err()]).toEqual([code, '', message]);
  });
});
