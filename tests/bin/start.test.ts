import { spawn, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

describe('npm start', () => {
  test('prints one line with the addresses, and answers', async () => {
    const env = { ...process.env, PORT: '0', DATABASE_URL: '' };
    const server = spawn(process.execPath, ['src/bin/run.mjs', 'serve'], { env });
    try {
      const line = await new Promise<string>((resolve) => server.stdout.once('data', (data) => resolve(String(data))));
      const [, origin] =
        /^\{.*"msg":"MSME Group graph: \d+ entities, \d+ relations\. Explorer (http:\/\/localhost:\d+)\/, GraphiQL \1\/graphiql, API \1\/graphql"\}\n$/.exec(
          line,
        ) ?? [];
      const response = await fetch(`${origin}/graphql?query={__typename}`);
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    } finally {
      server.kill();
    }
  });

  test('-- --help lists every setting with its default', () => {
    const { status, stdout } = spawnSync(process.execPath, ['src/bin/run.mjs', 'serve', '--help'], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^usage: npm start\n.*\n {2}PORT \(4000\)\n {6}Port that/s),
    ]);
  });

  test('names a malformed setting and does not start', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/bin/run.mjs', 'serve'], {
      env: { ...process.env, PORT: 'x' },
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: 'PORT must be a whole number from 0 to 65535, but is "x".\n',
    });
  });
});
