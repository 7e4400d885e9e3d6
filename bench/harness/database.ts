import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { peersFolder } from './candidates.ts';
import { cpuMsOf } from './process-cost.ts';

/** The `application_name` of the connections of PostGraphile. */
export const applicationName = 'msme-graph-peer';

/** Loads a data file into the tables of PostGraphile, in the schema `bench_peers` of a database. */
export function fillTables(url: string, data: string): void {
  const env = { ...process.env, DATABASE_URL: url, BENCH_DATA_FILE: data };
  execFileSync(process.execPath, [join(peersFolder, 'postgraphile-tables.ts')], { env, stdio: 'inherit' });
}

/**
 * The processor time of the PostgreSQL processes that serve PostGraphile, in milliseconds; 0 if they run on another
 * machine.
 */
export async function databaseCpuMs(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity where application_name = $1', [
    applicationName,
  ]);
  await client.end();
  return rows.filter(({ pid }) => isPostgres(pid)).reduce((sum, { pid }) => sum + cpuMsOf(pid), 0);
}

/** Whether a process of this machine is one of PostgreSQL. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}
