import { randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { linesOf, printLine } from '../../src/dataset/lines.ts';
import type { Graph } from '../../src/model/graph.ts';
import { DatabaseError } from '../../src/store/postgres/database-errors.ts';
import { namedGraph } from '../helpers/named-graph.ts';
import { loadGraph } from '../helpers/postgres/load-graph.ts';
import { postgresPrograms } from '../helpers/postgres/postgres-programs.ts';
import { password } from '../helpers/postgres/postgres-server.ts';
import { temporaryPostgres } from '../helpers/postgres/temporary-postgres.ts';
import { runProgram, until } from '../helpers/programs.ts';

const [one, two] = [namedGraph('one'), namedGraph('two')];

describe.skipIf(postgresPrograms === null)('PostgreSQL is loaded', () => {
  const postgres = temporaryPostgres();
  const left = async () => ({
    schemas: (
      await postgres.query<{ name: string }>(`select nspname as name from pg_namespace where nspname like 'msme\\_v%'`)
    ).map(({ name }) => name),
    versions: (await postgres.query(`select to_regclass('msme.versions') is not null as there`))[0]?.there
      ? (await postgres.query<{ schema: string }>('select schema from msme.versions order by id')).map(
          ({ schema }) => schema,
        )
      : [],
  });
  const nothing = { schemas: [], versions: [] };

  test('by one at a time: another refuses and says so', async () => {
    const url = await postgres.newDatabase();
    const { lines, atLine, goOn } = halting(one, 20);
    const first = loadGraph(url, one, lines);
    await atLine;
    const second = runProgram('db-load', { DATABASE_URL: url });
    expect([await second.ended(), second.out(), second.err()]).toEqual([
      1,
      '',
      'Another load is under way. Wait until it has ended, and load again.\n',
    ]);
    goOn();
    expect(await first).toEqual({ version: one.version, changed: true, entities: 50, relations: 80 });
    expect(await left()).toEqual({ schemas: ['msme_v1'], versions: ['msme_v1'] });
  });

  test('by the first of several that begin at once on an empty database', async () => {
    const url = await postgres.newDatabase();
    const results = await Promise.allSettled(Array.from({ length: 4 }, () => loadGraph(url, one)));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    for (const error of refused) expect(error).toBeInstanceOf(DatabaseError);
    const loaded = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(loaded.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await postgres.query('select number, name from msme.migrations')).toEqual([
      { number: 1, name: '001-versions.sql' },
    ]);
  });

  test('again without a change', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const before = await postgres.query('select * from msme.versions');
    expect(await loadGraph(url, one)).toEqual({ version: one.version, changed: false, entities: 50, relations: 80 });
    expect(await postgres.query('select * from msme.versions')).toEqual(before);
    expect(await left()).toEqual({ schemas: ['msme_v1'], versions: ['msme_v1'] });
  });

  test('in whole or not at all: of one that is cut off nothing is left', async () => {
    const url = await postgres.newDatabase();
    // Its connection is cut.
    const cut = halting(one, 20);
    const first = expect(loadGraph(url, one, cut.lines)).rejects.toThrow(
      /^The connection to the database was lost: .*\. Load again; what is there already is not loaded twice\.$/,
    );
    await cut.atLine;
    await postgres.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'msme-graph load'`,
    );
    cut.goOn();
    await first;
    expect(await left()).toEqual(nothing);

    // Its process is killed, when the first of its lines are there.
    const program = runProgram('db-load', { DATABASE_URL: url }, '-');
    program.process.stdin?.write(Array.from(linesOf(one)).slice(0, 20).map(printLine).join(''));
    const loading = `select from pg_stat_activity where application_name = 'msme-graph load' and state = 'idle in transaction'`;
    await until(async () => (await postgres.query(loading)).length === 1);
    program.process.kill('SIGKILL');
    await until(async () => (await postgres.query(loading)).length === 0);
    expect(await left()).toEqual(nothing);

    // The database itself crashes.
    const crash = halting(one, 20);
    const third = expect(loadGraph(url, one, crash.lines)).rejects.toThrow('The connection to the database was lost');
    await crash.atLine;
    await postgres.server.kill();
    crash.goOn();
    await third;
    await postgres.server.start();
    expect(await left()).toEqual(nothing);
    expect(await loadGraph(url, one)).toMatchObject({ changed: true });
  });

  test.each([
    ['an edge to nothing', /"slug":"topic\/t3"/, 0, 'names "topic/t3", which is not in the graph.'],
    ['an entity twice', /"slug":"topic\/t3"/, 2, 'The entity "topic/t3" comes twice.'],
    ['a relation twice', /"source":"document\/d7","target":"topic/, 2, /^The relation ".*" comes twice\.$/],
  ])('never with %s', async (_, which, times, message) => {
    const url = await postgres.newDatabase();
    const lines = Array.from(linesOf(one)).flatMap((line) =>
      Array.from({ length: which.test(printLine(line)) ? times : 1 }, () => line),
    );
    await expect(loadGraph(url, one, lines)).rejects.toThrow(message);
    expect(await left()).toEqual(nothing);
  });

  test.each([
    [
      'a name',
      Array.from({ length: 2_500 }, () => letters(7)).join(' '),
      /^DatabaseError: A name of "topic\/t3" is too long to be indexed: [a-z]{40}…$/,
    ],
    ['a word', letters(20_000), /^DatabaseError: A word of "topic\/t3" is too long to be indexed: [a-z]{40}…$/],
  ])('never with %s that is too long for an index', async (_, name, message) => {
    const url = await postgres.newDatabase();
    const lines = Array.from(linesOf(one)).map((line) =>
      'entity' in line && line.entity.slug === 'topic/t3' ? { entity: { ...line.entity, name } } : line,
    );
    const refused = await loadGraph(url, one, lines).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DatabaseError);
    expect(String(refused)).toMatch(message);
    expect(await left()).toEqual(nothing);
  });

  test('by nobody without the right to, who is told what it takes', async () => {
    const url = new URL(await postgres.newDatabase());
    await postgres.query(`create role guest login password '${password}'`);
    url.username = 'guest';
    await expect(loadGraph(url.href, one)).rejects.toThrow(
      /^permission denied for database graph_\d+\. Load with a role that may create schemas in the database, and in an empty one its extensions\.$/,
    );
    expect(await left()).toEqual(nothing);
  });

  test('never with what is no text', async () => {
    const url = await postgres.newDatabase();
    await expect(loadGraph(url, one, linesOf(one, new Map([['paragraph/report/1', 'half \uffff']])))).rejects.toThrow(
      new DatabaseError('A text must be of Unicode characters other than U+0000 and U+FFFF, but got "half \uffff".'),
    );
    expect(await left()).toEqual(nothing);
  });

  test('with texts and then without them: anew, though the data set has the same version', async () => {
    const url = await postgres.newDatabase();
    const withTexts = linesOf(one, new Map([['paragraph/report/1', 'Micro, small and medium-sized enterprises']]));
    expect(await loadGraph(url, one, withTexts)).toEqual({
      version: one.version,
      changed: true,
      entities: 50,
      relations: 80,
    });
    expect(await loadGraph(url, one)).toEqual({ version: one.version, changed: true, entities: 50, relations: 80 });
    expect(
      await postgres.query("select schema, version, dataset->>'version' as told from msme.versions order by id"),
    ).toEqual(['msme_v1', 'msme_v2'].map((schema) => ({ schema, version: one.version, told: one.version })));
    expect(await postgres.query('select count(*)::int as texts from msme_v1.paragraphs')).toEqual([{ texts: 1 }]);
    expect(await postgres.query('select count(*)::int as texts from msme_v2.paragraphs')).toEqual([{ texts: 0 }]);
  });

  test('by no older program', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    await postgres.query(`insert into msme.migrations (number, name) values (99, '099-later.sql')`);
    await expect(loadGraph(url, two)).rejects.toThrow(
      new DatabaseError('The database has migration 99, but this program knows only 1. Use the newer program.'),
    );
    expect(await left()).toEqual({ schemas: ['msme_v1'], versions: ['msme_v1'] });
  });

  test('and keeps the version before, and what was newest ten minutes ago', async () => {
    const url = await postgres.newDatabase();
    for (const graph of [one, two, one, two]) await loadGraph(url, graph);
    expect((await left()).versions).toEqual(['msme_v1', 'msme_v2', 'msme_v3', 'msme_v4']);
    // Version 1 was the newest until 11 minutes ago, version 2 until 9.
    await postgres.query(`update msme.versions set loaded_at = now() - interval '11 minutes' where id = 2`);
    await postgres.query(`update msme.versions set loaded_at = now() - interval '9 minutes' where id = 3`);
    await loadGraph(url, one);
    expect(await left()).toEqual({
      schemas: ['msme_v2', 'msme_v3', 'msme_v4', 'msme_v5'],
      versions: ['msme_v2', 'msme_v3', 'msme_v4', 'msme_v5'],
    });
    await postgres.query(`update msme.versions set loaded_at = now() - interval '1 hour'`);
    await loadGraph(url, two);
    expect((await left()).versions).toEqual(['msme_v5', 'msme_v6']);
  });
});

/** The lines of a graph, of which one is waited for. */
function halting(graph: Graph, line: number) {
  const [there, going] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  async function* lines() {
    let count = 0;
    for (const each of linesOf(graph)) {
      count += 1;
      if (count === line) {
        there.resolve();
        await going.promise;
      }
      yield each;
    }
  }
  return { lines: lines(), atLine: there.promise, goOn: going.resolve };
}

/** So many letters that no compression makes fewer. */
function letters(count: number): string {
  return Array.from({ length: count }, () => String.fromCharCode(97 + randomInt(26))).join('');
}
