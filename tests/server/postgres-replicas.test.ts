import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory/store.ts';
import { databaseName } from '../../src/store/postgres/pool.ts';
import { expectedResponses, sendQuery } from '../helpers/concurrent-clients.ts';
import { freePort } from '../helpers/free-port.ts';
import { multiStatementQuery, namedGraph, queries } from '../helpers/named-graph.ts';
import { loadGraph } from '../helpers/postgres/load-graph.ts';
import { postgresPrograms } from '../helpers/postgres/postgres-programs.ts';
import { type PostgresServer, password } from '../helpers/postgres/postgres-server.ts';
import { expectAllCorrect, postgresServers, status } from '../helpers/postgres/postgres-servers.ts';
import { temporaryPostgres } from '../helpers/postgres/temporary-postgres.ts';
import { until } from '../helpers/programs.ts';

const [one, two] = [namedGraph('one'), namedGraph('two')];
const resultsOfOne = await expectedResponses(memoryStore(one), queries);
const resultsOfTwo = await expectedResponses(memoryStore(two), queries);

describe.skipIf(postgresPrograms === null)('A server on PostgreSQL with a replica', () => {
  const postgres = temporaryPostgres();
  const { startServer, startClients } = postgresServers(postgres.atEnd);
  let standby: PostgresServer;

  beforeAll(async () => {
    standby = await postgres.server.startStandby();
  }, 60_000);

  /**
   * The number of connections to the database of this test whose last query read a version, apart from readiness
   * checks.
   */
  const readers = async (server: PostgresServer, schema: string) => {
    const rows = await server.query(
      `select from pg_stat_activity where application_name = 'msme-graph' and datname = current_database() and query like '%${schema}.%' and query <> 'select from ${schema}.entities limit 1'`,
      postgres.database,
    );
    return rows.length;
  };

  test('reads the versions that the replica has from it, and others from the primary', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const replicaUrls = [standby.urlOf(postgres.database)];
    const { origin, messages } = await startServer(url, { replicaUrls, maxConnections: 3 });
    await until(() => messages.some((message) => message.startsWith('Reading from replica ')));
    const before = messages.length;
    await expectAllCorrect(origin, resultsOfOne);
    expect([await readers(standby, 'msme_v1'), await readers(postgres.server, 'msme_v1')]).toEqual([
      expect.any(Number),
      0,
    ]);
    expect(await readers(standby, 'msme_v1')).toBeGreaterThan(0);

    await standby.query('select pg_wal_replay_pause()');
    await loadGraph(url, two);
    await until(() => messages.at(-1)?.includes(two.version) ?? false);
    await expectAllCorrect(origin, resultsOfTwo);
    await sleep(500);
    await expectAllCorrect(origin, resultsOfTwo);
    expect([await readers(standby, 'msme_v2'), await readers(postgres.server, 'msme_v2')]).toEqual([
      0,
      expect.any(Number),
    ]);
    expect(await readers(postgres.server, 'msme_v2')).toBeGreaterThan(0);

    expect(messages.slice(before).filter((message) => message.startsWith('Not reading from replica '))).toEqual([]);

    await standby.query('select pg_wal_replay_resume()');
    await until(async () => {
      await expectAllCorrect(origin, resultsOfTwo);
      return (await readers(standby, 'msme_v2')) > 0;
    });
  });

  test('serves clients without errors while the replica is stopped and restarted under load', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const replicaUrls = [standby.urlOf(postgres.database)];
    const { origin, messages } = await startServer(url, { replicaUrls });
    await until(() => messages.some((message) => message.startsWith('Reading from replica ')));
    const clients = startClients(origin, 5, resultsOfOne);
    await until(async () => (await readers(standby, 'msme_v1')) > 0);
    for (const end of [() => standby.stop(), () => standby.kill()]) {
      await end();
      await until(async () => (await readers(postgres.server, 'msme_v1')) > 0);
      await sleep(300);
      await standby.start();
      await until(async () => (await readers(standby, 'msme_v1')) > 0);
      await sleep(300);
    }
    const replies = await clients.stop();
    expect(replies.filter(({ kind }) => kind !== 'right')).toEqual([]);
    expect(messages.join('\n')).not.toContain(password);
  });

  test('continues to read while the primary is unavailable', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const replicaUrls = [standby.urlOf(postgres.database)];
    const { origin, messages } = await startServer(url, { replicaUrls });
    await until(() => messages.some((message) => message.startsWith('Reading from replica ')));
    await postgres.server.kill();
    await sleep(1_500);
    await expectAllCorrect(origin, resultsOfOne);
    expect(await status(origin, '/ready')).toBe(200);
    await postgres.server.start();
  });

  test('starts from the replica if the primary is unavailable, and switches to the newer version when it is back', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const replicaUrls = [standby.urlOf(postgres.database)];
    await until(async () => (await countVersions(replicaUrls[0] ?? '')) === 1);
    await standby.query('select pg_wal_replay_pause()');
    postgres.atEnd(() => standby.query('select pg_wal_replay_resume()'));
    await loadGraph(url, two);
    await postgres.server.kill();
    const { origin, messages } = await startServer(url, { replicaUrls });
    expect(messages.slice(0, 2)).toEqual([
      `Serving version ${one.version} from ${databaseName(replicaUrls[0] ?? '')}.`,
      `Reading from replica ${databaseName(replicaUrls[0] ?? '')}.`,
    ]);
    expect(await status(origin, '/ready')).toBe(200);
    await expectAllCorrect(origin, resultsOfOne);
    await until(() => messages.some((message) => message.startsWith(`Cannot connect to ${databaseName(url)}: `)));
    await expectAllCorrect(origin, resultsOfOne);

    await postgres.server.start();
    await until(() => messages.at(-1) === `Serving version ${two.version} from ${databaseName(url)}.`);
    expect(await status(origin, '/ready')).toBe(200);
    await expectAllCorrect(origin, resultsOfTwo);
  });

  test('logs once that a replica has been unavailable since the start', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const replica = `postgres://postgres:${password}@127.0.0.1:${await freePort()}/graph`;
    const { origin, messages } = await startServer(url, { replicaUrls: [replica], pollIntervalMs: 50 });
    await expectAllCorrect(origin, resultsOfOne);
    await sleep(500);
    expect(messages.filter((message) => message.includes('replica'))).toEqual([
      expect.stringMatching(
        /^Not reading from replica 127\.0\.0\.1:\d+\/graph until it is available again\. Cannot connect to .*: connect ECONNREFUSED/,
      ),
    ]);
    expect(messages.join('\n')).not.toContain(password);
  });

  test('does not retry a statement that timed out on another database', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const replicaUrls = [standby.urlOf(postgres.database)];
    await until(async () => (await countVersions(replicaUrls[0] ?? '')) === 1);
    const { origin, messages } = await startServer(url, {
      replicaUrls,
      statementTimeoutMs: 400,
      pollIntervalMs: 60_000,
    });
    expect(messages.at(-1)).toMatch(/^Reading from replica /);
    const release = await postgres.lock('msme_v1.entities');
    await postgres.query('select pg_switch_wal()'); // The standby replays the lock.
    await sleep(300);
    const { status, ms } = await sendQuery(origin, multiStatementQuery, []);
    await release();
    expect([status, ms < 4_000]).toEqual([503, true]);
    expect(messages.filter((message) => message.startsWith('Not reading from replica '))).toEqual([]);
  });
});

/** How many versions a database has; 0 if it does not exist yet. */
async function countVersions(url: string): Promise<number> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    return (await client.query('select from msme.versions')).rowCount ?? 0;
  } catch {
    return 0;
  } finally {
    await client.end();
  }
}
