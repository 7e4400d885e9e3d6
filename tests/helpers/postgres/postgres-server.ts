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

/** A PostgreSQL server of a test's own, in a temporary folder. */
export interface PostgresServer {
  /** Of its database `postgres`, with a password that nothing may show. */
  readonly url: string;
  /** The address of another of its databases. */
  urlOf(database: string): string;
  /** Resolves once it answers, after a crash once it has recovered. */
  start(): Promise<void>;
  /** Ends all connections and writes everything out. */
  stop(): Promise<void>;
  /** As if the machine had lost power: all its processes at once. */
  kill(): Promise<void>;
  /** As if its disk hung: its connections stay, and nothing answers. Gives what lets it go on, which `destroy` needs. */
  freeze(): Promise<() => void>;
  /** Runs one statement there. */
  query<R extends pg.QueryResultRow>(statement: string, database?: string): Promise<R[]>;
  /** A new database. */
  createDatabase(name: string): Promise<string>;
  /** How often applications of this name have made it work since it was made: twice or so for each statement. */
  executionCount(application: string): number;
  /** A server that follows this one, started. `destroy` ends it too. */
  startStandby(): Promise<PostgresServer>;
  destroy(): Promise<void>;
}

/** What nothing that is logged or answered may hold. */
export const password = 'open-sesame';

/** Makes a server and starts it. */
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
  const work = new Map<string, number>();
  let running: ChildProcess | null = null;
  const urlOf = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  const ended = async (process: ChildProcess) => {
    if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
    running = null;
  };
  /** Sends a signal to all its processes, and gives all but the first. */
  const signal = async (first: ChildProcess, name: NodeJS.Signals) => {
    const client = new pg.Client(server.url);
    client.on('error', () => {});
    await client.connect();
    first.kill('SIGSTOP'); // So that it starts nothing more.
    // Each process of PostgreSQL has a group of its own, so that there is none to signal.
    const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity');
    const others = rows.map(({ pid }) => pid);
    for (const pid of others) send(pid, name);
    first.kill(name);
    client.end().catch(() => {}); // It has died, or ends when it goes on.
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
        if (application) work.set(application, (work.get(application) ?? 0) + 1);
        else log = `${log}${line}\n`.slice(-2_000);
      });
      running = started;
      for (const deadline = performance.now() + 30_000; !(await answers(server.url)); await sleep(50)) {
        if (started.exitCode !== null || performance.now() > deadline)
          throw new Error(`PostgreSQL does not start:\n${log}`);
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
      if (!running) throw new Error('Only a server that runs can be frozen.');
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
    executionCount: (application) => work.get(application) ?? 0,
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
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // It ended by itself.
  }
}

async function answers(url: string): Promise<boolean> {
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
