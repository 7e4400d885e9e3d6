import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../free-port.ts';
import { chownToPostgres, postgresAccount, programPath, runPostgresProgram } from './postgres-programs.ts';

/** A temporary PostgreSQL server for tests. */
export interface PostgresServer {
  /** The URL of its database `postgres`, with `password`. */
  readonly url: string;
  /** The URL of another database. */
  urlOf(database: string): string;
  /** Resolves when the server accepts connections, which after a crash includes recovery. */
  start(): Promise<void>;
  /** Shuts the server down cleanly; open connections are terminated. */
  stop(): Promise<void>;
  /** Kills all its processes at once, like a power failure. */
  kill(): Promise<void>;
  /**
   * Suspends all its processes, like a hanging disk: connections stay open, but nothing responds. Returns a function
   * that resumes them, which must be called before `destroy`.
   */
  freeze(): Promise<() => void>;
  /** Runs one statement on a new connection. */
  query<R extends pg.QueryResultRow>(statement: string, database?: string): Promise<R[]>;
  /** Creates a database and returns its URL. */
  createDatabase(name: string): Promise<string>;
  /** How many log entries for statements of an application the server has written: about two for each statement. */
  executionCount(application: string): number;
  /** Starts a standby of this server, which `destroy` stops too. */
  startStandby(): Promise<PostgresServer>;
  destroy(): Promise<void>;
}

/** Must not occur in any log or response. */
export const password = 'open-sesame';

/** Creates a server and starts it. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'msme-postgres-'));
  chownToPostgres(folder);
  const data = join(folder, 'data');
  runPostgresProgram('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--no-locale',
    '--no-sync',
  ]);
  return startServer(folder, data);
}

async function startServer(folder: string, data: string): Promise<PostgresServer> {
  const port = await freePort();
  const standbys: PostgresServer[] = [];
  const executions = new Map<string, number>();
  let running: ChildProcess | null = null;
  const urlOf = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  const ended = async (process: ChildProcess) => {
    if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
    running = null;
  };
  /** Sends a signal to all its processes, and returns the process IDs of all but the first. */
  const signal = async (first: ChildProcess, name: NodeJS.Signals) => {
    const client = new pg.Client(server.url);
    client.on('error', () => {});
    await client.connect();
    first.kill('SIGSTOP'); // It must not start further processes.
    // Each process of PostgreSQL has its own process group, so a signal to one group would not reach all.
    const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity');
    const others = rows.map(({ pid }) => pid);
    for (const pid of others) send(pid, name);
    first.kill(name);
    client.end().catch(() => {}); // The connection is lost, or closes when the server resumes.
    return others;
  };
  const server: PostgresServer = {
    url: urlOf('postgres'),
    urlOf,
    async start() {
      let log = '';
      const started = spawn(programPath('postgres'), ['-D', data, '-p', String(port), '-k', folder, ...settings], {
        ...postgresAccount,
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      createInterface(started.stderr).on('line', (line) => {
        const [, application] = /^\[(.+?)\] LOG: {2}duration: /.exec(line) ?? [];
        if (application) executions.set(application, (executions.get(application) ?? 0) + 1);
        else log = `${log}${line}\n`.slice(-2_000);
      });
      running = started;
      for (const deadline = performance.now() + 30_000; !(await acceptsConnections(server.url)); await sleep(50)) {
        if (started.exitCode !== null || performance.now() > deadline)
          throw new Error(`PostgreSQL did not start:\n${log}`);
      }
    },
    async stop() {
      if (!running) return;
      running.kill('SIGINT');
      await ended(running);
    },
    async kill() {
      if (!running) return;
      const killed = running;
      await signal(killed, 'SIGKILL');
      await ended(killed);
    },
    async freeze() {
      if (!running) throw new Error('A server must be running to be frozen.');
      const frozen = running;
      const others = await signal(frozen, 'SIGSTOP');
      return () => {
        frozen.kill('SIGCONT');
        for (const pid of others) send(pid, 'SIGCONT');
      };
    },
    async query<R extends pg.QueryResultRow>(statement: string, database = 'postgres') {
      const client = new pg.Client(urlOf(database));
      await client.connect();
      try {
        return (await client.query<R>(statement)).rows;
      } finally {
        await client.end();
      }
    },
    async createDatabase(name) {
      await server.query(`create database ${name}`);
      return urlOf(name);
    },
    executionCount: (application) => executions.get(application) ?? 0,
    async startStandby() {
      const copy = join(folder, `standby-${standbys.length + 1}`);
      runPostgresProgram('pg_basebackup', [
        '-d',
        server.url,
        '-D',
        copy,
        '-R',
        '-X',
        'stream',
        '-c',
        'fast',
        '--no-sync',
      ]);
      const own = join(folder, `standby-${standbys.length + 1}-sockets`);
      mkdirSync(own);
      chownToPostgres(own);
      const standby = await startServer(own, copy);
      standbys.push(standby);
      return standby;
    },
    async destroy() {
      for (const standby of standbys) await standby.destroy();
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

const settings = [
  'listen_addresses=127.0.0.1',
  'fsync=off',
  'shared_buffers=32MB',
  'max_connections=100',
  'log_duration=on',
  'log_line_prefix=[%a] ',
  'wal_receiver_status_interval=1s',
  'wal_retrieve_retry_interval=100ms',
].flatMap((setting) => ['-c', setting]);

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // The process has ended already.
  }
}

async function acceptsConnections(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    void client.end();
  }
}
