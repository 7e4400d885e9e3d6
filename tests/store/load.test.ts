import { randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { linesOf, printLine } from '../../src/dataset/lines.ts';
import type { Graph } from '../../src/model/graph.ts';
import { DatabaseError } from '../../src/store/postgres/database-errors.ts';
import { connect } from '../../src/store/postgres/loading/connect.ts';
import { load } from '../../src/store/postgres/loading/load.ts';
import { namedGraph } from '../helpers/named-graph.ts';
import { loadGraph } from '../helpers/postgres/load-graph.ts';
import { postgresPrograms } from '../helpers/postgres/postgres-programs.ts';
import { password } from '../helpers/postgres/postgres-server.ts';
import { temporaryPostgres } from '../helpers/postgres/temporary-postgres.ts';
import { runProgram, until } from '../helpers/programs.ts';

const [one, two] = [namedGraph('one'), namedGraph('two')];

describe.skipIf(postgresPrograms === null)('A load into PostgreSQL', () => {
  const postgres = temporaryPostgres();
  const stored = async () => ({
    schemas: (
      await postgres.query<{ name: string }>(`select nspname as name from pg_namespace where nspname like 'msme\\_v%'`)
    ).map(({ name }) => name),
    versions: (await postgres.query(`select to_regclass('msme.versions') is not null as exists`))[0]?.exists
      ? (await postgres.query<{ schema: string }>('select schema from msme.versions order by id')).map(
          ({ schema }) => schema,
        )
      : [],
  });
  const nothing = { schemas: [], versions: [] };

  test('is rejected while another load is in progress', async () => {
    const url = await postgres.newDatabase();
    const { lines, atLine, resume } = pausedLines(one, 20);
    const first = loadGraph(url, one, lines);
    await atLine;
    const second = runProgram('db-load', { DATABASE_URL: url });
    expect([await second.ended(), second.out(), second.err()]).toEqual([
      1,
      '',
      'Another load is in progress. Wait until it ends, then load again.\n',
    ]);
    resume();
    expect(await first).toEqual({ version: one.version, changed: true, entities: 50, relations: 80 });
    expect(await stored()).toEqual({ schemas: ['msme_v1'], versions: ['msme_v1'] });
  });

  test('succeeds once if several start at the same time on an empty database', async () => {
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

  test('changes nothing if the database has the version already', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    const before = await postgres.query('select * from msme.versions');
    expect(await loadGraph(url, one)).toEqual({ version: one.version, changed: false, entities: 50, relations: 80 });
    expect(await postgres.query('select * from msme.versions')).toEqual(before);
    expect(await stored()).toEqual({ schemas: ['msme_v1'], versions: ['msme_v1'] });
  });

  test('leaves nothing behind if it is interrupted', async () => {
    const url = await postgres.newDatabase();
    // The connection is terminated.
    const disconnected = pausedLines(one, 20);
    const first = expect(loadGraph(url, one, disconnected.lines)).rejects.toThrow(
      /^The connection to the database was lost: .*\. Load again; if this load was completed, nothing will change\.$/,
    );
    await disconnected.atLine;
    await postgres.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'msme-graph load'`,
    );
    disconnected.resume();
    await first;
    expect(await stored()).toEqual(nothing);

    // The process is killed after it has copied the first lines.
    const program = runProgram('db-load', { DATABASE_URL: url }, '-');
    program.process.stdin?.write(Array.from(linesOf(one)).slice(0, 20).map(printLine).join(''));
    const loading = `select from pg_stat_activity where application_name = 'msme-graph load' and state = 'idle in transaction'`;
    await until(async () => (await postgres.query(loading)).length === 1);
    program.process.kill('SIGKILL');
    await until(async () => (await postgres.query(loading)).length === 0);
    expect(await stored()).toEqual(nothing);

    // The database server crashes.
    const crashed = pausedLines(one, 20);
    const third = expect(loadGraph(url, one, crashed.lines)).rejects.toThrow('The connection to the database was lost');
    await crashed.atLine;
    await postgres.server.kill();
    crashed.resume();
    await third;
    await postgres.server.start();
    expect(await stored()).toEqual(nothing);
    expect(await loadGraph(url, one)).toMatchObject({ changed: true });
  });

  test.each([
    ['a relation to an unknown entity', /"slug":"topic\/t3"/, 0, 'refers to "topic/t3", which is not in the graph.'],
    [
      'two entities of the same slug',
      /"slug":"topic\/t3"/,
      2,
      'Slugs must be unique, but two entities have "topic/t3".',
    ],
    [
      'two relations of the same key',
      /"source":"document\/d7","target":"topic/,
      2,
      /^Relations must be unique, but ".*" occurs twice\.$/,
    ],
  ])('rejects %s', async (_, pattern, times, message) => {
    const url = await postgres.newDatabase();
    const lines = Array.from(linesOf(one)).flatMap((line) =>
      Array.from({ length: pattern.test(printLine(line)) ? times : 1 }, () => line),
    );
    await expect(loadGraph(url, one, lines)).rejects.toThrow(message);
    expect(await stored()).toEqual(nothing);
  });

  test.each([
    [
      'a name',
      Array.from({ length: 2_500 }, () => incompressibleLetters(7)).join(' '),
      /^DatabaseError: A name of "topic\/t3" must have at most 2400 bytes to be indexed, but this one has \d+: [a-z]{40}…$/,
    ],
    [
      'a word',
      incompressibleLetters(20_000),
      /^DatabaseError: A word of "topic\/t3" must have at most 2046 bytes to be indexed, but this one has \d+: [a-z]{40}…$/,
    ],
  ])('rejects %s that is too long for an index', async (_, name, message) => {
    const url = await postgres.newDatabase();
    const lines = Array.from(linesOf(one)).map((line) =>
      'entity' in line && line.entity.slug === 'topic/t3' ? { entity: { ...line.entity, name } } : line,
    );
    const error = await loadGraph(url, one, lines).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(DatabaseError);
    expect(String(error)).toMatch(message);
    expect(await stored()).toEqual(nothing);
  });

  test('without permission says which role to use', async () => {
    const url = new URL(await postgres.newDatabase());
    await postgres.query(`create role guest login password '${password}'`);
    url.username = 'guest';
    await expect(loadGraph(url.href, one)).rejects.toThrow(
      /^permission denied for database graph_\d+\. Load with a role that may create schemas in the database and, if the database is empty, the extensions pg_trgm and fuzzystrmatch\.$/,
    );
    expect(await stored()).toEqual(nothing);
  });

  test('rejects a text with a noncharacter', async () => {
    const url = await postgres.newDatabase();
    await expect(loadGraph(url, one, linesOf(one, new Map([['paragraph/report/1', 'half \uffff']])))).rejects.toThrow(
      new DatabaseError('A text must be well-formed Unicode without U+0000 and U+FFFF, but got "half \uffff".'),
    );
    expect(await stored()).toEqual(nothing);
  });

  test('stores a new version if only the texts differ', async () => {
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
      await postgres.query(
        `select schema, version, dataset->>'version' as "datasetVersion" from msme.versions order by id`,
      ),
    ).toEqual(['msme_v1', 'msme_v2'].map((schema) => ({ schema, version: one.version, datasetVersion: one.version })));
    expect(await postgres.query('select count(*)::int as texts from msme_v1.paragraphs')).toEqual([{ texts: 1 }]);
    expect(await postgres.query('select count(*)::int as texts from msme_v2.paragraphs')).toEqual([{ texts: 0 }]);
  });

  test('by an older program is rejected', async () => {
    const url = await postgres.newDatabase();
    await loadGraph(url, one);
    await postgres.query(`insert into msme.migrations (number, name) values (99, '099-later.sql')`);
    await expect(loadGraph(url, two)).rejects.toThrow(
      new DatabaseError(
        'The database has migration 99, but this version of the program has only 1. Use the newer version.',
      ),
    );
    expect(await stored()).toEqual({ schemas: ['msme_v1'], versions: ['msme_v1'] });
  });

  test('retains the previous version, and the one that was newest ten minutes ago', async () => {
    const url = await postgres.newDatabase();
    for (const graph of [one, two, one, two]) await loadGraph(url, graph);
    expect((await stored()).versions).toEqual(['msme_v1', 'msme_v2', 'msme_v3', 'msme_v4']);
    // Version 1 was superseded 11 minutes ago, version 2 only 9 minutes ago.
    await postgres.query(`update msme.versions set loaded_at = now() - interval '11 minutes' where id = 2`);
    await postgres.query(`update msme.versions set loaded_at = now() - interval '9 minutes' where id = 3`);
    await loadGraph(url, one);
    expect(await stored()).toEqual({
      schemas: ['msme_v2', 'msme_v3', 'msme_v4', 'msme_v5'],
      versions: ['msme_v2', 'msme_v3', 'msme_v4', 'msme_v5'],
    });
    await postgres.query(`update msme.versions set loaded_at = now() - interval '1 hour'`);
    await loadGraph(url, two);
    expect((await stored()).versions).toEqual(['msme_v5', 'msme_v6']);
  });

  test('succeeds and says so if old versions cannot be dropped', async () => {
    const url = await postgres.newDatabase();
    for (const graph of [one, two]) await loadGraph(url, graph);
    await postgres.query(`update msme.versions set loaded_at = now() - interval '1 hour'`);
    await postgres.query(`
      create function refuse() returns event_trigger language plpgsql as $$ begin raise 'nothing is dropped here'; end $$;
      create event trigger refuse on ddl_command_start when tag in ('DROP SCHEMA') execute function refuse()`);
    const connection = await connect(url);
    const warnings: string[] = [];
    const loaded = await load(connection, linesOf(one), {
      version: one.version,
      onWarning: (message) => warnings.push(message),
    });
    await connection.close();
    expect([loaded.changed, warnings]).toEqual([
      true,
      ['The graph is loaded, but old versions could not be dropped, which the next load does: nothing is dropped here'],
    ]);
    expect((await stored()).versions).toEqual(['msme_v1', 'msme_v2', 'msme_v3']);
  });
});

/** The lines of a graph, paused before one of them: `atLine` resolves there, and `resume` continues. */
function pausedLines(graph: Graph, line: number) {
  const [reached, resumed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  async function* lines() {
    let count = 0;
    for (const each of linesOf(graph)) {
      count += 1;
      if (count === line) {
        reached.resolve();
        await resumed.promise;
      }
      yield each;
    }
  }
  return { lines: lines(), atLine: reached.promise, resume: resumed.resolve };
}

/** Random letters, which PostgreSQL cannot compress. */
function incompressibleLetters(count: number): string {
  return Array.from({ length: count }, () => String.fromCharCode(97 + randomInt(26))).join('');
}
