import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { childrenOf, type ProgramResources, startServerProgram, until } from '../helpers/programs.ts';

// Each test starts programs, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

test.each([
  ['1', 708],
  ['2', 516],
])(
  'with 256 descriptors and 900 idle connections, the server serves, reloads and recovers, with WORKERS=%s',
  async (workers, refused) => {
    const { origin, process, out } = await start({ WORKERS: workers }, { maxDescriptors: 256 });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    expect(await statusOf(origin, agent)).toBe(200);
    const sockets = await Promise.all(Array.from({ length: 900 }, () => open(origin)));
    // The connection that was open before is served, and the data can be read.
    expect(await statusOf(origin, agent)).toBe(200);
    expect(descriptorsOf(process.pid)).toBeLessThan(workers === '1' ? 256 : 64);
    await until(async () => refusedIn(await metricsOf(origin, agent)) >= refused);
    process.kill('SIGHUP');
    await until(() => out().includes('"msg":"Reloaded."'), 60_000);
    for (const socket of sockets) socket.destroy();
    await until(async () => (await statusOf(origin)) === 200);
    await until(() => descriptorsOf(process.pid) < 64);
    const lines = out()
      .split('\n')
      .filter((line) => line.includes('"msg":"Connections are refused: '));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(4); // One for each process and minute, of workers before and after.
  },
);

test('a server without free descriptors keeps running, and serves when there are some', async () => {
  const { origin, process } = await start({});
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  expect(await statusOf(origin, agent)).toBe(200);
  limitDescriptors(process.pid, descriptorsOf(process.pid) + 2);
  const sockets = await Promise.all(Array.from({ length: 20 }, () => open(origin)));
  expect(await statusOf(origin, agent)).toBe(200);
  limitDescriptors(process.pid, 1_024);
  for (const socket of sockets) socket.destroy();
  await until(async () => (await statusOf(origin)) === 200);
  expect(process.exitCode).toBe(null);
});

test('a worker that cannot be started for lack of descriptors is started when there are some', async () => {
  const { origin, process, out } = await start({ WORKERS: '2' });
  const [first = 0] = childrenOf(process);
  limitDescriptors(process.pid, descriptorsOf(process.pid) - 2);
  globalThis.process.kill(first, 'SIGKILL');
  await until(() => out().includes('A worker cannot be started: spawn'), 60_000);
  expect(await statusOf(origin)).toBe(200);
  limitDescriptors(process.pid, 1_024);
  await until(() => childrenOf(process).filter((pid) => pid !== first).length === 2, 60_000);
  expect(await statusOf(origin)).toBe(200);
});

async function start(settings: Readonly<Record<string, string>>, resources: ProgramResources = {}) {
  const program = await startServerProgram(settings, resources);
  onTestFinished(() => void program.process.kill('SIGKILL'));
  return program;
}

/** Opens a connection, which the server may close at once. */
async function open(origin: string): Promise<Socket> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => {});
  await Promise.race([once(socket, 'connect'), new Promise((resolve) => socket.once('close', resolve))]);
  return socket;
}

/** The status of a query; 0 if the connection is refused. */
async function statusOf(origin: string, agent?: Agent): Promise<number> {
  return (await get(`${origin}/graphql?query={__typename}`, agent)).status;
}

async function metricsOf(origin: string, agent: Agent): Promise<string> {
  return (await get(`${origin}/metrics`, agent)).text;
}

function refusedIn(metrics: string): number {
  return Number(/^msme_graph_connections_refused_total (\d+)$/m.exec(metrics)?.[1]);
}

function get(url: string, agent = new Agent()): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    request(url, { agent }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (part) => {
          text += part;
        })
        .on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    })
      .on('error', ({ message }) => resolve({ status: 0, text: message }))
      .end();
  });
}

function descriptorsOf(pid: number | undefined): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

/** Sets how many descriptors a process may have, while it runs. */
function limitDescriptors(pid: number | undefined, count: number): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--nofile=${count}:`], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}
