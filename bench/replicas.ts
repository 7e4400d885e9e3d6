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

// npm run bench -- replicas: two servers that read from a standby, while it and the database that it follows are stopped,
// started and loaded. Every answer is compared with those of the store in memory, for either version of the graph.
const phaseMs = 5_000;
const clients = 8;
const versions = [1, 2].map((seed) => graphOf(syntheticLines(3_000, seed)));
const random = uniformRandom(7);
const common = new Set(versions[1]?.graph.entities.map(({ slug }) => slug));
const documents = (versions[0]?.graph.entities ?? []).filter(
  ({ type, slug }) => type === 'Document' && common.has(slug),
);
const questions = Array.from({ length: 60 }, (_, index) => {
  const { slug = '', name = '' } = documents[Math.floor(random() * documents.length)] ?? {};
  const words = name.split(' ').slice(1, 3).join(' ');
  return [
    `{ dataset { version } search(query: "${words}", first: 10) { totalCount edges { node { slug name } } } }`,
    `{ dataset { version } trace(from: "${slug}", depth: 3) { steps { entity { name } } } }`,
    `{ dataset { version } entity(slug: "${slug}") { name relations { totalCount edges { relation { sentence } } } } }`,
    `{ dataset { version } documents(first: 20) { edges { node { name about { edges { node { name } } } } } } }`,
  ][index % 4] as string; // Within the list.
});
process.stderr.write('Answering in memory …\n');
const [first = [], second = []] = await Promise.all(
  versions.map(({ graph, texts }) => expectedResponses(memoryStore(graph, texts), questions)),
);
const known = first.map((one, index) => [one, second[index] ?? one]);

const primary = await startPostgresServer();
try {
  await measure(primary);
} finally {
  await primary.destroy();
}

async function measure(primary: PostgresServer): Promise<void> {
  const url = await primary.createDatabase('graph');
  await put(0, url);
  const standby = await primary.startStandby();
  const settings = {
    DATABASE_URL: url,
    DATABASE_REPLICA_URLS: standby.urlOf('graph'),
    DATABASE_POLL_INTERVAL_MS: '1000',
  };
  const servers = await Promise.all([startServerProgram(settings), startServerProgram(settings)]);
  const crowd = new ConcurrentClients(
    servers.map(({ origin }) => origin),
    clients,
    known,
  );
  await sleep(2_000); // Until what is asked often has been asked once.
  const rows: string[] = [];
  const phase = async (name: string, begin: () => Promise<unknown>) => {
    process.stderr.write(`${name} …\n`);
    const [started, before] = [performance.now(), [standby, primary].map(workOf)];
    await begin();
    await sleep(phaseMs);
    const ended = performance.now();
    const [onStandby = 0, onPrimary = 0] = [standby, primary].map(
      (server, index) => workOf(server) - (before[index] ?? 0),
    );
    const replies = crowd.replies.filter(({ at }) => at > started && at <= ended);
    rows.push(row(name, (ended - started) / 1_000, replies, onStandby / (onStandby + onPrimary)));
  };
  await phase('both up', async () => {});
  await phase('standby stopped', () => standby.stop());
  await phase('standby started again', () => standby.start());
  await phase('replay paused, a new version loaded', async () => {
    await standby.query('select pg_wal_replay_pause()');
    await put(1, url);
  });
  await phase('replay resumed', () => standby.query('select pg_wal_replay_resume()'));
  await phase('primary killed', () => primary.kill());
  await phase('primary started again', () => primary.start());
  const lost = servers.filter(({ process }) => process.exitCode !== null).length;
  const replies = await crowd.stop();
  for (const server of servers) server.process.kill();
  await until(() => servers.every(({ process }) => process.exitCode !== null));

  const { entities, relations } = versions[0]?.graph ?? { entities: [], relations: [] };
  const table = [
    `${entities.length} entities, ${relations.length} relations; ${servers.length} servers, of which ${lost} were lost, and ${clients} clients that ask without a pause. PostgreSQL ${await versionOf(primary)} and Node ${process.versions.node}, all on one machine: ${cpus()[0]?.model ?? 'unknown processor'} with ${cpus().length} cores.`,
    '',
    '| Phase | seconds | requests | right | wrong | errors | statements on the standby | p50, ms | p99, ms |',
    '|---|---:|---:|---:|---:|---|---:|---:|---:|',
    ...rows,
  ].join('\n');
  process.stdout.write(`${table}\n`);
  writeFileSync(join(import.meta.dirname, 'results/replicas.md'), `${table}\n`);
  for (const { text } of replies.filter(({ kind }) => kind === 'wrong').slice(0, 3)) process.stderr.write(`${text}\n`);
}

async function put(version: number, url: string): Promise<void> {
  const { graph, texts } = versions[version] ?? {};
  if (!graph) throw new RangeError(`There is no version ${version}.`);
  const connection = await connect(url);
  await load(connection, linesOf(graph, texts), { version: graph.version });
  await connection.close();
}

/** What servers of graphs have asked of a database. */
function workOf(server: PostgresServer): number {
  return server.executionCount('msme-graph');
}

async function versionOf(server: PostgresServer): Promise<string> {
  const [row] = await server.query<{ server_version: string }>('show server_version');
  return row?.server_version.split(' ')[0] ?? '';
}

function row(name: string, seconds: number, replies: readonly Reply[], share: number): string {
  const of = (kind: Reply['kind']) => replies.filter((reply) => reply.kind === kind).length;
  const errors = of('unavailable') > 0 ? `${of('unavailable')} SERVICE_UNAVAILABLE` : 'none';
  const times = replies.map(({ ms }) => ms).sort((a, b) => a - b);
  const quantile = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
  return `| ${name} | ${seconds.toFixed(1)} | ${replies.length} | ${of('right')} | ${of('wrong')} | ${errors} | ${(100 * share).toFixed(0)} % | ${quantile(0.5)} | ${quantile(0.99)} |`;
}
