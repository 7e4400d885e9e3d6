import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { graphOf, linesOf } from '../src/dataset/index.ts';
import { memoryStore } from '../src/store/memory/index.ts';
import { connect, load } from '../src/store/postgres/index.ts';
import { syntheticLines, uniformRandom } from '../src/synthetic/index.ts';
import { ConcurrentClients, expectedResponses, type Reply } from '../tests/helpers/concurrent-clients.ts';
import { type PostgresServer, startPostgresServer } from '../tests/helpers/postgres/postgres-server.ts';
import { startServerProgram, until } from '../tests/helpers/programs.ts';
import { wrapLines } from './harness/wrap-lines.ts';

// npm run bench -- replicas: two servers that read from a standby, while the standby and its primary are stopped,
// started and loaded. Every response is compared with those of the store in memory for both versions of the graph.
const phaseMs = 5_000;
const clientCount = 8;
const versions = [1, 2].map((seed) => graphOf(syntheticLines(3_000, seed)));
const random = uniformRandom(7);
const slugsOfSecond = new Set(versions[1]?.graph.entities.map(({ slug }) => slug));
const documents = (versions[0]?.graph.entities ?? []).filter(
  ({ type, slug }) => type === 'Document' && slugsOfSecond.has(slug),
);
const queries = Array.from({ length: 60 }, (_, index) => {
  const { slug = '', name = '' } = documents[Math.floor(random() * documents.length)] ?? {};
  const words = name.split(' ').slice(1, 3).join(' ');
  return [
    `{ dataset { version } search(query: "${words}", first: 10) { totalCount edges { node { slug name } } } }`,
    `{ dataset { version } trace(root: "${slug}", maxDepth: 3) { steps { entity { name } } } }`,
    `{ dataset { version } entity(ref: "${slug}") { name relations { totalCount edges { node { sentence } } } } }`,
    `{ dataset { version } documents(first: 20) { edges { node { name about { edges { node { name } } } } } } }`,
  ][index % 4] as string; // Within the list.
});
process.stderr.write('Executing the queries in memory …\n');
const [first = [], second = []] = await Promise.all(
  versions.map(({ graph, texts }) => expectedResponses(memoryStore(graph, texts), queries)),
);
const expected = first.map((response, index) => [response, second[index] ?? response]);

const primary = await startPostgresServer();
try {
  await measure(primary);
} finally {
  await primary.destroy();
}

async function measure(primary: PostgresServer): Promise<void> {
  const url = await primary.createDatabase('graph');
  await loadVersion(0, url);
  const standby = await primary.startStandby();
  const settings = {
    DATABASE_URL: url,
    DATABASE_REPLICA_URLS: standby.urlOf('graph'),
    DATABASE_POLL_INTERVAL_MS: '1000',
    RESPONSE_CACHE_MAX_BYTES: '0', // Every request reads from the database.
  };
  const servers = await Promise.all([startServerProgram(settings), startServerProgram(settings)]);
  const clients = new ConcurrentClients(
    servers.map(({ origin }) => origin),
    clientCount,
    expected,
  );
  await sleep(2_000); // Until the servers have warmed up.
  const rows: string[] = [];
  const phase = async (name: string, act: () => Promise<unknown>) => {
    process.stderr.write(`${name} …\n`);
    const [started, before] = [performance.now(), [standby, primary].map(statementsOf)];
    await act();
    await sleep(phaseMs);
    const ended = performance.now();
    const [onStandby = 0, onPrimary = 0] = [standby, primary].map(
      (server, index) => statementsOf(server) - (before[index] ?? 0),
    );
    const replies = clients.replies.filter(({ at }) => at > started && at <= ended);
    rows.push(row(name, (ended - started) / 1_000, replies, onStandby / (onStandby + onPrimary)));
  };
  await phase('both up', async () => {});
  await phase('standby stopped', () => standby.stop());
  await phase('standby started again', () => standby.start());
  await phase('replay paused, a new version loaded', async () => {
    await standby.query('select pg_wal_replay_pause()');
    await loadVersion(1, url);
  });
  await phase('replay resumed', () => standby.query('select pg_wal_replay_resume()'));
  await phase('primary killed', () => primary.kill());
  await phase('primary started again', () => primary.start());
  const exited = servers.filter(({ process }) => process.exitCode !== null).length;
  const replies = await clients.stop();
  for (const server of servers) server.process.kill();
  await until(() => servers.every(({ process }) => process.exitCode !== null));

  const { entities, relations } = versions[0]?.graph ?? { entities: [], relations: [] };
  const table = [
    wrapLines(
      `${entities.length} entities, ${relations.length} relations; ${servers.length} servers, of which ${exited} exited, and ${clientCount} clients that send queries without pause. PostgreSQL ${await versionOf(primary)} and Node ${process.versions.node}, all on one machine: ${cpus()[0]?.model ?? 'unknown processor'} with ${cpus().length} cores.`,
    ),
    '',
    '| Phase | seconds | requests | correct | wrong | errors | statements on the standby | p50, ms | p99, ms |',
    '|---|---:|---:|---:|---:|---|---:|---:|---:|',
    ...rows,
  ].join('\n');
  process.stdout.write(`${table}\n`);
  writeFileSync(join(import.meta.dirname, 'results/replicas.md'), `${table}\n`);
  for (const { text } of replies.filter(({ kind }) => kind === 'wrong').slice(0, 3)) process.stderr.write(`${text}\n`);
}

async function loadVersion(version: number, url: string): Promise<void> {
  const { graph, texts } = versions[version] ?? {};
  if (!graph) throw new RangeError(`There is no version ${version}.`);
  const connection = await connect(url);
  await load(connection, linesOf(graph, texts), { version: graph.version });
  await connection.close();
}

/** The number of statements that the servers have executed on a database. */
function statementsOf(server: PostgresServer): number {
  return server.executionCount('msme-graph');
}

async function versionOf(server: PostgresServer): Promise<string> {
  const [row] = await server.query<{ server_version: string }>('show server_version');
  return row?.server_version.split(' ')[0] ?? '';
}

function row(name: string, seconds: number, replies: readonly Reply[], standbyShare: number): string {
  const count = (kind: Reply['kind']) => replies.filter((reply) => reply.kind === kind).length;
  const errors = count('unavailable') > 0 ? `${count('unavailable')} SERVICE_UNAVAILABLE` : 'none';
  const times = replies.map(({ ms }) => ms).sort((a, b) => a - b);
  const percentile = (fraction: number) => (times[Math.floor(times.length * fraction)] ?? 0).toFixed(1);
  return `| ${name} | ${seconds.toFixed(1)} | ${replies.length} | ${count('right')} | ${count('wrong')} | ${errors} | ${(100 * standbyShare).toFixed(0)} % | ${percentile(0.5)} | ${percentile(0.99)} |`;
}
