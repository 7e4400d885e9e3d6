import { join } from 'node:path';
import type { Dialect } from './answers.ts';

/** A server that takes part. */
export interface Contestant {
  /** As tables and pictures call it. */
  readonly title: string;
  readonly dialect: Dialect;
  /** What Node is started with. */
  readonly parameters: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
}

/** Ours, as `npm start` runs it. Nothing is answered from what was answered before, unless `repeated`. */
export function ours(title: string, settings: Readonly<Record<string, string>>): Contestant {
  return { title, dialect: 'ours', parameters: ['src/bin/serve.ts'], settings };
}

/** One of the servers in `bench/peers`, with a file of data, and flags of Node. */
export function peer(
  title: string,
  dialect: Dialect,
  name: string,
  data: string,
  settings: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Contestant {
  return {
    title,
    dialect,
    parameters: [...flags, join(peersFolder, `${name}.ts`)],
    settings: { DATA: data, ...settings },
  };
}

/** Where what we are compared with lives, with packages of its own. */
export const peersFolder = join(import.meta.dirname, '../peers');
