import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory/store.ts';
import { answersOf, ask, type Reply } from '../helpers/concurrent-clients.ts';
import { manyStatements, namedGraph, questions } from '../helpers/named-graph.ts';
import { loadGraph } from '../helpers/postgres/load-graph.ts';
import { postgresPrograms } from '../helpers/postgres/postgres-programs.ts';
import { password } from '../helpers/postgres/postgres-server.ts';
import { everythingIs, postgresServers, status } from '../helpers/postgres/postgres-servers.ts';
import { temporaryPostgres } from '../helpers/postgres/temporary-postgres.ts';
import { runProgram, until } from '../helpers/programs.ts';

const [one, two] = [namedGraph('one'), namedGraph('two')];
const ofOne = await answersOf(memoryStore(one), questions);
const ofTwo = await answersOf(memoryStore(two), questions);
const eitherWay = ofOne.map((known, index) => [known, ofTwo[index] ?? known]);

describe.skipIf(postgresPrograms === null)('A server on PostgreSQL', () => {
  const postgres = temporaryPostgres();
  const { serve, serveProgram, crowdAt } = postgresServers(postgres.atEnd);

  describe('whose database is killed under load and started again', () => {
    test('goes on, and gives no wrong answer', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const program = await serveProgram({ DATABASE_URL: url });
      const { origin } = program;
      const crowd = crowdAt(origin, 6, ofOne);
      const impatient = setInterval(() => {
        const signal = AbortSignal.timeout(10);
        fetch(`${origin}/graphql?${new URLSearchParams({ query: manyStatements })}`, { signal }).catch(() => {});
      }, 50);
      postgres.atEnd(() => clearInterval(impatient));
      const away: Reply[] = [];
      for (const awayMs of [1_500, 300, 2_500]) {
        await sleep(500);
        await postgres.server.kill();
        const killed = performance.now();
        expect(await status(origin, '/health')).toBe(200);
        await sleep(awayMs);
        if (awayMs > 2_000) expect(await status(origin, '/ready')).toBe(503);
        const started = performance.now();
        await postgres.server.start();
        await until(async () => (await status(origin, '/ready')) === 200, 5_000);
        away.push(...crowd.replies.filter(({ at }) => at > killed && at < started));
      }
      await sleep(500);
      const ready = performance.now();
      await sleep(500);
      const replies = await crowd.stop();

      expect(replies.filter(({ kind }) => kind === 'wrong')).toEqual([]);
      // While it was away, and since: that there is nothing wrong must not be for want of replies.
      expect(away.filter(({ kind }) => kind === 'unavailable').length).toBeGreaterThan(10);
      expect(Math.max(...away.map(({ ms }) => ms))).toBeLessThan(5_000);
      const since = replies.filter(({ at }) => at > ready);
      expect(since.length).toBeGreaterThan(10);
      expect(since.filter(({ kind }) => kind !== 'right')).toEqual([]);
      expect(program.process.exitCode).toBeNull();
      await until(() => program.out().includes('answers again'));
      expect(program.err() + program.out()).not.toContain(password);
      expect(program.err() + program.out()).not.toMatch(/\bat \S+:\d+:\d+/m);
    });
  });

  test('ends when it is told to, once its last request is answered', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const program = await serveProgram({ DATABASE_URL: url });
    const release = await postgres.lock('msme_v1.entities');
    const asked = ask(
      program.origin,
      manyStatements,
      ofOne.map(({ answer }) => answer),
    );
    await until(
      async () => (await postgres.query(`select from pg_stat_activity where wait_event_type = 'Lock'`)).length > 0,
    );
    program.process.kill('SIGTERM');
    await sleep(100);
    await release();
    expect((await asked).kind).toBe('right');
    expect(await program.ended()).toBe(0);
  });

  describe('starts and waits', () => {
    test('while the database is away, then has no graph, and serves it once it is loaded', async () => {
      const url = await postgres.newDatabase();
      await postgres.server.stop();
      const program = await serveProgram({ DATABASE_URL: url });
      const { origin } = program;
      expect([await status(origin, '/health'), await status(origin, '/ready')]).toEqual([200, 503]);
      expect(await ask(origin, '{ __typename }', [{ data: { __typename: 'Query' } }])).toMatchObject({
        status: 503,
        text: '{"errors":[{"message":"The data is unavailable at the moment. Try again later.","extensions":{"code":"SERVICE_UNAVAILABLE"}}]}',
      });
      expect(program.out()).toMatch(/"msg":"127\.0\.0\.1:\d+\/graph_\d+ cannot answer: connect ECONNREFUSED/);

      await postgres.server.start();
      await until(() => program.out().includes('The database holds no graph yet. Load one: npm run db:load'));
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
        expect.stringMatching(/ has version [0-9a-f]{64} already; nothing was changed\.\n$/),
      ]);
    });

    test('where another program has made the tables', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      await postgres.query('update msme.versions set format = 99');
      const { origin, said } = await serve(url);
      expect(await status(origin, '/ready')).toBe(503);
      expect(said).toEqual([
        expect.stringMatching(
          /^The database's tables have format 99, but this program reads \d+\. Load the graph again with this program: npm run db:load$/,
        ),
      ]);
      await loadGraph(url, two);
      await until(async () => (await status(origin, '/ready')) === 200);
    });
  });

  describe('takes up new versions', () => {
    test('at once, and each answer is wholly of one of them', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const { origin, said } = await serve(url, { pollIntervalMs: 60_000 });
      const crowd = crowdAt(origin, 4, eitherWay);
      for (const graph of [two, one, two, one, two, one]) {
        await loadGraph(url, graph);
        await until(() => said.at(-1)?.includes(graph.version) ?? false, 1_000);
        await sleep(100);
      }
      const replies = await crowd.stop();
      expect(replies.filter(({ kind }) => kind !== 'right')).toEqual([]);
      const versions = replies.flatMap(({ etag, text }) => {
        const [, version] = /"dataset":\{"version":"(\w+)"/.exec(text) ?? [];
        return version ? [{ etag, version }] : [];
      });
      expect(new Set(versions.map(({ version }) => version))).toEqual(new Set([one.version, two.version]));
      expect(versions.filter(({ etag, version }) => etag !== `"${version}"`)).toEqual([]);
    });

    test('also when nobody could tell of them', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const { said } = await serve(url, { pollIntervalMs: 500 });
      const listening = "application_name = 'msme-graph listen' and wait_event = 'ClientRead'";
      await until(async () => (await postgres.query(`select from pg_stat_activity where ${listening}`)).length > 0);
      await postgres.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${listening}`);
      await loadGraph(url, two);
      await until(() => said.at(-1)?.includes(two.version) ?? false, 2_000);
    });

    test('of a database that was made anew, and uses the same names', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const { origin } = await serve(url);
      await postgres.query('drop schema msme_v1, msme cascade');
      await loadGraph(url, two);
      await until(async () => (await ask(origin, manyStatements, [ofTwo[0]?.answer ?? {}])).kind === 'right', 2_000);
    });
  });

  test('keeps to the version that it may read, and says which it may not', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    await postgres.query(`create role reader login password '${password}'`);
    await postgres.query('grant usage on schema msme, msme_v1 to reader');
    await postgres.query('grant select on all tables in schema msme, msme_v1 to reader');
    const reading = new URL(url);
    reading.username = 'reader';
    const { origin, said } = await serve(reading.href);
    await everythingIs(origin, ofOne);
    await loadGraph(url, two);
    await until(() => said.some((message) => message.endsWith('permission denied for schema msme_v2')));
    await everythingIs(origin, ofOne);
    await postgres.query('grant usage on schema msme_v2 to reader');
    await postgres.query('grant select on all tables in schema msme_v2 to reader');
    await until(() => said.some((message) => message.includes(two.version)));
    await everythingIs(origin, ofTwo);
  });

  describe('does not wait for ever', () => {
    test('for a statement, and goes on', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const { origin } = await serve(url, { statementTimeoutMs: 400, maxConnections: 2 });
      const release = await postgres.lock('msme_v1.entities');
      const alone = await fetch(`${origin}/graphql?query={topics{edges{node{name}}}}`);
      // What takes too long now will when it is asked again at once.
      expect([alone.status, alone.headers.get('retry-after')]).toEqual([503, null]);
      const replies = await Promise.all(Array.from({ length: 6 }, () => ask(origin, manyStatements, [])));
      await release();
      expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 503));
      expect(Math.max(...replies.map(({ ms }) => ms))).toBeLessThan(4_000);
      for (const { query: text, answer } of ofOne) expect((await ask(origin, text, [answer])).kind).toBe('right');
    });

    test('for a database that hangs, and goes on when that does', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const { origin } = await serve(url, { statementTimeoutMs: 500 });
      const crowd = crowdAt(origin, 4, ofOne);
      await everythingIs(origin, ofOne);
      const thaw = await postgres.server.freeze();
      postgres.atEnd(thaw);
      const frozen = performance.now();
      // First on connections that are there, then on new ones.
      for (let round = 0; round < 2; round += 1) {
        const replies = await Promise.all(Array.from({ length: 6 }, () => ask(origin, manyStatements, [])));
        expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 503));
        expect(Math.max(...replies.map(({ ms }) => ms))).toBeLessThan(5_000);
      }
      expect([await status(origin, '/health'), await status(origin, '/ready')]).toEqual([200, 503]);
      const thawed = performance.now();
      thaw();
      await until(async () => (await status(origin, '/ready')) === 200, 2_000);
      await everythingIs(origin, ofOne);
      const ready = performance.now();
      await sleep(300);
      const replies = await crowd.stop();
      const meanwhile = replies.filter(({ at }) => at > frozen + 100 && at < thawed);
      const since = replies.filter(({ at, ms }) => at - ms > ready);
      expect(Math.min(meanwhile.length, since.length)).toBeGreaterThan(3);
      expect(meanwhile.filter(({ kind }) => kind !== 'unavailable')).toEqual([]);
      expect(since.filter(({ kind }) => kind !== 'right')).toEqual([]);
      expect(replies.filter(({ kind }) => kind === 'wrong')).toEqual([]);
      expect(Math.max(...replies.map(({ ms }) => ms))).toBeLessThan(5_000);
    });

    test('and asks again when connections drop, so that no client hears of it', async () => {
      const url = await postgres.newDatabase();
      await loadGraph(url, one);
      const { origin } = await serve(url);
      const crowd = crowdAt(origin, 5, ofOne);
      let dropped = 0;
      for (let round = 0; round < 8; round += 1) {
        await sleep(80);
        dropped += (
          await postgres.query(`
            select pg_terminate_backend(pid) from pg_stat_activity
            where application_name = 'msme-graph' and datname = current_database()`)
        ).length;
      }
      const replies = await crowd.stop();
      expect(dropped).toBeGreaterThan(10);
      expect(replies.filter(({ kind }) => kind !== 'right')).toEqual([]);
    });
  });
});
