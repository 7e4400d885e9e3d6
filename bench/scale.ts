import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Child } from './harness/child.ts';
import { machine } from './harness/machine.ts';
import { type ScalingResult, scalingChart, scalingTable } from './harness/scaling-report.ts';
import type { WorkerReady, WorkerRequest, WorkerResponse } from './harness/scaling-worker.ts';
import { quartilesOf } from './harness/statistics.ts';
import { wrapLines } from './harness/wrap-lines.ts';

// npm run bench -- scale [--quick]: execution times on graphs in memory, from a thousand to a million entities.
const quick = process.argv.includes('--quick');
const sizes = quick ? [1e3, 1e4, 1e5] : [1e3, 1e4, 1e5, 1e6];
const [warmUps, rounds] = quick ? [80, 40] : [200, 120];
const workers: { readonly child: Child; readonly ready: WorkerReady }[] = [];
try {
  for (const size of sizes) {
    process.stderr.write(`Generating ${size.toLocaleString('en')} entities …\n`);
    const child = new Child('scaling-worker.ts', [String(size)], ['--max-old-space-size=16384']);
    workers.push({ child, ready: await child.request<WorkerReady>() });
  }
  const results: ScalingResult[] = [];
  for (const title of workers[0]?.ready.titles ?? []) results.push(await measure(title));
  const relations = workers.map(({ ready }) => ready.relations.toLocaleString('en')).join(', ');
  const text = [
    wrapLines(
      `${machine()}. GraphQL operations, executed in the process without HTTP, on synthetic graphs in memory with ${relations} relations, each in its own process. Medians and quartiles of ${rounds} rounds after ${warmUps} warm-up rounds; each round runs on all graphs in turn. "Returned" is the mean number of entities in a response.`,
    ),
    scalingTable(results),
  ].join('\n\n');
  process.stdout.write(`${text}\n`);
  if (quick) process.stdout.write('\nThis was a quick run, without a million entities. No files were written.\n');
  else {
    writeFileSync(join(import.meta.dirname, 'results/scale.md'), `${text}\n`);
    writeFileSync(join(import.meta.dirname, 'results/scale.svg'), scalingChart(results));
  }
} finally {
  for (const { child } of workers) child.kill();
}

/** Measures one query on all graphs in turn, with another request body in each round. */
async function measure(title: string): Promise<ScalingResult> {
  const responses: WorkerResponse[][] = workers.map(() => []);
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const [index, { child }] of workers.entries()) {
      const response = await child.request<WorkerResponse>({ title, round } satisfies WorkerRequest);
      if (round >= warmUps) responses[index]?.push(response);
    }
  }
  return {
    title,
    sizes: workers.map(({ ready }, index) => {
      const ofSize = responses[index] ?? [];
      return {
        entities: ready.entities,
        ms: quartilesOf(ofSize.map(({ ms }) => ms)),
        returned: ofSize.reduce((sum, { entities }) => sum + entities, 0) / ofSize.length,
      };
    }),
  };
}
