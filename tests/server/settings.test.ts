import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from '../../src/server/settings/index.ts';
import { renamedSettings } from '../../src/server/settings/renamed.ts';
import { allGroups, allSettings, defaultSettings } from '../../src/server/settings/settings.ts';
import { settingsWith } from '../helpers/settings.ts';

const noFile = join(tmpdir(), 'there-is-no-such-file.env');

describe('settings', () => {
  test('have defaults, which the environment overrides; other variables are ignored', () => {
    expect(readSettings({}, noFile)).toEqual(defaultSettings);
    const environment = { PORT: '0', HOST: '::1', OPERATION_MAX_DEPTH: '9', HOME: '/root', HTTP_PROXY: 'http://a' };
    expect(readSettings(environment, noFile)).toEqual(
      settingsWith({ server: { port: 0, host: '::1' }, operation: { maxDepth: 9 } }),
    );
  });

  test('in the environment take precedence over those in .env; empty ones count as not set', () => {
    const file = envFile('PORT=5000\nHOST=localhost\nLOG_LEVEL=debug\n');
    expect(readSettings({ HOST: '0.0.0.0', LOG_LEVEL: '' }, file)).toEqual(
      settingsWith({ server: { port: 5000, host: '0.0.0.0' }, log: { level: 'debug' } }),
    );
  });

  test('can be numbers, booleans, choices, texts, addresses and lists', () => {
    const environment = {
      GRAPHIQL_ENABLED: 'false',
      LOG_REQUESTS: 'server-errors',
      TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::/32 127.0.0.1',
      CORS_ALLOWED_ORIGINS: 'https://one.example,https://two.example:8443',
      DATABASE_URL: 'postgres://reader:secret@db:5432/msme',
      DATABASE_REPLICA_URLS: 'postgres://a/msme, postgresql://b:5433/msme',
      DATABASE_POLL_INTERVAL_MS: '600000',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
    };
    expect(readSettings(environment, noFile)).toEqual(
      settingsWith({
        graphiql: { enabled: false },
        log: { requests: 'server-errors' },
        server: { trustedProxies: ['10.0.0.0/8', '2001:db8::/32', '127.0.0.1'] },
        cors: { allowedOrigins: ['https://one.example', 'https://two.example:8443'] },
        database: {
          url: 'postgres://reader:secret@db:5432/msme',
          replicaUrls: ['postgres://a/msme', 'postgresql://b:5433/msme'],
          pollIntervalMs: 600_000,
        },
        otel: { exporterOtlpEndpoint: 'http://localhost:4318' },
      }),
    );
  });
});

describe('an invalid setting is rejected with its rule and its value, but without a value that may contain a password', () => {
  test.each([
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of debug, info, warn, error, silent, but is "loud".'],
    [{ GRAPHQL_INTROSPECTION_ENABLED: 'off' }, 'GRAPHQL_INTROSPECTION_ENABLED must be true or false, but is "off".'],
    [{ SHUTDOWN_TIMEOUT_MS: '0' }, 'SHUTDOWN_TIMEOUT_MS must be a whole number from 1 to 600000, but is "0".'],
    [
      { RESPONSE_CACHE_MAX_BYTES: '-1' },
      /^RESPONSE_CACHE_MAX_BYTES must be a whole number from 0 to \d+, but is "-1"\.$/,
    ],
    [{ WORKERS: '1.5' }, 'WORKERS must be a whole number from 1 to 1000, but is "1.5".'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, but is "70000".'],
    [{ HOST: ' ' }, 'HOST must be a host name or address, but is " ".'],
    [
      { TRUSTED_PROXIES: '10.0.0.1, proxy' },
      'TRUSTED_PROXIES must be addresses and ranges such as 10.0.0.0/8, separated by commas, but is "10.0.0.1, proxy".',
    ],
    [
      { CORS_ALLOWED_ORIGINS: 'example.org' },
      'CORS_ALLOWED_ORIGINS must be * or origins such as https://example.org, separated by commas, but is "example.org".',
    ],
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'user:secret@host' },
      'OTEL_EXPORTER_OTLP_ENDPOINT must be an address such as http://localhost:4318, but is something else.',
    ],
    [
      { DATABASE_URL: 'postgres://user:se#cret@host/msme' },
      'DATABASE_URL must be an address such as postgres://user@host:5432/name, but is something else.',
    ],
    [
      { DATABASE_URL: 'postgres://a/b', DATABASE_REPLICA_URLS: 'postgres://a/b,user:secret@host' },
      'DATABASE_REPLICA_URLS must be addresses such as postgres://user@host:5432/name, separated by commas, but is something else.',
    ],
    [
      { REDIS_URL: 'http://user:secret@host', WORKERS: '0' },
      'WORKERS must be a whole number from 1 to 1000, but is "0".\nREDIS_URL must be an address such as redis://host:6379/0, but is something else.',
    ],
    [
      { DATABASE_REPLICA_URLS: 'postgres://a/b' },
      'DATABASE_REPLICA_URLS needs DATABASE_URL, the database that the replicas follow.',
    ],
    [
      { DATABASE_URL: 'postgres://a/b', SNAPSHOT_FILE: 'graph.snapshot' },
      'SNAPSHOT_FILE and DATABASE_URL both say where the graph comes from; set one of them.',
    ],
  ])('%j', (environment, message) => {
    expect(() => readSettings(environment, noFile)).toThrow(
      typeof message === 'string' ? new SettingsError(message) : message,
    );
  });

  test.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/', '::1/129', 'loopback'])('TRUSTED_PROXIES=%s', (item) => {
    expect(() => readSettings({ TRUSTED_PROXIES: item }, noFile)).toThrow(SettingsError);
  });
});

