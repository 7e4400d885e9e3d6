import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory/store.ts';
import { expectedResponses, type Reply, sendQuery } from '../helpers/concurrent-clients.ts';
import { multiStatementQuery, namedGraph, queries } from '../helpers/named-graph.ts';
import { loadGraph } from '../helpers/postgres/load-graph.ts';
import { postgresPrograms } from '../helpers/postgres/postgres-programs.ts';
import { password } from '../helpers/postgres/postgres-server.ts';
import { expectAllCorrect, postgresServers, status } from '../helpers/postgres/postgres-servers.ts';
import { temporaryPostgres } from '../helpers/postgres/temporary-postgres.ts';
import { runProgram, until } from '../helpers/programs.ts';

const [one, two] = [namedGraph('one'), namedGraph('two')];
const resultsOfOne = await expectedResponses(memoryStore(one), queries);
const resultsOfTwo = await expectedResponses(memoryStore(two), queries);
const resultsOfBoth = resultsOfOne.map((result, index) => [result, resultsOfTwo[index] ?? result]);

describe.skipIf(postgresPrograms === null)('A server on PostgreSQL', () => {
  const postgres = temporaryPostgres();
  const { startServer, startProgram, startClients } = postgresServers(postgres.atEnd);

  describe('when the database is killed under load and restarted', () => {
    test('recovers, and never returns a wrong result', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const program = await startProgram({ DATABASE_URL: url });
      const { origin } = program;
      const clients = startClients(origin, 6, resultsOfOne);
      const aborting = setInterval(() => {
        const signal = AbortSignal.timeout(10);
        fetch(`${origin}/graphql?${new URLSearchParams({ query: multiStatementQuery })}`, { signal }).catch(() => {});
      }, 50);
      postgres.atEnd(() => clearInterval(aborting));
      const duringOutages: Reply[] = [];
      for (const outageMs of [1_500, 300, 2_500]) {
        await sleep(500);
        await postgres.server.kill();
        const killed = performance.now();
        expect(await status(origin, '/health')).toBe(200);
        await sleep(outageMs);
        if (outageMs > 2_000) expect(await status(origin, '/ready')).toBe(503);
        const started = performance.now();
        await postgres.server.start();
        await until(async () => (await status(origin, '/ready')) === 200, 5_000);
        duringOutages.push(...clients.replies.filter(({ at }) => at > killed && at < started));
      }
      await sleep(500);
      const ready = performance.now();
      await sleep(500);
      const replies = await clients.stop();

      expect(replies.filter(({ kind }) => kind === 'wrong')).toEqual([]);
      // There must be enough replies during and after the outages for the check above to mean something.
      expect(duringOutages.filter(({ kind }) => kind === 'unavailable').length).toBeGreaterThan(10);
      expect(Math.max(...duringOutages.map(({ ms }) => ms))).toBeLessThan(5_000);
      const afterwards = replies.filter(({ at }) => at > ready);
      expect(afterwards.length).toBeGreaterThan(10);
      expect(afterwards.filter(({ kind }) => kind !== 'right')).toEqual([]);
      expect(program.process.exitCode).toBeNull();
      await until(() => program.out().includes('is available again'));
      expect(program.err() + program.out()).not.toContain(password);
      expect(program.err() + program.out()).not.toMatch(/\bat \S+:\d+:\d+/m);
    });
  });

  test('completes open requests before it exits on SIGTERM', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const program = await startProgram({ DATABASE_URL: url });
    const release = await postgres.lock('msme_v1.entities');
    const pending = sendQuery(
      program.origin,
      multiStatementQuery,
      resultsOfOne.map(({ response }) => response),
    );
    await until(
      async () => (await postgres.query(`select from pg_stat_activity where wait_event_type = 'Lock'`)).length > 0,
    );
    program.process.kill('SIGTERM');
    await sleep(100);
    await release();
    expect((await pending).kind).toBe('right');
    expect(await program.ended()).toBe(0);
  });

  describe('starts without a graph', () => {
    test('if the database is unavailable or empty, and serves a graph once it is loaded', async () => {
      const url = await postgres.newDatabase();
      await postgres.server.stop();
      const program = await startProgram({ DATABASE_URL: url });
      const { origin } = program;
      expect([await status(origin, '/health'), await status(origin, '/ready')]).toEqual([200, 503]);
      expect(await sendQuery(origin, '{ __typename }', [{ data: { __typename: 'Query' } }])).toMatchObject({
        status: 503,
        text: '{"errors":[{"message":"The data is unavailable at the moment. Try again later.","extensions":{"code":"SERVICE_UNAVAILABLE"}}]}',
      });
      expect(program.out()).toMatch(/"msg":"Cannot connect to 127\.0\.0\.1:\d+\/graph_\d+: connect ECONNREFUSED/);

      await postgres.server.start();
      await until(() => program.out().includes('The database contains no graph. Load one: npm run db:load'));
      expect(await status(origin, '/ready')).toBe(503);

      const loading = runProgram('db-load', { DATABASE_URL: url });
      expect([await loading.ended(), loading.out()]).toEqual([
        0,
        expect.stringMatching(
          /^Loaded \d+ entities and \d+ relations, version [0-9a-f]{64}, into 127\.0\.0\.1:\d+\/graph_\d+ in [\d.]+ s\.\n$/,
        ),
      ]);
      await until(async () => (await status(origin, '/ready')) === 200);
      const response = await fetch(`${origin}/graphql?query={meeting(date:"2023-07-03"){slug}}`);
      expect(await response.json()).toEqual({ data: { meeting: { slug: 'meeting/2023-07-03' } } });
      expect(program.err() + program.out() + loading.err()).not.toContain(password);

      const again = runProgram('db-load', { DATABASE_URL: url });
      expect([await again.ended(), again.out()]).toEqual([
        0,
        expect.stringMatching(/ already has version [0-9a-f]{64}; nothing was changed\.\n$/),
      ]);
    });

    test('if the tables have another format', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      await postgres.query('update msme.versions set format = 99');
      const { origin, messages } = await startServer(url);
      expect(await status(origin, '/ready')).toBe(503);
      expect(messages).toEqual([
        expect.stringMatching(
          /^The tables in the database have format 99, but this program reads format \d+\. Load the graph again with this program: npm run db:load$/,
        ),
      ]);
      await loadGraph(url, two);
      await until(async () => (await status(origin, '/ready')) === 200);
    });
  });

  describe('switches to new versions', () => {
    test('at once, and each response is from a single version', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const { origin, messages } = await startServer(url, { pollIntervalMs: 60_000 });
      const clients = startClients(origin, 4, resultsOfBoth);
      for (const graph of [two, one, two, one, two, one]) {
        await loadGraph(url, graph);
        await until(() => messages.at(-1)?.includes(graph.version) ?? false, 1_000);
        await sleep(100);
      }
      const replies = await clients.stop();
      expect(replies.filter(({ kind }) => kind !== 'right')).toEqual([]);
      const versions = replies.flatMap(({ etag, text }) => {
        const [, version] = /"dataset":\{"version":"(\w+)"/.exec(text) ?? [];
        return version ? [{ etag, version }] : [];
      });
      expect(new Set(versions.map(({ version }) => version))).toEqual(new Set([one.version, two.version]));
      expect(versions.filter(({ etag, version }) => !etag?.startsWith(`"${version}-`))).toEqual([]);
    });

    test('by polling if the notification was missed', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const { messages } = await startServer(url, { pollIntervalMs: 500 });
      const listening = "application_name = 'msme-graph listen' and wait_event = 'ClientRead'";
      await until(async () => (await postgres.query(`select from pg_stat_activity where ${listening}`)).length > 0);
      await postgres.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${listening}`);
      await loadGraph(url, two);
      await until(() => messages.at(-1)?.includes(two.version) ?? false, 2_000);
    });

    test('by polling if the database does not notify, which is logged once', async () => {
      const url = new URL(await postgres.newDatabase());
      await loadGraph(url.href, one);
      await postgres.query('create role only_one login connection limit 1');
      url.username = 'only_one';
      await postgres.query('grant usage on schema msme, msme_v1 to only_one');
      await postgres.query('grant select on all tables in schema msme, msme_v1 to only_one');
      const { messages } = await startServer(url.href, { maxConnections: 1, pollIntervalMs: 50 });
      await until(() => messages.length > 1);
      await sleep(500);
      expect(messages).toEqual([
        expect.stringMatching(/^Serving version /),
        expect.stringMatching(
          /^127\.0\.0\.1:\d+\/graph_\d+ does not notify of new versions, which are found by polling instead: too many connections for role "only_one"$/,
        ),
      ]);
    });

    test('in a database that was dropped and created again with the same schema names', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const { origin } = await startServer(url);
      await postgres.query('drop schema msme_v1, msme cascade');
      await loadGraph(url, two);
      await until(
        async () => (await sendQuery(origin, multiStatementQuery, [resultsOfTwo[0]?.response ?? {}])).kind === 'right',
        2_000,
      );
    });
  });

  test('continues to serve the last version that it has permission to read, and logs the version that it cannot read', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    await postgres.query(`create role reader login password '${password}'`);
    await postgres.query('grant usage on schema msme, msme_v1 to reader');
    await postgres.query('grant select on all tables in schema msme, msme_v1 to reader');
    const reading = new URL(url);
    reading.username = 'reader';
    const { origin, messages } = await startServer(reading.href);
    await expectAllCorrect(origin, resultsOfOne);
    await loadGraph(url, two);
    await until(() => messages.some((message) => message.endsWith('permission denied for schema msme_v2')));
    await expectAllCorrect(origin, resultsOfOne);
    await postgres.query('grant usage on schema msme_v2 to reader');
    await postgres.query('grant select on all tables in schema msme_v2 to reader');
    await until(() => messages.some((message) => message.includes(two.version)));
    await expectAllCorrect(origin, resultsOfTwo);
  });

  describe('limits how long it waits', () => {
    test('for a statement', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const { origin } = await startServer(url, { statementTimeoutMs: 400, maxConnections: 2 });
      const release = await postgres.lock('msme_v1.entities');
      const response = await fetch(`${origin}/graphql?query={topics{edges{node{name}}}}`);
      // A retry would probably time out too.
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, null]);
      const replies = await Promise.all(Array.from({ length: 6 }, () => sendQuery(origin, multiStatementQuery, [])));
      await release();
      expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 503));
      expect(Math.max(...replies.map(({ ms }) => ms))).toBeLessThan(4_000);
      // A busy machine may need longer than the timeout for the first statements after the lock.
      for (const { query: text, response } of resultsOfOne)
        await expect
          .poll(async () => (await sendQuery(origin, text, [response])).kind, { timeout: 20_000 })
          .toBe('right');
    });

    test('for a database that hangs, and recovers when it resumes', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const { origin } = await startServer(url, { statementTimeoutMs: 500 });
      const clients = startClients(origin, 4, resultsOfOne);
      await expectAllCorrect(origin, resultsOfOne);
      const resume = await postgres.server.freeze();
      postgres.atEnd(resume);
      const frozen = performance.now();
      // First on open connections, then on new ones.
      for (let round = 0; round < 2; round += 1) {
        const replies = await Promise.all(Array.from({ length: 6 }, () => sendQuery(origin, multiStatementQuery, [])));
        expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 503));
        expect(Math.max(...replies.map(({ ms }) => ms))).toBeLessThan(5_000);
      }
      expect([await status(origin, '/health'), await status(origin, '/ready')]).toEqual([200, 503]);
      const resumed = performance.now();
      resume();
      await until(async () => (await status(origin, '/ready')) === 200, 2_000);
      await expectAllCorrect(origin, resultsOfOne);
      const ready = performance.now();
      await sleep(300);
      const replies = await clients.stop();
      const duringHang = replies.filter(({ at }) => at > frozen + 100 && at < resumed);
      const afterwards = replies.filter(({ at, ms }) => at - ms > ready);
      expect(Math.min(duringHang.length, afterwards.length)).toBeGreaterThan(3);
      expect(duringHang.filter(({ kind }) => kind !== 'unavailable')).toEqual([]);
      expect(afterwards.filter(({ kind }) => kind !== 'right')).toEqual([]);
      expect(replies.filter(({ kind }) => kind === 'wrong')).toEqual([]);
      expect(Math.max(...replies.map(({ ms }) => ms))).toBeLessThan(5_000);
    });

    test('and retries statements whose connections are terminated, so that clients do not notice', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const { origin } = await startServer(url);
      const clients = startClients(origin, 5, resultsOfOne);
      let dropped = 0;
      for (let round = 0; round < 8; round += 1) {
        await clients.nextQueries(); // A statement is retried only for a limited time.
        dropped += (
          await postgres.query(`
            select pg_terminate_backend(pid) from pg_stat_activity
            where application_name = 'msme-graph' and datname = current_database()`)
        ).length;
      }
      const replies = await clients.stop();
      expect(dropped).toBeGreaterThan(10);
      expect(replies.filter(({ kind }) => kind !== 'right')).toEqual([]);
    });
  });
});
