import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { defaultSettings } from '../src/server/settings/index.ts';
import { buildColumns, writeSnapshot } from '../src/store/memory/index.ts';
import { syntheticLines } from '../src/synthetic/index.ts';
import { inspectorSettings, memoryBytes } from '../tests/helpers/program-memory.ts';
import { startServerProgram } from '../tests/helpers/programs.ts';
import { expensiveQueries } from './harness/attack-queries.ts';
import { Child } from './harness/child.ts';
import { machine } from './harness/machine.ts';
import { closeProbe, probe, responseTimeMs } from './harness/probe.ts';
import { attackProcesses } from './harness/process-attacks.ts';
import { residentBytesOf } from './harness/process-cost.ts';
import { formatNumber } from './harness/statistics.ts';
import { wrapLines } from './harness/wrap-lines.ts';

// npm run bench:stress [-- --minutes 3], on a graph of 100,000 documents: one client (the probe) sends inexpensive queries one after another, first
// alone, then while another process attacks the server in several ways at once. The memory of the server is measured
// before and after. Then two workers with few descriptors are attacked with connections, reloads and a log that nobody
// reads. The response cache is off, so that the attack is executed.
const flag = process.argv.indexOf('--minutes');
const minutes = flag < 0 ? 3 : Number(process.argv[flag + 1]);
if (!(minutes > 0)) throw new RangeError(`--minutes must be a number above 0, but got ${process.argv[flag + 1]}.`);
/** After this time no operation of an attack is running: `OPERATION_TIMEOUT_MS` is 10 s. */
const settleMs = 12_000;
const documents = 100_000;
const maxLatencyRatio = 5;
const maxMemoryRatio = 1.2;

const folder = mkdtempSync(join(tmpdir(), 'stress-'));
const snapshotFile = join(folder, 'graph.snapshot');
process.stderr.write(`Generating ${documents.toLocaleString('en')} documents …\n`);
writeSnapshot(snapshotFile, await buildColumns(syntheticLines(documents)));
const server = await startServerProgram({
  ...inspectorSettings,
  SNAPSHOT_FILE: snapshotFile,
  RATE_LIMIT_COST_PER_MINUTE: String(defaultSettings.rateLimit.costPerMinute),
  TRUSTED_PROXIES: '127.0.0.1',
  RESPONSE_CACHE_MAX_BYTES: '0',
  NODE_ENV: 'production',
});
try {
  process.stderr.write('Warming up …\n');
  const warmUp = new Child('attack-load.ts', [server.origin]);
  await probe(server.origin, Math.min(30_000, 20_000 * minutes));
  warmUp.kill();
  await sleep(settleMs);
  const [usedBefore, residentBefore] = [await memoryBytes(server), residentBytesOf(server.process.pid ?? 0)];
  const expensiveMs: number[] = [];
  for (const query of expensiveQueries) expensiveMs.push(await responseTimeMs(server.origin, query(0)));
  process.stderr.write('Without attack …\n');
  const idle = await probe(server.origin, 20_000);
  process.stderr.write('Under attack …\n');
  const attack = new Child('attack-load.ts', [server.origin]);
  const attacked = await probe(server.origin, 60_000 * minutes);
  const outcomes = await attack.request<Record<string, number>>({});
  attack.kill();
  await sleep(settleMs);
  const [usedAfter, residentAfter] = [await memoryBytes(server), residentBytesOf(server.process.pid ?? 0)];
  process.stderr.write('Attacks on the processes …\n');
  const effects = await attackProcesses(snapshotFile, Math.min(20_000, 20_000 * minutes));
  const idleP99 = effects[0]?.times.p99 ?? Number.NaN;

  const latencyRatio = attacked.p99 / idle.p99;
  const memoryRatio = usedAfter / usedBefore;
  const megabytes = (bytes: number) => formatNumber(bytes / 1e6);
  const text = [
    wrapLines(
      `${machine()}. A synthetic graph of ${documents.toLocaleString('en')} documents in memory; the clients run on the same machine and have addresses of their own. \`RESPONSE_CACHE_MAX_BYTES=0\`; all other settings, also the rate limit, have their defaults.`,
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
    wrapLines(
      'Attacks on `WORKERS=2` with 256 descriptors for each process, beside a client on an open connection. The server has recovered when a new connection is answered.',
    ),
    '',
    '| Attack | requests | p50, ms | p99, ms | p99, times | recovered after, ms |',
    '|---|---:|---:|---:|---:|---:|',
    ...effects.map(
      ({ attack, times: { count, p50, p99 }, recoveryMs }) =>
        `| ${attack} | ${count.toLocaleString('en')} | ${formatNumber(p50)} | ${formatNumber(p99)} | ${formatNumber(p99 / idleP99)} | ${formatNumber(recoveryMs)} |`,
    ),
    '',
  ].join('\n');
  process.stdout.write(text);
  writeFileSync(join(import.meta.dirname, 'results/stress.md'), text);
  const worst = Math.max(latencyRatio, ...effects.map(({ times }) => times.p99 / idleP99));
  if (worst > maxLatencyRatio || memoryRatio > maxMemoryRatio) {
    process.stderr.write(
      `The p99 must grow at most ${maxLatencyRatio} times and memory ${maxMemoryRatio} times, but they grew ${formatNumber(worst)} and ${formatNumber(memoryRatio)} times.\n`,
    );
    process.exitCode = 1;
  }
} finally {
  closeProbe();
  server.process.kill();
  rmSync(folder, { recursive: true });
}
