import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { z } from 'zod';

const shape = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port number, at most 65535')
    .default(4000),
  SOURCE_TEXTS: z.string().optional(),
  HOST: z.string().trim().min(1, 'must be a host name or address, such as localhost or 0.0.0.0').default('localhost'),
});

export interface Settings {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** The folder that holds the texts of the sources as `<source>.txt`; null to serve without them. */
  readonly sourceTexts: string | null;
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
  const { PORT, HOST, SOURCE_TEXTS } = result.data;
  return { port: PORT, host: HOST, sourceTexts: SOURCE_TEXTS ?? null };
}
