import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fullPipe } from '../helpers/full-pipe.ts';
import { childrenOf, type ProgramResources, startServerProgram, until } from '../helpers/programs.ts';

// Each test starts programs, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const shutdownTimeoutMs = 1_000;

test.each([
  ['1', 'json'],
  ['2', 'json'],
  ['1', 'text'],
])(
  'while nobody reads the log, requests are answered, and SIGTERM ends the server, with WORKERS=%s and LOG_FORMAT=%s',
  async (workers, format) => {
    const { writer: stdout } = fullPipe(onTestFinished);
    const { writer: stderr } = fullPipe(onTestFinished);
    const program = await start({ WORKERS: workers, LOG_FORMAT: format }, { stdout, stderr });
    const statuses: number[] = [];
    for (let time = 0; time < 200; time += 1) statuses.push(await query(program.origin));
    expect(statuses).toEqual(Array(200).fill(200));
    program.process.kill('SIGTERM');
    expect(await exitCode(program)).toBe(0);
  },
);

test('a log whose reader has gone does not end the server', async () => {
  const program = await start({});
  program.process.stdout?.destroy();
  for (let time = 0; time < 3; time += 1) expect(await query(program.origin)).toBe(200);
  program.process.kill('SIGTERM');
  expect(await exitCode(program)).toBe(0);
});

test('a log on a full disk does not end the server', async () => {
  const stdout = openSync('/dev/full', 'w');
  onTestFinished(() => closeSync(stdout));
  const program = await start({}, { stdout });
  for (let time = 0; time < 3; time += 1) expect(await query(program.origin)).toBe(200);
  program.process.kill('SIGTERM');
  expect(await exitCode(program)).toBe(0);
});

test('on SIGTERM the server ends although database, Redis and collector do not respond', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  onTestFinished(() => void silent.close());
  const address = `127.0.0.1:${(silent.address() as AddressInfo).port}`; // It listens on a port.
  const program = await start({
    DATABASE_URL: `postgres://user@${address}/name`,
    REDIS_URL: `redis://${address}`,
    RATE_LIMIT_COST_PER_MINUTE: '1000000',
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://${address}`,
  });
  void query(program.origin); // It waits for the database.
  expect(await query(program.origin)).toBe(503);
  program.process.kill('SIGTERM');
  expect(await exitCode(program)).toBe(0);
});

test('on SIGTERM a worker that hangs is killed after the timeout, and the exit code is 75', async () => {
  const program = await start({ WORKERS: '2' });
  const workers = childrenOf(program.process);
  process.kill(workers[0] ?? 0, 'SIGSTOP');
  program.process.kill('SIGTERM');
  expect(await exitCode(program)).toBe(75);
  expect(workers.filter(isAlive)).toEqual([]);
});

test('on SIGTERM connections without a request do not delay the end', async () => {
  const program = await start({ SHUTDOWN_TIMEOUT_MS: '600000' });
  const [silent, halfOpen] = [await open(program.origin), await open(program.origin)];
  halfOpen.end();
  program.process.kill('SIGTERM');
  expect(await exitCode(program)).toBe(0);
  silent.destroy();
});

test('on SIGTERM requests that never end, on half-open connections too, are aborted after the timeout', async () => {
  const program = await start({});
  const sockets = await Promise.all(Array.from({ length: 3 }, () => open(program.origin)));
  const [head, body, large] = sockets;
  head?.write('GET /graphql HTTP/1.1\r\n');
  body?.write('POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{');
  // More responses than its buffers hold, which it does not read.
  large?.pause().write('GET /schema.graphql HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(200));
  await query(program.origin);
  program.process.kill('SIGTERM');
  expect(await exitCode(program)).toBe(75);
  for (const socket of sockets) socket.destroy();
});

async function start(settings: Readonly<Record<string, string>>, resources: ProgramResources = {}) {
  const timeout = String(shutdownTimeoutMs);
  const program = await startServerProgram({ SHUTDOWN_TIMEOUT_MS: timeout, ...settings }, resources);
  onTestFinished(() => void program.process.kill('SIGKILL'));
  return program;
}

/** @throws {Error} if the program does not exit in the time that is promised, plus some for a busy machine. */
async function exitCode({ process }: Awaited<ReturnType<typeof start>>): Promise<number | null> {
  await until(() => process.exitCode !== null || process.signalCode !== null, shutdownTimeoutMs + 4_000 + 5_000);
  return process.exitCode;
}

/** Sends a query on a new connection. */
async function query(origin: string): Promise<number> {
  const response = await fetch(`${origin}/graphql?query={dataset{version}}`, { headers: { connection: 'close' } });
  await response.text();
  return response.status;
}

async function open(origin: string) {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
