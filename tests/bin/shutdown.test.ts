import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { graphToColumns } from '../../src/store/memory/builder.ts';
import { writeSnapshot } from '../../src/store/memory/snapshot.ts';
import { childrenOf, runProgram, startServerProgram, until } from '../helpers/programs.ts';
import { rawDataset } from '../helpers/start-graph.ts';

// Each test starts programs, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'msme-graph-shutdown-'));
  file = join(folder, 'graph.snapshot');
  writeSnapshot(file, graphToColumns(buildGraph(rawDataset({})), new Map()));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A connection on which a request has begun: its headers are sent, but not its body. */
async function beginRequest(origin: string): Promise<Socket> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`,
  );
  await once(socket, 'data'); // With 100 Continue the server has confirmed the headers.
  return socket;
}

const body = '{"query":"{__typename}"}';

async function start(settings: Readonly<Record<string, string>>) {
  const program = await startServerProgram({ SNAPSHOT_FILE: file, ...settings });
  onTestFinished(() => void program.process.kill('SIGKILL'));
  return program;
}

test.each(['1', '2'])(
  'on SIGTERM the server completes open requests, accepts no others and exits with code 0, with WORKERS=%s',
  async (workers) => {
    const program = await start({ WORKERS: workers });
    const socket = await beginRequest(program.origin);
    signal(program.process.pid);
    await until(
      async () =>
        !(await fetch(program.origin, { signal: AbortSignal.timeout(500) }).then(
          () => true,
          () => false,
        )),
    );
    signal(program.process.pid); // A service manager may send it again.
    socket.write(body);
    const [response] = await once(socket, 'data');
    expect(String(response)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(String(response)).toMatch(/\{"data":\{"__typename":"Query"\}\}$/);
    expect([await program.ended(), program.err()]).toEqual([0, '']);
  },
);

test.each(['1', '2'])(
  'requests that are open at the shutdown timeout are aborted, and the exit code is 75, with WORKERS=%s',
  async (workers) => {
    const program = await start({ WORKERS: workers, SHUTDOWN_TIMEOUT_MS: '1000' });
    const socket = await beginRequest(program.origin);
    const closed = once(socket, 'close');
    signal(program.process.pid);
    await closed;
    expect([await program.ended(), program.err()]).toEqual([75, '']);
    expect(program.out()).toContain('Shutdown timed out; open requests were aborted.');
  },
);

test('on SIGTERM while its workers start, the server ends them and exits with code 0', async () => {
  const program = runProgram('serve', { PORT: '0', HOST: '127.0.0.1', WORKERS: '2', SNAPSHOT_FILE: file });
  onTestFinished(() => void program.process.kill('SIGKILL'));
  await until(() => childrenOf(program.process).length > 0, 60_000);
  const children = childrenOf(program.process);
  program.process.kill('SIGTERM');
  expect([await program.ended(), program.out(), program.err()]).toEqual([0, '', '']);
  await until(() => children.every((pid) => !isAlive(pid)));
});

/** Sends SIGTERM to the process and its children, as service managers do. */
function signal(pid = 0): void {
  for (const one of [pid, ...childrenOf({ pid })]) process.kill(one, 'SIGTERM');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
