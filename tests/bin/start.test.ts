import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultBounds } from '../../src/ask/bounds.ts';
import { readSettings, SettingsError } from '../../src/server/settings.ts';

const none = join(tmpdir(), 'there-is-no-such-file.env');

describe('settings', () => {
  test('have defaults, and take what the environment says', () => {
    expect(readSettings({}, none)).toEqual({ port: 4000, host: 'localhost', sourceTexts: null, bounds: defaultBounds });
    expect(readSettings({ PORT: '0', HOST: '::1', HOME: '/root' }, none)).toEqual({
      port: 0,
      host: '::1',
      sourceTexts: null,
      bounds: defaultBounds,
    });
  });

  test('a .env file stands behind the environment', () => {
    expect(readSettings({ HOST: '0.0.0.0' }, envFile('PORT=5000\nHOST=localhost\n'))).toEqual({
      port: 5000,
      host: '0.0.0.0',
      sourceTexts: null,
      bounds: defaultBounds,
    });
  });

  test.each([
    [{ PORT: 'http' }, '', 'PORT must be a port number, but got "http"'],
    [{ PORT: '70000' }, '', 'PORT must be a port number, at most 65535, but got "70000"'],
    [{ PATH_LENGTH_MAX: '99' }, '', 'PATH_LENGTH_MAX must be a whole number from 1 to 12, but got "99"'],
    [{ HOST: ' ' }, '', 'HOST must be a host name or address, such as localhost or 0.0.0.0, but got " "'],
    [{}, 'PROT=5000', 'PROT in .env is no setting (did you mean PORT?)'],
  ])('%j with .env %j is refused', (environment, file, message) => {
    expect(() => readSettings(environment, envFile(file))).toThrow(new SettingsError(message));
  });
});

describe('npm start', () => {
  test('prints one line with the addresses, and answers', async () => {
    const server = spawn(process.execPath, ['src/bin/run.mjs', 'serve'], { env: { ...process.env, PORT: '0' } });
    try {
      const line = await new Promise<string>((resolve) => server.stdout.once('data', (data) => resolve(String(data))));
      const [, origin] =
        /^MSME Group graph: \d+ entities, \d+ relations\. GraphiQL (http:\/\/localhost:\d+)\/graphiql, API \1\/graphql\n$/.exec(
          line,
        ) ?? [];
      const response = await fetch(`${origin}/graphql?query={__typename}`);
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    } finally {
      server.kill();
    }
  });

  test('names a malformed setting and does not start', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/bin/run.mjs', 'serve'], {
      env: { ...process.env, PORT: 'x' },
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: 'PORT must be a port number, but got "x"\n',
    });
  });
});

function envFile(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'env-')), '.env');
  writeFileSync(path, text);
  return path;
}
