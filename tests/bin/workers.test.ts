import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { graphToColumns } from '../../src/store/memory/builder.ts';
import { writeSnapshot } from '../../src/store/memory/snapshot.ts';
import { childrenOf, type Program, startServerProgram, until } from '../helpers/programs.ts';
import { rawDataset } from '../helpers/start-graph.ts';

// Each test starts programs, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let folder: string;
let file: string;
let server: Program & { readonly origin: string };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'msme-graph-workers-'));
  file = join(folder, 'graph.snapshot');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([1, 2])('with WORKERS=%i', (workers) => {
  beforeAll(async () => {
    writeName('one');
    server = await startServerProgram({ SNAPSHOT_FILE: file, WORKERS: String(workers) });
  });

  afterAll(() => stop(server));

  test('SIGHUP replaces the data, and no request fails meanwhile', async () => {
    const names: string[] = [];
    let isRunning = true;
    const clients = [1, 2, 3].map(async () => {
      while (isRunning) names.push(await name());
    });
    await until(() => names.length > 20);
    writeName('two');
    server.process.kill('SIGHUP');
    await until(() => server.out().includes('Reloaded.'), 60_000);
    // A worker that is being replaced completes its requests.
    await until(() => names.slice(-20).every((name) => name === 'two'));
    const count = names.length;
    await until(() => names.length > count + 20);
    isRunning = false;
    await Promise.all(clients);
    expect(names.slice(count)).toEqual(names.slice(count).map(() => 'two'));
    expect(new Set(names)).toEqual(new Set(['one', 'two']));
  });

  test('after SIGHUP with an unreadable snapshot, the previous data are served', async () => {
    writeFileSync(file, 'no snapshot');
    server.process.kill('SIGHUP');
    await until(() => server.out().includes('Reload failed; the previous data is still served.'), 60_000);
    // The reason comes from the worker, whose log may be read after that of the primary.
    await until(() => (server.out() + server.err()).includes(`${file} is not a snapshot`), 60_000);
    expect(await name()).toBe('two');
  });
});

describe('workers', () => {
  let program: (Program & { readonly origin: string }) | null = null;
  afterEach(async () => {
    if (program) await stop(program);
    program = null;
  });

  test('share a port, the data files and their metrics; one that is killed is replaced', async () => {
    program = await startServerProgram({ WORKERS: '2' });
    const { origin, out, err } = program;
    const query = encodeURIComponent('{ dataset { entityCounts { count } } }');
    const statusOfQuery = async () => (await fetch(`${origin}/graphql?query=${query}`, newConnection)).status;
    for (let time = 0; time < 6; time += 1) expect(await statusOfQuery()).toBe(200);
    const metrics = await (await fetch(`${origin}/metrics`, newConnection)).text();
    const counts = [...metrics.matchAll(/^msme_graph_response_cache_requests_total\{result="\w+"\} (\d)$/gm)].map(
      ([, count]) => Number(count),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);

    const before = childrenOf(program.process);
    expect(before.length).toBe(2);
    process.kill(Number(before[0]), 'SIGKILL');
    await until(
      () => program !== null && childrenOf(program.process).filter((pid) => !before.includes(pid)).length === 1,
    );
    expect(await Promise.all(Array.from({ length: 6 }, statusOfQuery))).toEqual(Array(6).fill(200));
    await until(() => out().includes('"msg":"A worker exited with SIGKILL; starting another."'));
    expect(err()).toBe('');
  });

  test('one that hangs is missing in the metrics, whose totals do not decrease, until it is replaced', async () => {
    program = await startServerProgram({ WORKERS: '2', WORKER_TIMEOUT_MS: '8000' });
    const { origin, process: primary } = program;
    const metrics = async () => {
      const text = await (await fetch(`${origin}/metrics`, newConnection)).text();
      const sum = (name: string) =>
        [...text.matchAll(new RegExp(`^${name}(?:\\{.*\\})? (\\d+)$`, 'gm'))].reduce(
          (total, [, value]) => total + Number(value),
          0,
        );
      return {
        expected: sum('msme_graph_workers_expected'),
        reporting: sum('msme_graph_workers_reporting'),
        operations: sum('msme_graph_operation_duration_seconds_count'),
      };
    };
    const statuses = Array.from({ length: 20 }, () => fetch(`${origin}/graphql?query={__typename}`, newConnection));
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(await metrics()).toEqual({ expected: 2, reporting: 2, operations: 20 });
    for (const stopped of childrenOf(primary)) {
      process.kill(stopped, 'SIGSTOP');
      expect(await metrics()).toEqual({ expected: 2, reporting: 1, operations: 20 });
      expect([(await fetch(`${origin}/health`, newConnection)).status]).toEqual([200]);
      await until(() => !childrenOf(primary).includes(stopped), 60_000);
      await until(async () => (await metrics()).reporting === 2, 60_000);
      expect(await metrics()).toEqual({ expected: 2, reporting: 2, operations: 20 });
    }
  });

  test('that cannot read their snapshot end the server, which reports the reason', async () => {
    writeFileSync(file, 'no snapshot');
    await expect(startServerProgram({ SNAPSHOT_FILE: file, WORKERS: '2' })).rejects.toThrow('is not a snapshot');
  });
});

/** Keep-alive connections would reach the same worker every time, and delay shutdown. */
const newConnection = { headers: { connection: 'close' } };

/** Writes a snapshot of one topic. */
function writeName(name: string): void {
  writeSnapshot(file, graphToColumns(buildGraph(rawDataset({ entities: [{ slug: 'topic/a', name }] })), new Map()));
}

/** The name of the topic, as served on a new connection. */
async function name(): Promise<string> {
  const response = await fetch(`${server.origin}/graphql?query={entity(ref:"topic/a"){name}}`, newConnection);
  const { data } = (await response.json()) as { data: { entity: { name: string } } };
  return data.entity.name;
}

async function stop({ process, ended }: Program): Promise<void> {
  process.kill('SIGTERM');
  await ended();
}
