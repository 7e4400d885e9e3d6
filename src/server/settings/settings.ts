import { existsSync, readFileSync } from 'node:fs';
import { BlockList } from 'node:net';
import { parseEnv } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import { defaultTraversalLimits, type TraversalLimits } from '../../traversal/index.ts';
import { defaultSizes, trustedProxies } from '../http/index.ts';
import { defaultOverload, limitKinds, type OperationLimits, type QueueLimits } from '../limits/index.ts';
import { defaultTimeMs } from '../operations/index.ts';
import { type Operating, operatingOf, operatingShape } from './runtime-settings.ts';
import { whole, word } from './setting-kinds.ts';

const shape = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port number, at most 65535')
    .default(4000),
  HOST: z.string().trim().min(1, 'must be a host name or address, such as localhost or 0.0.0.0').default('localhost'),
  SOURCE_TEXT_DIR: z.string().optional(),
  SNAPSHOT_FILE: z.string().optional(),
  WORKERS: whole(1_000, 1),
  DATABASE_URL: z.string().refine(isDatabase, 'must be an address such as postgres://user@host:5432/name').optional(),
  DATABASE_REPLICA_URLS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((url) => url !== ''))
    .refine(
      (urls) => urls.every(isDatabase),
      'must be addresses such as postgres://user@host:5432/name, with commas between',
    )
    .default([]),
  DATABASE_MAX_CONNECTIONS: whole(1_000, 10),
  DATABASE_STATEMENT_TIMEOUT_MS: whole(600_000, 5_000),
  DATABASE_POLL_INTERVAL_MS: whole(600_000, 5_000),
  RESPONSE_CACHE_MAX_BYTES: z
    .string()
    .regex(/^\d{1,6}$/, 'must be a whole number from 0 to 999999')
    .transform(Number)
    .default(defaultSizes.answerBytes / 1_000_000),
  HTTP_MAX_BODY_BYTES: whole(100_000_000, defaultSizes.bodyBytes),
  ...limitShapes(),
  RATE_LIMIT_COST_PER_MINUTE: z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number, 0 for no limit')
    .transform(Number)
    .default(1_000_000),
  REDIS_URL: z
    .string()
    .refine((url) => /^rediss?:\/\//.test(url) && URL.canParse(url), 'must be an address such as redis://host:6379/0')
    .optional(),
  CORS_ALLOWED_ORIGINS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((origin) => origin !== ''))
    .refine(
      (origins) => origins.every((origin) => origin === '*' || isOrigin(origin)),
      'must be * or origins such as https://example.org, with commas between',
    )
    .default(['*']),
  PERSISTED_OPERATIONS_FILE: z.string().optional(),
  PERSISTED_OPERATIONS_REQUIRED: word(['on', 'off'], 'off'),
  OPERATION_QUEUE_MIN_COST: whole(100_000_000, defaultOverload.minCost),
  OPERATION_QUEUE_MAX_LENGTH: whole(10_000, defaultOverload.maxLength),
  TRUSTED_PROXIES: z
    .string()
    .transform((text, context) => {
      try {
        return trustedProxies(text.split(/[\s,]+/).filter((address) => address !== ''));
      } catch (error) {
        context.addIssue(`must be addresses and ranges, with commas between, where ${(error as RangeError).message}`); // It throws no other.
        return z.NEVER;
      }
    })
    .optional(),
  OPERATION_TIMEOUT_MS: whole(600_000, defaultTimeMs),
  SEARCH_MAX_QUERY_LENGTH: bound('searchMaxQueryLength', 10_000),
  TRAVERSAL_TRACE_MAX_DEPTH: bound('traceMaxDepth', 100),
  TRAVERSAL_TRACE_MAX_STEPS: bound('traceMaxSteps', 100_000),
  TRAVERSAL_PATHS_MAX_LENGTH: bound('pathsMaxLength', 12),
  TRAVERSAL_PATHS_MAX_RESULTS: bound('pathsMaxResults', 1_000),
  TRAVERSAL_NEIGHBORHOOD_MAX_DEPTH: bound('neighborhoodMaxDepth', 10),
  TRAVERSAL_NEIGHBORHOOD_MAX_NODES: bound('neighborhoodMaxNodes', 10_000),
  TRAVERSAL_MAX_RELATIONS: bound('maxRelations', 10_000_000),
  TRAVERSAL_TIMEOUT_MS: bound('timeoutMs', 600_000),
  ...operatingShape,
});

export interface Settings {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** The folder that holds the texts of the sources as `<source>.txt`; null to serve without them. */
  readonly sourceTexts: string | null;
  /** The file of a snapshot to serve from memory; null to serve the data files. */
  readonly snapshot: string | null;
  /** How many processes serve. */
  readonly workers: number;
  readonly bounds: TraversalLimits;
  readonly limits: OperationLimits;
  /** How long an operation may take, in milliseconds. */
  readonly timeMs: number;
  /** Units of cost that a client may spend a minute; 0 for any number. */
  readonly ratePerMinute: number;
  readonly proxies: BlockList;
  /** Where clients are counted together with other processes; null to count here. */
  readonly redisUrl: string | null;
  /** Whose pages may ask; null for those of any origin. */
  readonly origins: readonly string[] | null;
  /** The manifest of documents that requests may name; null for `schema/operations.json`. */
  readonly operationsFile: string | null;
  /** Whether no other documents are answered. */
  readonly operationsOnly: boolean;
  readonly overload: QueueLimits;
  /** How many bytes of finished answers are kept; 0 for none. */
  readonly answerBytes: number;
  /** How long the body of a request may be, in bytes. */
  readonly bodyBytes: number;
  readonly operating: Operating;
  /** Null to serve from memory. */
  readonly database: DatabaseSettings | null;
}

