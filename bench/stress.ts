import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspectorSettings, memoryBytes } from '../tests/helpers/program-memory.ts';
import { startServerProgram } from '../tests/helpers/programs.ts';
import { expensiveQueries, inexpensiveQueries } from './harness/attack-queries.ts';
import { Child } from './harness/child.ts';
import { machine } from './harness/machine.ts';
import { residentBytesOf } from './harness/process-cost.ts';
import { formatNumber } from './harness/statistics.ts';
import { wrapLines } from './harness/wrap-lines.ts';

// npm run bench:stress [-- --minutes 3]: one client (the probe) sends inexpensive queries one after another, first
// alone, then while another process attacks the server in several ways at once. The memory of the server is measured
// before and after. The response cache and the rate limit are off, so that the attack is executed.
const flag = process.argv.indexOf('--minutes');
const minutes = flag < 0 ? 3 : Number(process.argv[flag + 1]);
if (!(minutes > 0)) throw new RangeError(`--minutes must be a number above 0, but got ${process.argv[flag + 1]}.`);
/** After this time no operation of an attack is running: `OPERATION_TIMEOUT_MS` is 10 s. */
const settleMs = 12_000;
const maxLatencyRatio = 5;
const maxMemoryRatio = 1.2;
const agent = new Agent({ keepAlive: true });

const server = await startServerProgram({
  ...inspectorSettings,
  RESPONSE_CACHE_MAX_BYTES: '0',
  NODE_ENV: 'production',
});
try {
  process.stderr.write('Warming up …\n');
  const warmUp = new Child('attack-load.ts', [server.origin]);
  await probe(Math.min(30_000, 20_000 * minutes));
  warmUp.kill();
  await sleep(settleMs);
  const [usedBefore, residentBefore] = [await memoryBytes(server), residentBytesOf(server.process.pid ?? 0)];
  const expensiveMs: number[] = [];
  for (const query of expensiveQueries) expensiveMs.push(await responseTimeMs(query));
  process.stderr.write('Without attack …\n');
  const idle = await probe(20_000);
  process.stderr.write('Under attack …\n');
  const attack = new Child('attack-load.ts', [server.origin]);
  const attacked = await probe(60_000 * minutes);
  const outcomes = await attack.request<Record<string, number>>({});
  attack.kill();
  await sleep(settleMs);
  const [usedAfter, residentAfter] = [await memoryBytes(server), residentBytesOf(server.process.pid ?? 0)];

  const latencyRatio = attacked.p99 / idle.p99;
  const memoryRatio = usedAfter / usedBefore;
  const megabytes = (bytes: number) => formatNumber(bytes / 1e6);
  const text = [
    wrapLines(
      `${machine()}. The clients run on the same machine. \`RATE_LIMIT_COST_PER_MINUTE=0\` and \`RESPONSE_CACHE_MAX_BYTES=0\`; all other settings have their defaults.`,
    ),
    '',
    '| Inexpensive queries | requests | p50, ms | p99, ms | max, ms |',
    '|---|---:|---:|---:|---:|',
    ...[idle, attacked].map(
      ({ count, p50, p99, max }, index) =>
        `| ${['without attack', 'under attack'][index]} | ${count.toLocaleString('en')} | ${formatNumber(p50)} | ${formatNumber(p99)} | ${formatNumber(max)} |`,
    ),
    '',
    wrapLines(
      `The p99 under attack is ${formatNumber(latencyRatio)} times the p99 without; the test fails above ${maxLatencyRatio}. The slowest expensive query takes ${formatNumber(Math.max(...expensiveMs))} ms when nothing else runs.`,
    ),
    '',
    '| Memory, MB | before | after |',
    '|---|---:|---:|',
    `| in use after garbage collection | ${megabytes(usedBefore)} | ${megabytes(usedAfter)} |`,
    `| resident | ${megabytes(residentBefore)} | ${megabytes(residentAfter)} |`,
    '',
    '| Attack | count |',
    '|---|---:|',
    ...Object.entries(outcomes)
      .sort()
      .map(([outcome, count]) => `| ${outcome} | ${count.toLocaleString('en')} |`),
    '',
  ].join('\n');
  process.stdout.write(text);
  writeFileSync(join(import.meta.dirname, 'results/stress.md'), text);
  if (latencyRatio > maxLatencyRatio || memoryRatio > maxMemoryRatio) {
    process.stderr.write(
      `The p99 must grow at most ${maxLatencyRatio} times and memory ${maxMemoryRatio} times, but they grew ${formatNumber(latencyRatio)} and ${formatNumber(memoryRatio)} times.\n`,
    );
    process.exitCode = 1;
  }
} finally {
  agent.destroy();
  server.process.kill();
}

/** Sends an inexpensive query every 10 ms or, if that takes longer, as soon as the last response has arrived. */
async function probe(durationMs: number) {
  const times: number[] = [];
  for (const end = performance.now() + durationMs; performance.now() < end; ) {
    times.push(await responseTimeMs(inexpensiveQueries[times.length % inexpensiveQueries.length] ?? ''));
    await sleep(Math.max(0, 10 - (times.at(-1) ?? 0)));
  }
  times.sort((a, b) => a - b);
  const percentile = (fraction: number) => times[Math.ceil(times.length * fraction) - 1] ?? Number.NaN;
  return { count: times.length, p50: percentile(0.5), p99: percentile(0.99), max: percentile(1) };
}

/** The time from sending a query to the end of the response. @throws {Error} if its status is not 200. */
function responseTimeMs(query: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const start = performance.now();
  const headers = { 'content-type': 'application/json' };
  const sent = request(`${server.origin}/graphql`, { method: 'POST', headers, agent }, (response) =>
    response
      .on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - start);
        else reject(new Error(`${response.statusCode} for ${query}`));
      })
      .resume(),
  ).on('error', reject);
  sent.end(JSON.stringify({ query }));
  return promise;
}
