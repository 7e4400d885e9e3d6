import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspectorSettings, memoryBytes } from '../tests/helpers/program-memory.ts';
import { startServerProgram } from '../tests/helpers/programs.ts';
import { cheap, dear } from './harness/attack-queries.ts';
import { Child } from './harness/child.ts';
import { machine } from './harness/machine.ts';
import { residentBytesOf } from './harness/process-cost.ts';
import { short } from './harness/statistics.ts';

// npm run bench:stress [-- --minutes 3]: one client asks a cheap question after another, first alone, then while a process of others attacks the
// server in every way at once; and the server's memory is looked at before and after. Nothing is answered from what was answered before,
// and no client has spent too much, so that the attack reaches what it is aimed at.
const flag = process.argv.indexOf('--minutes');
const minutes = flag < 0 ? 3 : Number(process.argv[flag + 1]);
if (!(minutes > 0)) throw new RangeError(`--minutes must be a number above 0, but got ${process.argv[flag + 1]}.`);
/** After so long nothing of an attack is under way any more: an operation may take 10 s. */
const calmMs = 12_000;
const mostSlower = 5;
const mostGrowth = 1.2;
const agent = new Agent({ keepAlive: true });

const server = await startServerProgram({
  ...inspectorSettings,
  RESPONSE_CACHE_MAX_BYTES: '0',
  NODE_ENV: 'production',
});
try {
  process.stderr.write('Warming up …\n');
  const first = new Child(join(import.meta.dirname, 'harness/siege.ts'), [server.origin]);
  await asking(Math.min(30_000, 20_000 * minutes));
  first.end();
  await sleep(calmMs);
  const [heldBefore, residentBefore] = [await memoryBytes(server), residentBytesOf(server.process.pid ?? 0)];
  const alone: number[] = [];
  for (const query of dear) alone.push(await timeOf(query));
  process.stderr.write('Alone …\n');
  const idle = await asking(20_000);
  process.stderr.write('Under attack …\n');
  const siege = new Child(join(import.meta.dirname, 'harness/siege.ts'), [server.origin]);
  const attacked = await asking(60_000 * minutes);
  const happened = await siege.ask<Record<string, number>>({});
  siege.end();
  await sleep(calmMs);
  const [heldAfter, residentAfter] = [await memoryBytes(server), residentBytesOf(server.process.pid ?? 0)];

  const slower = attacked.p99 / idle.p99;
  const growth = heldAfter / heldBefore;
  const megabytes = (bytes: number) => short(bytes / 1e6);
  const text = [
    `${machine()}. The clients run on the same machine. \`RATE_LIMIT_COST_PER_MINUTE=0\` and \`RESPONSE_CACHE_MAX_BYTES=0\`, all other settings as usual.`,
    '',
    '| Cheap questions | asked | p50, ms | p99, ms | slowest, ms |',
    '|---|---:|---:|---:|---:|',
    ...[idle, attacked].map(
      ({ count, p50, p99, most }, index) =>
        `| ${['alone', 'under attack'][index]} | ${count.toLocaleString('en')} | ${short(p50)} | ${short(p99)} | ${short(most)} |`,
    ),
    '',
    `The p99 under attack is ${short(slower)} times that alone; ${mostSlower} are allowed. The longest dear operation, asked alone, takes ${short(Math.max(...alone))} ms.`,
    '',
    '| Memory, MB | before | after |',
    '|---|---:|---:|',
    `| held, after garbage collection | ${megabytes(heldBefore)} | ${megabytes(heldAfter)} |`,
    `| resident | ${megabytes(residentBefore)} | ${megabytes(residentAfter)} |`,
    '',
    '| The attack | times |',
    '|---|---:|',
    ...Object.entries(happened)
      .sort()
      .map(([what, times]) => `| ${what} | ${times.toLocaleString('en')} |`),
    '',
  ].join('\n');
  process.stdout.write(text);
  writeFileSync(join(import.meta.dirname, 'results/stress.md'), text);
  if (slower > mostSlower || growth > mostGrowth) {
    process.stderr.write(
      `Not good enough: ${short(slower)} times slower, memory ${short(growth)} times what it was.\n`,
    );
    process.exitCode = 1;
  }
} finally {
  agent.destroy();
  server.process.kill();
}

/** One client that asks a cheap question every 10 ms or, if that takes longer, as soon as it has its answer. */
async function asking(forMs: number) {
  const times: number[] = [];
  for (const end = performance.now() + forMs; performance.now() < end; ) {
    times.push(await timeOf(cheap[times.length % cheap.length] ?? ''));
    await sleep(Math.max(0, 10 - (times.at(-1) ?? 0)));
  }
  times.sort((a, b) => a - b);
  const within = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
  return { count: times.length, p50: within(0.5), p99: within(0.99), most: within(1) };
}

/** How long the answer to a question takes, in milliseconds. @throws {Error} if it is none. */
function timeOf(query: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const start = performance.now();
  const headers = { 'content-type': 'application/json' };
  const asked = request(`${server.origin}/graphql`, { method: 'POST', headers, agent }, (response) =>
    response
      .on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - start);
        else reject(new Error(`${response.statusCode} for ${query}`));
      })
      .resume(),
  ).on('error', reject);
  asked.end(JSON.stringify({ query }));
  return promise;
}
