import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import { type Bounds, defaultBounds } from '../ask/bounds.ts';

const shape = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port number, at most 65535')
    .default(4000),
  HOST: z.string().trim().min(1, 'must be a host name or address, such as localhost or 0.0.0.0').default('localhost'),
  SOURCE_TEXTS: z.string().optional(),
  SEARCH_LENGTH_MAX: bound('queryLength', 10_000),
  TRACE_DEPTH_MAX: bound('traceDepth', 100),
  TRACE_STEPS_MAX: bound('traceSteps', 100_000),
  PATH_LENGTH_MAX: bound('pathLength', 12),
  PATHS_MAX: bound('paths', 1_000),
  NEIGHBORHOOD_DEPTH_MAX: bound('neighborhoodDepth', 10),
  NEIGHBORHOOD_SIZE_MAX: bound('neighborhoodSize', 10_000),
  ASK_WORK_MAX: bound('work', 10_000_000),
  ASK_TIME_MS: bound('timeMs', 600_000),
});

export interface Settings {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** The folder that holds the texts of the sources as `<source>.txt`; null to serve without them. */
  readonly sourceTexts: string | null;
  readonly bounds: Bounds;
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
      ({ path, message }) => `${path.join('.')} ${message}, but got "${given[String(path[0])]}"`,
    ),
  ];
  if (!result.success || problems.length > 0) throw new SettingsError(problems.join('\n'));
  const { PORT, HOST, SOURCE_TEXTS, ...rest } = result.data;
  const bounds: Bounds = {
    queryLength: rest.SEARCH_LENGTH_MAX,
    traceDepth: rest.TRACE_DEPTH_MAX,
    traceSteps: rest.TRACE_STEPS_MAX,
    pathLength: rest.PATH_LENGTH_MAX,
    paths: rest.PATHS_MAX,
    neighborhoodDepth: rest.NEIGHBORHOOD_DEPTH_MAX,
    neighborhoodSize: rest.NEIGHBORHOOD_SIZE_MAX,
    work: rest.ASK_WORK_MAX,
    timeMs: rest.ASK_TIME_MS,
  };
  return { port: PORT, host: HOST, sourceTexts: SOURCE_TEXTS ?? null, bounds };
}

/** A positive whole number, no larger than this project is willing to stand for. */
function bound(name: keyof Bounds, most: number) {
  const rule = `must be a whole number from 1 to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, rule)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, rule)
    .default(defaultBounds[name]);
}
