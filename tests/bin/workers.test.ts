import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { graphToColumns } from '../../src/store/memory/builder.ts';
import { writeSnapshot } from '../../src/store/memory/snapshot.ts';
import { type Program, startServerProgram, until } from '../helpers/programs.ts';
import { rawDataset } from '../helpers/start-graph.ts';

let folder: string;
let file: string;
let server: (Program & { readonly origin: string }) | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'msme-graph-workers-'));
  file = join(folder, 'graph.snapshot');
});

afterEach(async () => {
  server?.process.kill('SIGTERM');
  await server?.ended();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string): void {
  writeSnapshot(file, graphToColumns(buildGraph(rawDataset({ entities: [{ slug: 'topic/a', name }] })), new Map()));
}

async function start(workers: number) {
  server = await startServerProgram({ SNAPSHOT_FILE: file, WORKERS: String(workers) });
  return server;
}

/** What a new connection is answered: the name of the topic. */
async function name(origin: string): Promise<string> {
  const response = await fetch(`${origin}/graphql?query={entity(slug:"topic/a"){name}}`, {
    headers: { connection: 'close' },
  });
  const { data } = (await response.json()) as { data: { entity: { name: string } } };
  return data.entity.name;
}

function childrenOf({ process }: Program): number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return children.split(' ').filter(Boolean).map(Number);
}

test('workers share a port, and one that is killed is replaced', async () => {
  write('one');
  const program = await start(2);
  const before = childrenOf(program);
  expect(before.length).toBe(2);
  process.kill(Number(before[0]), 'SIGKILL');
  await until(() => childrenOf(program).filter((pid) => !before.includes(pid)).length === 1);
  expect(await Promise.all(Array.from({ length: 6 }, () => name(program.origin)))).toEqual(Array(6).fill('one'));
  await until(() => program.out().includes('"msg":"A worker ended with SIGKILL; another takes its place."'));
  expect(program.err()).toBe('');
});

test.each([1, 2])(
  'SIGHUP puts new data in the place of the old, and no request fails meanwhile, with WORKERS=%i',
  async (workers) => {
    write('one');
    const program = await start(workers);
    const names: string[] = [];
    let asking = true;
    const clients = [1, 2, 3].map(async () => {
      while (asking) names.push(await name(program.origin));
    });
    await until(() => names.length > 20);
    write('two');
    program.process.kill('SIGHUP');
    await until(() => program.out().includes('Reloaded.'));
    await sleep(100);
    const marked = names.length;
    await until(() => names.length > marked + 20);
    asking = false;
    await Promise.all(clients);
    expect(new Set(names)).toEqual(new Set(['one', 'two']));
    expect(new Set(names.slice(marked + 3))).toEqual(new Set(['two'])); // Three may have been under way.
  },
);

test.each([1, 2])('what cannot be served is not put in its place, with WORKERS=%i', async (workers) => {
  write('one');
  const program = await start(workers);
  writeFileSync(file, 'no snapshot');
  program.process.kill('SIGHUP');
  await until(() => program.out().includes('Not reloaded, and serving on what was there before.'));
  expect(program.out() + program.err()).toContain(`${file} is not a snapshot`);
  expect(await name(program.origin)).toBe('one');
});

test('the data files are shared too, and metrics are those of all workers', async () => {
  server = await startServerProgram({ WORKERS: '2' });
  const query = '{ dataset { entityCounts { count } } }';
  const ask = () =>
    fetch(`${server?.origin}/graphql?query=${encodeURIComponent(query)}`, { headers: { connection: 'close' } });
  for (let time = 0; time < 6; time += 1) expect((await ask()).status).toBe(200);
  const measured = await (await fetch(`${server.origin}/metrics`)).text();
  const counts = [...measured.matchAll(/^msme_graph_answers_total\{cache="\w+"\} (\d)$/gm)].map(([, count]) =>
    Number(count),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);
});

test('workers that cannot serve end the server, which says why', async () => {
  writeFileSync(file, 'no snapshot');
  await expect(start(2)).rejects.toThrow('is not a snapshot');
});
