import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import type { GraphLine } from '../../../model/graph.ts';
import type { Connection } from '../connection.ts';
import { DatabaseError, databaseErrorKind, errorMessage } from '../database-errors.ts';
import { tablesFormat, tablesIn } from '../tables.ts';
import { copyLines } from './copy.ts';
import { dropOldVersions, takeTurn } from './drop-old-versions.ts';
import { migrate } from './migrate.ts';

/** What became of a load. */
export interface LoadResult {
  readonly version: string;
  /** Whether it is a new one; otherwise it was there already, and nothing was changed. */
  readonly changed: boolean;
  readonly entities: number;
  readonly relations: number;
}

/** What a load is doing: reading lines, of which it has so many, or one of the steps after. */
export type OnProgress = (
  stage: 'reading' | 'joining' | 'counting words' | 'indexing' | 'settling',
  lines: number,
) => void;

/**
 * Puts a graph into the database as its newest version, in one transaction: readers see the old graph or the new one, and an
 * interrupted load leaves nothing. A graph that does not state its version has that of its lines.
 * @throws {DatabaseError} if another load is under way, or the lines are no graph.
 */
export async function load(
  connection: Connection,
  lines: AsyncIterable<GraphLine> | Iterable<GraphLine>,
  { version = null, progress = () => {} }: { readonly version?: string | null; readonly progress?: OnProgress } = {},
): Promise<LoadResult> {
  try {
    await connection.run('begin');
    const loaded = await loadWithin(connection, lines, version, progress);
    await connection.run('commit');
    // The graph is there. What cannot be tidied up now is after another load.
    if (loaded.changed) {
      await settle(connection).catch(() => {});
      await dropOldVersions(connection).catch(() => {});
    }
    return loaded;
  } catch (error) {
    await connection.run('rollback').catch(() => {}); // The connection may be gone, and its transaction with it.
    throw explained(error);
  }
}

async function loadWithin(
  connection: Connection,
  lines: AsyncIterable<GraphLine> | Iterable<GraphLine>,
  version: string | null,
  progress: OnProgress,
): Promise<LoadResult> {
  if (!(await takeTurn(connection)))
    throw new DatabaseError('Another load is under way. Wait until it has ended, and load again.');
  // A load takes as long as it takes, and may wait for its lines.
  await connection.run('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
  await migrate(connection);
  await connection.run('savepoint migrated');
  const [next] = await connection.rows<{ id: number }>(
    sql`select nextval(pg_get_serial_sequence('msme.versions', 'id'))::int as id`,
  );
  const id = next?.id ?? 0;
  const schema = `msme_v${id}`;
  await connection.run(`create schema ${schema}; set local search_path to ${schema}, public; ${script('tables')}`);
  // For this transaction alone: joins and indexes of millions of rows fit into memory.
  await connection.run(`set local work_mem = '256MB'; set local maintenance_work_mem = '1GB'; set local jit = off`);
  const content = await copyLines(connection, lines, (count) => progress('reading', count));
  const made = { version: version ?? content.version, texts: content.texts };
  const [current] = await connection.rows<typeof made & { format: number }>(
    sql`select version, texts, format from msme.versions order by id desc limit 1`,
  );
  if (current?.version === made.version && current.texts === made.texts && current.format === tablesFormat) {
    await connection.run('rollback to migrated');
    return { version: made.version, changed: false, entities: content.entities, relations: content.relations };
  }
  progress('joining', content.lines);
  await connection.run(script('joins'));
  await checkEnds(connection, content.relations);
  await connection.run('drop table relations');
  progress('counting words', content.lines);
  await connection.run(script('words'));
  progress('indexing', content.lines);
  await connection.run(script('indexes'));
  const dataset = JSON.stringify({ ...content.dataset, version: made.version });
  await connection.rows(sql`
    insert into msme.versions (id, schema, format, version, texts, dataset, coverage, loaded_at)
    values (${id}, ${schema}, ${tablesFormat}, ${made.version}, ${made.texts}, ${dataset}, ${JSON.stringify(content.coverage)}, clock_timestamp())`);
  await connection.rows(sql`select pg_notify('msme', ${made.version})`);
  progress('settling', content.lines);
  return { version: made.version, changed: true, entities: content.entities, relations: content.relations };
}

/** A graph holds both ends of its relations, and each relation once; what is missing is looked for only where it shows. */
async function checkEnds(connection: Connection, relations: number): Promise<void> {
  const [joined] = await connection.rows<{ count: number }>(sql`select count(*)::int as count from incidents`);
  if (joined?.count !== 2 * relations) {
    const [lost] = await connection.rows<{ key: string; slug: string }>(sql`
      select r.key, r.slug from (
        select position, key, source as slug from relations union all select position, key, target from relations
      ) r left join entities e on e.slug = r.slug where e.slug is null order by r.position limit 1`);
    throw new DatabaseError(`The relation "${lost?.key}" names "${lost?.slug}", which is not in the graph.`);
  }
  const [twice] = await connection.rows<{ key: string }>(
    sql`select key from relations group by key having count(*) > 1 limit 1`,
  );
  if (twice) throw new DatabaseError(`The relation "${twice.key}" comes twice.`);
}

/** What never changes is marked so once, not by whoever reads it first; counts can then be read from indexes alone. */
async function settle(connection: Connection): Promise<void> {
  const [newest] = await connection.rows<{ schema: string }>(
    sql`select schema from msme.versions order by id desc limit 1`,
  );
  const tables = Object.values(tablesIn(newest?.schema ?? '')).map(({ sql: name }) => name);
  await connection.run(`vacuum (freeze) ${tables.join(', ')}`);
}

function script(name: string): string {
  return readFileSync(join(import.meta.dirname, `../sql/${name}.sql`), 'utf8');
}

/** What the database says of lines that are no graph, in the words of the graph; and what to do when it went away. */
function explained(error: unknown): unknown {
  if (databaseErrorKind(error) === 'dropped')
    return new DatabaseError(
      `The connection to the database was lost: ${errorMessage(error)}. Load again; what is there already is not loaded twice.`,
    );
  const { code, detail, message } = error as { code?: string; detail?: string; message?: string };
  const advice = code === undefined ? undefined : advices[code];
  if (advice) return new DatabaseError(`${message}. ${advice}`);
  // A name of thousands of letters does not fit into an index, nor a text of a million words into a tsvector.
  if (code === '54000') return new DatabaseError(`A name or text is too long for PostgreSQL: ${message}.`);
  if (code !== '23505') return error;
  const [, slug = ''] = /\(slug\)=\((.*)\)/.exec(detail ?? '') ?? [];
  return slug ? new DatabaseError(`The entity "${slug}" comes twice.`) : error;
}

/** What to do about what PostgreSQL refuses, by its code. */
const advices: Record<string, string> = {
  '42501': 'Load with a role that may create schemas in the database, and in an empty one its extensions.',
  '53100': 'Make room on the disk of the database, and load again.',
  '58P01':
    'Install the extensions that come with PostgreSQL (Debian: the package postgresql-contrib, or postgresql itself).',
};
