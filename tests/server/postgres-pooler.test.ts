import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory/store.ts';
import { expectedResponses, sendQuery } from '../helpers/concurrent-clients.ts';
import { multiStatementQuery, namedGraph, queries } from '../helpers/named-graph.ts';
import { loadGraph } from '../helpers/postgres/load-graph.ts';
import { hasPgBouncer, type PoolMode, startPgBouncer } from '../helpers/postgres/pgbouncer.ts';
import { postgresPrograms } from '../helpers/postgres/postgres-programs.ts';
import { password } from '../helpers/postgres/postgres-server.ts';
import { expectAllCorrect, postgresServers, status } from '../helpers/postgres/postgres-servers.ts';
import { temporaryPostgres } from '../helpers/postgres/temporary-postgres.ts';
import { runProgram, until } from '../helpers/programs.ts';

const [one, two] = [namedGraph('one'), namedGraph('two')];
const resultsOfOne = await expectedResponses(memoryStore(one), queries);
const resultsOfTwo = await expectedResponses(memoryStore(two), queries);
const resultsOfBoth = resultsOfOne.map((result, index) => [result, resultsOfTwo[index] ?? result]);

describe.skipIf(postgresPrograms === null || !hasPgBouncer)('Behind PgBouncer', { timeout: 60_000 }, () => {
  const postgres = temporaryPostgres();
  const { startServer, startProgram, startClients } = postgresServers(postgres.atEnd);

  /** The URL of a new database through PgBouncer, and directly. */
  const newPooledDatabase = async (mode: PoolMode) => {
    const direct = await postgres.newDatabase();
    const pooler = await startPgBouncer(direct, mode);
    postgres.atEnd(() => pooler.destroy());
    return { direct, pooled: pooler.urlOf(direct), pooler };
  };

  test.each(['session', 'transaction', 'statement'] as const)(
    'in %s mode, a server returns right results, also to concurrent clients, and switches to new versions',
    async (mode) => {
      const { direct, pooled } = await newPooledDatabase(mode);
      await loadGraph(direct, one);
      const { origin, messages } = await startServer(pooled);
      expect(await status(origin, '/ready')).toBe(200);
      await expectAllCorrect(origin, resultsOfOne);
      const clients = startClients(origin, 8, resultsOfBoth);
      await loadGraph(direct, two);
      await until(() => messages.some((message) => message.includes(two.version)));
      await expectAllCorrect(origin, resultsOfTwo);
      const replies = await clients.stop();
      expect(replies.length).toBeGreaterThan(20);
      expect(replies.filter(({ kind }) => kind !== 'right')).toEqual([]);
      const { host, pathname } = new URL(pooled);
      expect(messages).toEqual([
        `Serving version ${one.version} from ${host}${pathname}.`,
        `${host}${pathname} is reached through a connection pooler: statements are not prepared, and new versions are found by polling.`,
        `Serving version ${two.version} from ${host}${pathname}.`,
      ]);
    },
  );

  test.each(['session', 'transaction'] as const)('in %s mode, a graph is loaded, and once only', async (mode) => {
    const { pooled } = await newPooledDatabase(mode);
    const program = await startProgram({ DATABASE_URL: pooled });
    await until(() => program.out().includes('The database contains no graph. Load one: npm run db:load'));
    const loading = runProgram('db-load', { DATABASE_URL: pooled });
    expect([await loading.ended(), loading.err()]).toEqual([0, expect.any(String)]);
    await until(async () => (await status(program.origin, '/ready')) === 200);
    const response = await fetch(`${program.origin}/graphql?query={meeting(date:"2023-07-03"){slug}}`);
    expect(await response.json()).toEqual({ data: { meeting: { slug: 'meeting/2023-07-03' } } });
    const again = runProgram('db-load', { DATABASE_URL: pooled });
    expect([await again.ended(), again.out()]).toEqual([0, expect.stringMatching(/; nothing was changed\.\n$/)]);
    // Rows that are not frozen would have to be vacuumed later.
    expect(
      await postgres.query(`select relname from pg_class where relname = 'entities' and relallvisible = 0`),
    ).toEqual([]);
    expect(program.err() + program.out() + loading.err() + again.err()).not.toContain(password);
  });

  test('in statement mode, a load says why it cannot work and what to do', async () => {
    const { pooled } = await newPooledDatabase('statement');
    const loading = runProgram('db-load', { DATABASE_URL: pooled });
    expect([await loading.ended(), loading.err()]).toEqual([
      1,
      'A load is one transaction, which a pooler in statement mode does not allow. Set DATABASE_URL to the database itself, or to a pool in transaction or session mode, and load again.\n',
    ]);
  });

  test('a server reads from a replica behind PgBouncer', async () => {
    const standby = await postgres.server.startStandby();
    const { direct, pooled } = await newPooledDatabase('transaction');
    const replicaPooler = await startPgBouncer(standby.url, 'transaction');
    postgres.atEnd(() => replicaPooler.destroy());
    await loadGraph(direct, one);
    const { origin, messages } = await startServer(pooled, { replicaUrls: [replicaPooler.urlOf(direct)] });
    await until(() => messages.some((message) => message.startsWith('Reading from replica ')));
    const before = standby.executionCount('msme-graph');
    await expectAllCorrect(origin, resultsOfOne);
    expect(standby.executionCount('msme-graph')).toBeGreaterThan(before);
  });

  test('each statement of a server is limited and only reads, and other clients of the pool notice nothing of its settings', async () => {
    const { direct, pooled } = await newPooledDatabase('transaction');
    await loadGraph(direct, one);
    const { origin } = await startServer(pooled, { statementTimeoutMs: 2_000, maxConnections: 1 });
    await expectAllCorrect(origin, resultsOfOne);
    const release = await postgres.lock('msme_v1.entities');
    const response = await fetch(`${origin}/graphql?query={topics{edges{node{name}}}}`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, null]);
    await release();
    await expectAllCorrect(origin, resultsOfOne);

    // The pool has one session, which the server has just used.
    const sessions = `select count(*)::int as count from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    expect(await postgres.query(sessions)).toEqual([{ count: 1 }]);
    await loadGraph(pooled, two); // It writes, and its statements may take longer.
    const client = new pg.Client(pooled);
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('statement_timeout') as timeout, current_setting('default_transaction_read_only') as read_only,
        current_setting('jit') as jit, current_setting('work_mem') as work_mem,
        (select count(*)::int from pg_prepared_statements) as prepared, (select count(*)::int from pg_listening_channels()) as channels`,
    );
    await client.end();
    expect(rows).toEqual([{ timeout: '0', read_only: 'off', jit: 'on', work_mem: '4MB', prepared: 0, channels: 0 }]);
  });

  test('a server survives that the database or the pooler ends, and never returns a wrong result', async () => {
    const { direct, pooled, pooler } = await newPooledDatabase('transaction');
    await loadGraph(direct, one);
    const program = await startProgram({ DATABASE_URL: pooled });
    const { origin } = program;
    const clients = startClients(origin, 6, resultsOfOne);
    for (const part of [postgres.server, pooler]) {
      await sleep(300);
      await part.kill();
      await until(async () => (await status(origin, '/ready')) === 503);
      await part.start();
      await until(async () => (await status(origin, '/ready')) === 200);
    }
    const ready = performance.now();
    await sleep(300);
    const replies = await clients.stop();
    expect(replies.filter(({ kind }) => kind === 'wrong')).toEqual([]);
    expect(replies.filter(({ kind }) => kind === 'unavailable').length).toBeGreaterThan(0);
    expect(replies.filter(({ at, ms, kind }) => at - ms > ready && kind !== 'right')).toEqual([]);
    expect(await sendQuery(origin, multiStatementQuery, [resultsOfOne[0]?.response ?? {}])).toMatchObject({
      kind: 'right',
    });
    expect(program.process.exitCode).toBeNull();
  });
});
