import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The folder with the programs of the newest PostgreSQL on this machine; null if there is none. */
export const postgresPrograms: string | null = findPrograms();

if (postgresPrograms === null)
  process.stderr.write(
    'Tests that start PostgreSQL are skipped. To run them, install it (on Debian, apt-get install postgresql).\n',
  );

/** The account to run PostgreSQL with if this process runs as root, which PostgreSQL refuses. */
export const postgresAccount: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 && postgresPrograms !== null ? { uid: idOf('-u'), gid: idOf('-g') } : {};

/** The path of one of the programs. */
export function programPath(name: string): string {
  return join(postgresPrograms ?? '', name);
}

/** Runs one of the programs and waits until it ends. */
export function runPostgresProgram(name: string, parameters: readonly string[]): void {
  execFileSync(programPath(name), parameters, {
    ...postgresAccount,
    cwd: tmpdir(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Makes the account that runs PostgreSQL the owner of a folder. */
export function chownToPostgres(folder: string): void {
  if (postgresAccount.uid !== undefined && postgresAccount.gid !== undefined)
    chownSync(folder, postgresAccount.uid, postgresAccount.gid);
}

function idOf(option: string): number {
  return Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
}

function findPrograms(): string | null {
  const installed = globSync('/usr/lib/postgresql/*/bin')
    .map((folder) => ({ folder, version: Number(/\/([\d.]+)\/bin$/.exec(folder)?.[1] ?? 0) }))
    .sort((a, b) => b.version - a.version)
    .map(({ folder }) => folder);
  const folders = [...installed, ...(process.env.PATH ?? '').split(delimiter)];
  const all = ['initdb', 'postgres', 'pg_basebackup'];
  return folders.find((folder) => all.every((name) => existsSync(join(folder, name)))) ?? null;
}
