import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the schema, the docs and the README are up to date with code, data and measurements (npm run generate:schema)', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/bin/run.mjs', 'generate-schema', '--check'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
