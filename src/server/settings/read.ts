import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import type { Setting } from './kinds.ts';
import { renamedSettings } from './renamed.ts';
import { allSettings, type Settings, settingsFrom } from './settings.ts';

/** A setting is malformed, unknown or renamed, or contradicts another. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The server's settings: from the environment, then from a `.env` file, then the defaults. An empty variable counts as
 * not set.
 * @throws {SettingsError} with a line for every setting that is malformed, unknown, renamed, or contradicts another.
 */
export function readSettings(environment: Variables, envFile: string): Settings {
  const file: Variables = existsSync(envFile) ? parseEnv(readFileSync(envFile, 'utf8')) : {};
  const issues = [...unknownInFile(file), ...unknownInEnvironment(environment)];
  const settings = settingsFrom((setting) => {
    const text = environment[setting.name] || file[setting.name];
    if (!text) return setting.default;
    const { success, data } = setting.schema.safeParse(text);
    if (!success) issues.push(malformed(setting, text));
    return data;
  });
  if (issues.length === 0) issues.push(...contradictions(settings));
  if (issues.length > 0) throw new SettingsError(issues.join('\n'));
  return settings;
}

function malformed({ name, rule, secret }: Setting<unknown>, text: string): string {
  return `${name} must be ${rule}, but is ${secret ? 'something else' : `"${text}"`}.`;
}

function contradictions({ database, snapshot }: Settings): string[] {
  const issues: string[] = [];
  if (database.replicaUrls.length > 0 && database.url === null)
    issues.push('DATABASE_REPLICA_URLS needs DATABASE_URL, the database that the replicas follow.');
  if (snapshot.file !== null && database.url !== null)
    issues.push('SNAPSHOT_FILE and DATABASE_URL both say where the graph comes from; set one of them.');
  return issues;
}

/** In the file, every name must be that of a setting. */
function unknownInFile(file: Variables): string[] {
  return Object.keys(file).flatMap((name) => {
    if (names.includes(name)) return [];
    const nearest = closest(name, names);
    return [renamed(name) ?? `Unknown setting ${name} in .env (did you mean ${nearest}?).`];
  });
}

/**
 * The environment has variables of other programs, so only names that must be meant for this one are rejected: old
 * names, and those that differ from a setting by at most two letters.
 */
function unknownInEnvironment(environment: Variables): string[] {
  return Object.entries(environment).flatMap(([name, text]) => {
    if (!text || names.includes(name)) return [];
    const nearest = closest(name, names);
    const misspelt = name.includes('_') && distance(name, nearest) <= 2;
    return renamed(name) ?? (misspelt ? [`Unknown setting ${name} (did you mean ${nearest}?).`] : []);
  });
}

function renamed(name: string): string | null {
  const now = allSettings().find((setting) => setting.name === renamedSettings[name]);
  return now ? `${name} is called ${now.name} now; it must be ${now.rule}${now.unit ? ` (${now.unit})` : ''}.` : null;
}

const names = allSettings().map(({ name }) => name);
