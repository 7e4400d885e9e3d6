import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory/store.ts';
import { databaseName } from '../../src/store/postgres/pool.ts';
import { answersOf, ask } from '../helpers/concurrent-clients.ts';
import { manyStatements, namedGraph, questions } from '../helpers/named-graph.ts';
import { loadGraph } from '../helpers/postgres/load-graph.ts';
import { postgresPrograms } from '../helpers/postgres/postgres-programs.ts';
import { type PostgresServer, password } from '../helpers/postgres/postgres-server.ts';
import { expectAllCorrect, postgresServers, status } from '../helpers/postgres/postgres-servers.ts';
import { temporaryPostgres } from '../helpers/postgres/temporary-postgres.ts';
import { until } from '../helpers/programs.ts';

const [one, two] = [namedGraph('one'), namedGraph('two')];
const ofOne = await answersOf(memoryStore(one), questions);
const ofTwo = await answersOf(memoryStore(two), questions);

describe.skipIf(postgresPrograms === null)('A server on PostgreSQL reads from a replica', () => {
  const postgres = temporaryPostgres();
  const { serve, crowdAt } = postgresServers(postgres.atEnd);
  let standby: PostgresServer;

  beforeAll(async () => {
    standby = await postgres.server.startStandby();
  }, 60_000);

  /** How many connections of servers to this test's database read from a version last, but for trying whether it can be read. */
  const readers = async (of: PostgresServer, schema: string) => {
    const rows = await of.query(
      `select from pg_stat_activity where application_name = 'msme-graph' and datname = current_database() and query like '%${schema}.%' and query <> 'select from ${schema}.entities limit 1'`,
      postgres.database,
    );
    return rows.length;
  };

  test('what it has; the rest from the database that it follows', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const replicaUrls = [standby.urlOf(postgres.database)];
    const { origin, said } = await serve(url, { replicaUrls, maxConnections: 3 });
    await until(() => said.some((message) => message.startsWith('Reading from ')));
    await expectAllCorrect(origin, ofOne);
    expect([await readers(standby, 'msme_v1'), await readers(postgres.server, 'msme_v1')]).toEqual([
      expect.any(Number),
      0,
    ]);
    expect(await readers(standby, 'msme_v1')).toBeGreaterThan(0);

    await standby.query('select pg_wal_replay_pause()');
    await loadGraph(url, two);
    await until(() => said.at(-1)?.includes(two.version) ?? false);
    await expectAllCorrect(origin, ofTwo);
    await sleep(500);
    await expectAllCorrect(origin, ofTwo);
    expect([await readers(standby, 'msme_v2'), await readers(postgres.server, 'msme_v2')]).toEqual([
      0,
      expect.any(Number),
    ]);
    expect(await readers(postgres.server, 'msme_v2')).toBeGreaterThan(0);

    expect(said.filter((message) => message.startsWith('Not reading from '))).toEqual([]);

    await standby.query('select pg_wal_replay_resume()');
    await until(async () => {
      await expectAllCorrect(origin, ofTwo);
      return (await readers(standby, 'msme_v2')) > 0;
    });
  });

  test('that is stopped and started again under load, and no client hears of it', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const replicaUrls = [standby.urlOf(postgres.database)];
    const { origin, said } = await serve(url, { replicaUrls });
    await until(() => said.some((message) => message.startsWith('Reading from ')));
    const crowd = crowdAt(origin, 5, ofOne);
    await until(async () => (await readers(standby, 'msme_v1')) > 0);
    for (const end of [() => standby.stop(), () => standby.kill()]) {
      await end();
      await until(async () => (await readers(postgres.server, 'msme_v1')) > 0);
      await sleep(300);
      await standby.start();
      await until(async () => (await readers(standby, 'msme_v1')) > 0);
      await sleep(300);
    }
    const replies = await crowd.stop();
    expect(replies.filter(({ kind }) => kind !== 'right')).toEqual([]);
    expect(said.join('\n')).not.toContain(password);
  });

  test('while the database that it follows is away', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const replicaUrls = [standby.urlOf(postgres.database)];
    const { origin, said } = await serve(url, { replicaUrls });
    await until(() => said.some((message) => message.startsWith('Reading from ')));
    await postgres.server.kill();
    await sleep(1_500);
    await expectAllCorrect(origin, ofOne);
    expect(await status(origin, '/ready')).toBe(200);
    await postgres.server.start();
  });

  test('when it starts while the database that it follows is away; the newer version once that is back', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const replicaUrls = [standby.urlOf(postgres.database)];
    await until(async () => (await readVersions(replicaUrls[0] ?? '')) === 1);
    await standby.query('select pg_wal_replay_pause()');
    postgres.atEnd(() => standby.query('select pg_wal_replay_resume()'));
    await loadGraph(url, two);
    await postgres.server.kill();
    const { origin, said } = await serve(url, { replicaUrls });
    expect(said.slice(0, 2)).toEqual([
      `Serving version ${one.version} from ${databaseName(replicaUrls[0] ?? '')}.`,
      `Reading from ${databaseName(replicaUrls[0] ?? '')}.`,
    ]);
    expect(await status(origin, '/ready')).toBe(200);
    await expectAllCorrect(origin, ofOne);
    await until(() => said.some((message) => message.startsWith(`${databaseName(url)} cannot answer: `)));
    await expectAllCorrect(origin, ofOne);

    await postgres.server.start();
    await until(() => said.at(-1) === `Serving version ${two.version} from ${databaseName(url)}.`);
    expect(await status(origin, '/ready')).toBe(200);
    await expectAllCorrect(origin, ofTwo);
  });

  test('and where that takes one too long, asks no other', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const replicaUrls = [standby.urlOf(postgres.database)];
    await until(async () => (await readVersions(replicaUrls[0] ?? '')) === 1);
    const { origin, said } = await serve(url, { replicaUrls, statementTimeoutMs: 400, pollIntervalMs: 60_000 });
    expect(said.at(-1)).toMatch(/^Reading from /);
    const release = await postgres.lock('msme_v1.entities');
    await postgres.query('select pg_switch_wal()'); // A standby replays the lock.
    await sleep(300);
    const { status: refused, ms } = await ask(origin, manyStatements, []);
    await release();
    expect([refused, ms < 4_000]).toEqual([503, true]);
    expect(said.filter((message) => message.startsWith('Not reading from '))).toEqual([]);
  });
});

/** How many versions a database holds; 0 where it is not there yet. */
async function readVersions(url: string): Promise<number> {
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
