import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../free-port.ts';
import { chownToPostgres, postgresAccount } from './postgres-programs.ts';

/** What `pool_mode` can be. */
export type PoolMode = 'session' | 'transaction' | 'statement';

/** A running PgBouncer. */
export interface PgBouncer {
  /** The URL of a database through it, given the URL of the database itself. */
  urlOf(databaseUrl: string): string;
  /** Starts it again after `kill`. */
  start(): Promise<void>;
  kill(): Promise<void>;
  destroy(): Promise<void>;
}

/** Debian installs it where only root looks for programs. */
const program = existsSync('/usr/sbin/pgbouncer') ? '/usr/sbin/pgbouncer' : 'pgbouncer';

/** Whether this machine has PgBouncer. */
export const hasPgBouncer = spawnSync(program, ['--version']).error === undefined;

if (!hasPgBouncer)
  process.stderr.write(
    'Tests of poolers are skipped. To run them, install one (on Debian, apt-get install pgbouncer).\n',
  );

/**
 * Starts PgBouncer before the PostgreSQL server at an address, with its default settings apart from the mode, and what
 * a test cannot wait for.
 */
export async function startPgBouncer(serverUrl: string, mode: PoolMode): Promise<PgBouncer> {
  const folder = mkdtempSync(join(tmpdir(), 'msme-pgbouncer-'));
  const port = await freePort();
  const { hostname, port: serverPort, username, password } = new URL(serverUrl);
  writeFileSync(join(folder, 'users.txt'), `"${username}" "${password}"\n`);
  writeFileSync(
    join(folder, 'pgbouncer.ini'),
    [
      '[databases]',
      `* = host=${hostname} port=${serverPort || 5432}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = trust',
      `auth_file = ${folder}/users.txt`,
      `pool_mode = ${mode}`,
      'server_login_retry = 1', // The default is 15 s.
    ].join('\n'),
  );
  chownToPostgres(folder);
  const start = async (): Promise<ChildProcess> => {
    let log = '';
    const started = spawn(program, [join(folder, 'pgbouncer.ini')], {
      ...postgresAccount,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await new Promise<void>((resolve, reject) => {
      createInterface(started.stderr).on('line', (line) => {
        log = `${log}${line}\n`.slice(-2_000);
        if (line.includes('process up: ')) resolve();
      });
      started.once('exit', () => reject(new Error(`PgBouncer did not start:\n${log}`)));
    });
    return started;
  };
  let running = await start();
  const kill = async () => {
    if (running.exitCode !== null || running.signalCode !== null) return;
    const exit = once(running, 'exit');
    running.kill('SIGKILL');
    await exit;
  };
  return {
    urlOf(databaseUrl) {
      const url = new URL(databaseUrl);
      url.port = String(port);
      return url.href;
    },
    async start() {
      running = await start();
    },
    kill,
    async destroy() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