export interface DatabaseSettings {
  readonly url: string;
  readonly readUrls: readonly string[];
  /** How many connections to each database at most. */
  readonly connections: number;
  readonly timeoutMs: number;
  readonly pollMs: number;
}

/** A setting is malformed, or `.env` names one that does not exist. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * The server's settings: from the environment, then from a `.env` file, then the defaults.
 * @throws {SettingsError} naming every variable that is malformed, and every one in the file that is unknown.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, envFile: string): Settings {
  const file = existsSync(envFile) ? parseEnv(readFileSync(envFile, 'utf8')) : {};
  const names = Object.keys(shape.shape);
  const unknown = Object.keys(file).filter((name) => !names.includes(name));
  const given = Object.fromEntries(names.map((name) => [name, environment[name] || file[name] || undefined]));
  const result = shape.safeParse(given);
  const problems = [
    ...unknown.map((name) => `${name} in .env is no setting (did you mean ${closest(name, names)}?)`),
    ...(result.error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')} ${message}, but got ${shown(String(path[0]), given)}`,
    ),
  ];
  if (result.success && result.data.DATABASE_REPLICA_URLS.length > 0 && !result.data.DATABASE_URL)
    problems.push('DATABASE_REPLICA_URLS names replicas, and so needs DATABASE_URL, the database that they follow.');
  if (result.success && result.data.SNAPSHOT_FILE && result.data.DATABASE_URL)
    problems.push('SNAPSHOT_FILE and DATABASE_URL both say what to serve; set one of them.');
  if (!result.success || problems.length > 0) throw new SettingsError(problems.join('\n'));
  const { PORT, HOST, SOURCE_TEXT_DIR, SNAPSHOT_FILE, WORKERS, ...rest } = result.data;
  const bounds: TraversalLimits = {
    searchMaxQueryLength: rest.SEARCH_MAX_QUERY_LENGTH,
    traceMaxDepth: rest.TRAVERSAL_TRACE_MAX_DEPTH,
    traceMaxSteps: rest.TRAVERSAL_TRACE_MAX_STEPS,
    pathsMaxLength: rest.TRAVERSAL_PATHS_MAX_LENGTH,
    pathsMaxResults: rest.TRAVERSAL_PATHS_MAX_RESULTS,
    neighborhoodMaxDepth: rest.TRAVERSAL_NEIGHBORHOOD_MAX_DEPTH,
    neighborhoodMaxNodes: rest.TRAVERSAL_NEIGHBORHOOD_MAX_NODES,
    maxRelations: rest.TRAVERSAL_MAX_RELATIONS,
    timeoutMs: rest.TRAVERSAL_TIMEOUT_MS,
  };
  const database = rest.DATABASE_URL
    ? {
        url: rest.DATABASE_URL,
        readUrls: rest.DATABASE_REPLICA_URLS,
        connections: rest.DATABASE_MAX_CONNECTIONS,
        timeoutMs: rest.DATABASE_STATEMENT_TIMEOUT_MS,
        pollMs: rest.DATABASE_POLL_INTERVAL_MS,
      }
    : null;
  const sizes = { answerBytes: 1_000_000 * rest.RESPONSE_CACHE_MAX_BYTES, bodyBytes: rest.HTTP_MAX_BODY_BYTES };
  return {
    port: PORT,
    host: HOST,
    sourceTexts: SOURCE_TEXT_DIR ?? null,
    snapshot: SNAPSHOT_FILE ?? null,
    workers: WORKERS,
    bounds,
    limits: readLimits(result.data),
    timeMs: rest.OPERATION_TIMEOUT_MS,
    ratePerMinute: rest.RATE_LIMIT_COST_PER_MINUTE,
    proxies: rest.TRUSTED_PROXIES ?? new BlockList(),
    redisUrl: rest.REDIS_URL ?? null,
    origins: rest.CORS_ALLOWED_ORIGINS.includes('*') ? null : rest.CORS_ALLOWED_ORIGINS,
    operationsFile: rest.PERSISTED_OPERATIONS_FILE ?? null,
    operationsOnly: rest.PERSISTED_OPERATIONS_REQUIRED === 'on',
    overload: { minCost: rest.OPERATION_QUEUE_MIN_COST, maxLength: rest.OPERATION_QUEUE_MAX_LENGTH },
    ...sizes,
    operating: operatingOf(result.data),
    database,
  };
}

/** A value as an error shows it: an address may hold a password. */
function shown(name: string, given: Readonly<Record<string, string | undefined>>): string {
  return /_(URLS?|ENDPOINT)$/.test(name) ? 'something else' : `"${given[name]}"`;
}

function isDatabase(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url) && URL.canParse(url);
}

/** As browsers write it. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function bound(name: keyof TraversalLimits, most: number) {
  return whole(most, defaultTraversalLimits[name]);
}

function limitShapes(): Record<string, ReturnType<typeof whole>> {
  return Object.fromEntries(Object.values(limitKinds).map(({ setting, most, usual }) => [setting, whole(most, usual)]));
}

function readLimits(values: Readonly<Record<string, unknown>>): OperationLimits {
  return Object.fromEntries(
    Object.entries(limitKinds).map(([name, { setting }]) => [name, values[setting]]),
  ) as unknown as OperationLimits; // The shape has a number for each.
}
