import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { serializedReloads } from '../../src/app/reloads.ts';
import { type WorkerEnvironment, Workers } from '../../src/app/workers.ts';
import { freePort } from '../helpers/free-port.ts';
import { logInMemory } from '../helpers/log.ts';
import { until } from '../helpers/programs.ts';

const program = join(import.meta.dirname, '../helpers/worker-program.ts');
const waitMs = 60_000;

/** Starts workers whose number is watched. `environment` is theirs and that of their successors. */
async function startWorkers({ count = 2, timeoutMs = 30_000, exitTimeoutMs = 10_000, environment = {} } = {}) {
  const messages: { readonly text: string; readonly at: number }[] = [];
  const inEach = { PORT: String(await freePort()), TIMEOUT_MS: String(timeoutMs) };
  const workers = new Workers({
    program,
    count,
    timeoutMs,
    exitTimeoutMs,
    environment: { ...inEach, NAME: 'one', ...environment },
    onOutput: () => {},
    onMessage: (text) => messages.push({ text, at: performance.now() }),
  });
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, workerPids().length);
  }, 10);
  onTestFinished(async () => {
    clearInterval(watch);
    for (const pid of workerPids()) process.kill(pid, 'SIGKILL');
    await workers.end();
  });
  const port = await workers.start();
  const never = new AbortController().signal;
  return {
    workers,
    replace: (changes: WorkerEnvironment, signal = never) => workers.replace({ ...inEach, ...changes }, signal),
    messages: () => messages.map(({ text }) => text),
    times: () => messages.map(({ at }) => at),
    /** The largest number of workers that there has been. */
    most: () => most,
    /** The names that workers send to new connections; an empty one for a connection that fails. */
    async names() {
      const names = await Promise.all(Array.from({ length: 20 }, () => nameOf(port)));
      return [...new Set(names)].sort();
    },
  };
}

test('ten reloads at once leave two workers with the data of the last one', async () => {
  const { replace, names, most } = await startWorkers();
  const { logger, lines } = logInMemory();
  let version = 0;
  const reload = serializedReloads(async (signal) => replace({ NAME: `version ${version}` }, signal), logger);
  for (version = 1; version < 10; version += 1) {
    void reload();
    await sleep(20);
  }
  await reload();
  await until(() => lines().length > 0, waitMs);
  expect(await names()).toEqual(['version 10']);
  expect(workerPids().length).toBe(2);
  expect(most()).toBe(3);
  expect(lines()).toEqual([{ level: 'info', msg: 'Reloaded.' }]);
});

test('there are never more than one above the number of workers, whatever signals and reloads arrive', async () => {
  const { replace, names, most } = await startWorkers({ timeoutMs: 3_000 });
  const { logger } = logInMemory();
  let version = 0;
  const reload = serializedReloads(async (signal) => replace({ NAME: `version ${version}` }, signal), logger);
  const signals = ['SIGHUP', 'SIGTERM', 'SIGKILL', 'SIGSTOP', 'SIGHUP', 'SIGKILL'] as const;
  for (let step = 0; step < 24; step += 1) {
    const pids = workerPids();
    const pid = pids[(step * 7) % pids.length];
    if (step % 3 === 0) {
      version += 1;
      void reload();
    } else if (pid) process.kill(pid, signals[step % signals.length]);
    await sleep((step * 37) % 200);
  }
  version += 1;
  await reload();
  await until(async () => workerPids().length === 2 && (await names()).join() === `version ${version}`, waitMs);
  expect(most()).toBeLessThanOrEqual(3);
}, 120_000);

test('a reload whose first worker exits or never serves fails, and the workers stay', async () => {
  const { replace, names, messages } = await startWorkers({ timeoutMs: 2_000 });
  const before = workerPids();
  await expect(replace({ BEHAVIOR: 'exit' })).rejects.toThrow('A worker exited with code 1 before it served.');
  await expect(replace({ BEHAVIOR: 'hang at start' })).rejects.toThrow(
    'A worker did not serve within 8000 ms and was killed. WORKER_TIMEOUT_MS sets a quarter of that.',
  );
  await until(() => workerPids().length === 2);
  expect(workerPids()).toEqual(before);
  expect(await names()).toEqual(['one']);
  expect(messages()).toEqual([]);
}, 60_000);

test('a worker that does not respond is killed and replaced; new connections reach the others meanwhile', async () => {
  const { names, messages } = await startWorkers({ timeoutMs: 8_000 });
  const before = workerPids();
  const [stopped = 0, other] = before;
  process.kill(stopped, 'SIGSTOP');
  expect(await names()).toEqual(['one']);
  await until(() => workerPids().length === 2 && !workerPids().includes(stopped), waitMs);
  expect(workerPids()).toContain(other);
  expect(messages()).toEqual([
    `Worker ${stopped} has not responded for 8000 ms (WORKER_TIMEOUT_MS); killing it.`,
    'A worker exited with SIGKILL; starting another.',
  ]);
}, 90_000);

test('a worker that exits again and again is started with growing pauses', async () => {
  const { messages, times } = await startWorkers({ count: 1, environment: { BEHAVIOR: 'exit after start' } });
  await until(() => times().length >= 3, waitMs);
  const [first = 0, second = 0, third = 0] = times();
  expect(second - first).toBeGreaterThan(990);
  expect(third - second).toBeGreaterThan(1_990);
  expect(messages().slice(0, 3)).toEqual(Array(3).fill('A worker exited with code 3; starting another.'));
}, 90_000);

test('workers that hang when they should exit are killed, and the end is not graceful', async () => {
  const { workers } = await startWorkers({ exitTimeoutMs: 500, environment: { BEHAVIOR: 'hang at end' } });
  expect(await workers.end()).toBe(false);
  expect(workerPids()).toEqual([]);
});

test('the end during a reload leaves no worker', async () => {
  const { workers, replace } = await startWorkers();
  const reload = replace({ BEHAVIOR: 'hang at start' });
  await until(() => workerPids().length === 3);
  expect(await workers.end()).toBe(true);
  await reload;
  expect(workerPids()).toEqual([]);
});

/** The workers of this process that run, in the order of their start. */
function workerPids(): number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
  return children.map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('worker-program');
    } catch {
      return false; // It has exited.
    }
  });
}

async function nameOf(port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  let name = '';
  socket
    .on('data', (part) => {
      name += part;
    })
    .on('error', () => {});
  await new Promise((resolve) => socket.once('close', resolve));
  return name;
}
