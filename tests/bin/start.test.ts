import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { BlockList } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/server/limits/operation-limits.ts';
import { readSettings, SettingsError } from '../../src/server/settings/settings.ts';
import { defaultTraversalLimits } from '../../src/traversal/limits.ts';

const none = join(tmpdir(), 'there-is-no-such-file.env');

const defaults = {
  port: 4000,
  host: 'localhost',
  sourceTexts: null,
  snapshot: null,
  workers: 1,
  bounds: defaultTraversalLimits,
  limits: defaultLimits,
  timeMs: 10_000,
  ratePerMinute: 1_000_000,
  proxies: new BlockList(),
  redisUrl: null,
  origins: null,
  operationsFile: null,
  operationsOnly: false,
  overload: { dearCost: 10_000, longestQueue: 20 },
  answerBytes: 64_000_000,
  bodyBytes: 100_000,
  operating: {
    log: { level: 'info', format: 'auto' },
    logsRequests: true,
    tracing: null,
    introspection: true,
    graphiql: true,
    patience: { requestMs: 20_000, idleMs: 65_000 },
    shutdownMs: 10_000,
  },
  database: null,
};

describe('settings', () => {
  test('come from the environment, or else have defaults', () => {
    expect(readSettings({}, none)).toEqual(defaults);
    expect(readSettings({ OPERATION_MAX_DEPTH: '9', OPERATION_TIMEOUT_MS: '50' }, none)).toEqual({
      ...defaults,
      limits: { ...defaultLimits, depth: 9 },
      timeMs: 50,
    });
    expect(readSettings({ PORT: '0', HOST: '::1', HOME: '/root' }, none)).toEqual({
      ...defaults,
      port: 0,
      host: '::1',
    });
  });

  test('of the environment take precedence over the .env file', () => {
    expect(readSettings({ HOST: '0.0.0.0' }, envFile('PORT=5000\nHOST=localhost\n'))).toEqual({
      ...defaults,
      port: 5000,
      host: '0.0.0.0',
    });
  });

  test('name the database and how to use it', () => {
    const url = 'postgres://reader:secret@db:5432/msme';
    const byDefault = { url, readUrls: [], connections: 10, timeoutMs: 5_000, pollMs: 5_000 };
    expect(readSettings({ DATABASE_URL: url }, none).database).toEqual(byDefault);
    const all = {
      DATABASE_URL: url,
      DATABASE_REPLICA_URLS: 'postgres://a/msme, postgresql://b:5433/msme',
      DATABASE_MAX_CONNECTIONS: '3',
      DATABASE_STATEMENT_TIMEOUT_MS: '700',
      DATABASE_POLL_INTERVAL_MS: '600000',
    };
    expect(readSettings(all, none).database).toEqual({
      url,
      readUrls: ['postgres://a/msme', 'postgresql://b:5433/msme'],
      connections: 3,
      timeoutMs: 700,
      pollMs: 600_000,
    });
  });

  test('configure operation of the server', () => {
    const all = {
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'text',
      LOG_REQUESTS: 'failed',
      INTROSPECTION: 'off',
      GRAPHIQL: 'off',
      HTTP_REQUEST_TIMEOUT_MS: '5',
      HTTP_KEEP_ALIVE_TIMEOUT_MS: '70',
      SHUTDOWN_TIMEOUT_MS: '30',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
      OTEL_SERVICE_NAME: 'graph',
    };
    expect(readSettings(all, none).operating).toEqual({
      log: { level: 'warn', format: 'text' },
      logsRequests: false,
      tracing: { endpoint: 'http://localhost:4318', service: 'graph' },
      introspection: false,
      graphiql: false,
      patience: { requestMs: 5_000, idleMs: 70_000 },
      shutdownMs: 30_000,
    });
  });

  test.each([
    [{ LOG_LEVEL: 'loud' }, '', 'LOG_LEVEL must be one of debug, info, warn, error, silent, but got "loud"'],
    [{ INTROSPECTION: 'no' }, '', 'INTROSPECTION must be one of on, off, but got "no"'],
    [{ SHUTDOWN_TIMEOUT_MS: '0' }, '', 'SHUTDOWN_TIMEOUT_MS must be a whole number from 1 to 600, but got "0"'],
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'user:secret@host' },
      '',
      'OTEL_EXPORTER_OTLP_ENDPOINT must be an address such as http://localhost:4318, but got something else',
    ],
    [
      { TRUSTED_PROXIES: '10.0.0.1, proxy' },
      '',
      'TRUSTED_PROXIES must be addresses and ranges, with commas between, where "proxy" is no address and no range such as 10.0.0.0/8, but got "10.0.0.1, proxy"',
    ],
    [
      { DATABASE_URL: 'mysql://user:secret@host/msme' },
      '',
      'DATABASE_URL must be an address such as postgres://user@host:5432/name, but got something else',
    ],
    [
      { DATABASE_URL: 'postgres://user:se#cret@host/msme' },
      '',
      'DATABASE_URL must be an address such as postgres://user@host:5432/name, but got something else',
    ],
    [
      { DATABASE_URL: 'postgres://a/b', DATABASE_REPLICA_URLS: 'postgres://a/b,user:secret@host' },
      '',
      'DATABASE_REPLICA_URLS must be addresses such as postgres://user@host:5432/name, with commas between, but got something else',
    ],
    [
      { DATABASE_REPLICA_URLS: 'postgres://a/b' },
      '',
      'DATABASE_REPLICA_URLS names replicas, and so needs DATABASE_URL, the database that they follow.',
    ],
    [
      { DATABASE_URL: 'postgres://a/b', SNAPSHOT_FILE: 'graph.snapshot' },
      '',
      'SNAPSHOT_FILE and DATABASE_URL both say what to serve; set one of them.',
    ],
    [
      { DATABASE_MAX_CONNECTIONS: '0' },
      '',
      'DATABASE_MAX_CONNECTIONS must be a whole number from 1 to 1000, but got "0"',
    ],
    [
      {},
      'DATABASE_STATEMENT_TIMEOUT_MS=5s\nDATABASE_POLL_INTERVAL_MS=600001',
      'DATABASE_STATEMENT_TIMEOUT_MS must be a whole number from 1 to 600000, but got "5s"\nDATABASE_POLL_INTERVAL_MS must be a whole number from 1 to 600000, but got "600001"',
    ],
    [
      { RESPONSE_CACHE_MAX_BYTES: '-1' },
      '',
      'RESPONSE_CACHE_MAX_BYTES must be a whole number from 0 to 999999, but got "-1"',
    ],
    [{ WORKERS: '0' }, '', 'WORKERS must be a whole number from 1 to 1000, but got "0"'],
    [{ PORT: 'http' }, '', 'PORT must be a port number, but got "http"'],
    [{ PORT: '70000' }, '', 'PORT must be a port number, at most 65535, but got "70000"'],
    [
      { TRAVERSAL_PATHS_MAX_LENGTH: '99' },
      '',
      'TRAVERSAL_PATHS_MAX_LENGTH must be a whole number from 1 to 12, but got "99"',
    ],
    [{ HOST: ' ' }, '', 'HOST must be a host name or address, such as localhost or 0.0.0.0, but got " "'],
    [{}, 'PROT=5000', 'PROT in .env is no setting (did you mean PORT?)'],
  ])('%j with .env %j are rejected', (environment, file, message) => {
    expect(() => readSettings(environment, envFile(file))).toThrow(new SettingsError(message));
  });
});

describe('npm start', () => {
  test('logs one line with the URLs, and serves requests', async () => {
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

  test('with an invalid setting reports it and does not start', () => {
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
