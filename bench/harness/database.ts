import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { peersFolder } from './candidates.ts';
import { cpuMsOf } from './process-cost.ts';

/** By this name PostgreSQL knows the connections of the peer. */
export const applicationName = 'msme-graph-peer';

/** Puts a file of data into tables, in the schema `bench_peers` of a database. */
export function fillTables(url: string, data: string): void {
  const env = { ...process.env, DATABASE_URL: url, DATA: data };
  execFileSync(process.execPath, [join(peersFolder, 'postgraphile-tables.ts')], { env, stdio: 'inherit' });
}

/** The processor time of the processes of PostgreSQL that work for the peer; 0 where they are not on this machine. */
export async function databaseCpuMs(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity where application_name = $1', [
    applicationName,
  ]);
  await client.end();
  return rows.filter(({ pid }) => isHere(pid)).reduce((sum, { pid }) => sum + cpuMsOf(pid), 0);
}

function isHere(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}
