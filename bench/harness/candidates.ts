import { join } from 'node:path';
import type { Dialect } from './response.ts';

/** A server to measure. */
export interface Candidate {
  /** Its name in tables and charts. */
  readonly title: string;
  readonly dialect: Dialect;
  /** Arguments of Node that start it. */
  readonly parameters: readonly string[];
  /** Environment variables. */
  readonly settings: Readonly<Record<string, string>>;
  /** Processor time, in milliseconds since it started, of the database that works for it. */
  readonly databaseCpuMs?: () => Promise<number>;
}

/** This server, as `npm start` runs it. */
export function thisServer(title: string, settings: Readonly<Record<string, string>>): Candidate {
  return { title, dialect: 'thisServer', parameters: ['src/bin/serve.ts'], settings };
}

/** A server of `bench/peers`, with a data file, and flags of Node. */
export function peer(
  title: string,
  dialect: Dialect,
  name: string,
  data: string,
  settings: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Candidate {
  return {
    title,
    dialect,
    parameters: [...flags, join(peersFolder, `${name}.ts`)],
    settings: { BENCH_DATA_FILE: data, ...settings },
  };
}

/** The folder of the servers that this one is compared with. It has a manifest of its own. */
export const peersFolder = join(import.meta.dirname, '../peers');