describe('an unknown or renamed setting is rejected, with a suggestion', () => {
  test.each([
    ['.env', {}, 'PROT=5000', 'Unknown setting PROT in .env (did you mean PORT?).'],
    ['.env', {}, 'DEAR_COST=1', /^DEAR_COST is called OPERATION_QUEUE_MIN_COST now; it must be a whole number/],
    [
      'the environment',
      { SHUTDOWN_SECONDS: '10' },
      '',
      'SHUTDOWN_SECONDS is called SHUTDOWN_TIMEOUT_MS now; it must be a whole number from 1 to 600000 (ms).',
    ],
    [
      'the environment',
      { HTTP_MAX_BODY_BYTE: '10' },
      '',
      'Unknown setting HTTP_MAX_BODY_BYTE (did you mean HTTP_MAX_BODY_BYTES?).',
    ],
    ['the environment', { LOG_LEVLE: 'warn' }, '', 'Unknown setting LOG_LEVLE (did you mean LOG_LEVEL?).'],
  ])('in %s: %j %s', (_, environment, file, message) => {
    expect(() => readSettings(environment, envFile(file))).toThrow(
      typeof message === 'string' ? new SettingsError(message) : message,
    );
  });

  test('but variables of other programs are ignored', () => {
    const others = {
      HTTP_PROXY: 'a',
      HOSTNAME: 'a',
      POST: 'a',
      LOG_DIR: 'a',
      OTEL_TRACES_SAMPLER: 'a',
      DATABASE_NAME: 'a',
    };
    expect(readSettings(others, noFile)).toEqual(defaultSettings);
  });

  test('and every old name refers to an existing setting', () => {
    const names = allSettings().map(({ name }) => name);
    expect(Object.values(renamedSettings).filter((name) => !names.includes(name))).toEqual([]);
    expect(Object.keys(renamedSettings).filter((name) => names.includes(name))).toEqual([]);
  });
});

describe('the declaration of a setting', () => {
  const all = allGroups().flatMap(([group, { settings }]) =>
    Object.entries(settings).map(([key, setting]) => ({ group, key, setting })),
  );

  test.each(all)(
    '$setting.name has a name with its group, its key and its unit, and a description that is a sentence',
    ({ group, key, setting: { name, unit, description } }) => {
      const snake = (text: string) => text.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
      expect([`${snake(group)}_${snake(key)}`, snake(key)]).toContain(name);
      expect(/_MS$/.test(name)).toBe(unit === 'ms');
      expect(/_BYTES$/.test(name)).toBe(unit === 'bytes');
      expect(description).toMatch(/^[A-Z].*\.$/s);
    },
  );

  test.each(all)('$setting.name has a default that is valid', ({ setting }) => {
    const text = Array.isArray(setting.default) ? setting.default.join(',') : String(setting.default ?? '');
    if (text !== '') expect(setting.schema.parse(text)).toEqual(setting.default);
  });

  test.each(all.filter(({ setting }) => /_(URLS?|ENDPOINT)$/.test(setting.name)))(
    '$setting.name, which may contain a password, is secret',
    ({ setting }) => expect(setting.secret).toBe(true),
  );

  test('has a line in .env.example', () => {
    const example = readFileSync('.env.example', 'utf8');
    expect(all.filter(({ setting }) => !example.includes(`# ${setting.name}=`))).toEqual([]);
  });
});

function envFile(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'env-')), '.env');
  writeFileSync(path, text);
  return path;
}
