import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import type { GraphLine } from '../../../model/graph.ts';
import type { Connection } from '../database.ts';
import { DatabaseError, databaseErrorKind, errorMessage } from '../database-errors.ts';
import { tablesFormat, tablesIn } from '../tables.ts';
import { copyLines } from './copy.ts';
import { dropOldVersions, tryLoadLock } from './drop-old-versions.ts';
import { migrate } from './migrate.ts';

/** The result of a load. */
export interface LoadResult {
  readonly version: string;
  /** Whether the version is new. If the database had it already, nothing was changed. */
  readonly changed: boolean;
  readonly entities: number;
  readonly relations: number;
}

/** Receives the current stage of a load, and the number of lines read so far. */
export type OnProgress = (
  stage: 'reading' | 'linking relations' | 'indexing words' | 'building indexes' | 'vacuuming',
  lines: number,
) => void;

export interface LoadOptions {
  readonly version?: string | null;
  readonly onProgress?: OnProgress;
  /** Receives a message for operators about what could not be done after the graph was loaded. */
  readonly onWarning?: (message: string) => void;
}

/**
 * Loads a graph as the newest version in one transaction: readers see either the old version or the new one, and an
 * interrupted load leaves nothing behind. Without a `version`, that of the graph is the SHA-256 of its lines.
 * @throws {DatabaseError} if another load is in progress, or the lines are not a valid graph.
 */
export async function load(
  connection: Connection,
  lines: AsyncIterable<GraphLine> | Iterable<GraphLine>,
  { version = null, onProgress = () => {}, onWarning = () => {} }: LoadOptions = {},
): Promise<LoadResult> {
  try {
    await connection.run('begin');
    const result = await loadInTransaction(connection, lines, version, onProgress);
    await connection.run('commit');
    if (result.changed) {
      await vacuumNewest(connection).catch((error: unknown) =>
        onWarning(`The graph is loaded, but its tables could not be vacuumed: ${errorMessage(error)}`),
      );
      await dropOldVersions(connection).catch((error: unknown) =>
        onWarning(
          `The graph is loaded, but old versions could not be dropped, which the next load does: ${errorMessage(error)}`,
        ),
      );
    }
    return result;
  } catch (error) {
    await connection.run('rollback').catch(() => {}); // If the connection is lost, so is the transaction.
    throw explain(error);
  }
}

async function loadInTransaction(
  connection: Connection,
  lines: AsyncIterable<GraphLine> | Iterable<GraphLine>,
  version: string | null,
  onProgress: OnProgress,
): Promise<LoadResult> {
  if (!(await tryLoadLock(connection)))
    throw new DatabaseError('Another load is in progress. Wait until it ends, then load again.');
  // A load may take hours, and may wait for its lines.
  await connection.run('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
  await checkConnection(connection);
  await migrate(connection);
  await connection.run('savepoint migrated');
  const [next] = await connection.rows<{ id: number }>(
    sql`select nextval(pg_get_serial_sequence('msme.versions', 'id'))::int as id`,
  );
  const id = next?.id ?? 0;
  const schema = `msme_v${id}`;
  await connection.run(`create schema ${schema}; set local search_path to ${schema}, public; ${readScript('tables')}`);
  // Enough memory for joins and indexes of millions of rows, in this transaction only.
  await connection.run(`set local work_mem = '256MB'; set local maintenance_work_mem = '1GB'; set local jit = off`);
  const content = await copyLines(connection, lines, (count) => onProgress('reading', count));
  const loaded = { version: version ?? content.version, texts: content.texts };
  const [current] = await connection.rows<typeof loaded & { format: number }>(
    sql`select version, texts, format from msme.versions order by id desc limit 1`,
  );
  if (current?.version === loaded.version && current.texts === loaded.texts && current.format === tablesFormat) {
    await connection.run('rollback to migrated');
    return { version: loaded.version, changed: false, entities: content.entities, relations: content.relations };
  }
  onProgress('linking relations', content.lines);
  await connection.run(readScript('adjacency'));
  await assertRelationsValid(connection, content.relations);
  await connection.run('drop table relations');
  onProgress('indexing words', content.lines);
  await connection.run(readScript('words'));
  onProgress('building indexes', content.lines);
  await connection.run(readScript('indexes'));
  const dataset = JSON.stringify({ ...content.dataset, version: loaded.version });
  await connection.rows(sql`
    insert into msme.versions (id, schema, format, version, texts, dataset, coverage, loaded_at)
    values (${id}, ${schema}, ${tablesFormat}, ${loaded.version}, ${loaded.texts}, ${dataset}, ${JSON.stringify(content.coverage)}, clock_timestamp())`);
  await connection.rows(sql`select pg_notify('msme', ${loaded.version})`);
  onProgress('vacuuming', content.lines);
  return { version: loaded.version, changed: true, entities: content.entities, relations: content.relations };
}

/**
 * If this process is killed during a long statement, the server notices within a second and releases its locks. Not
 * every server can check connections.
 */
async function checkConnection(connection: Connection): Promise<void> {
  await connection.run('savepoint before_check');
  await connection
    .run("set local client_connection_check_interval = '1s'")
    .catch(() => connection.run('rollback to before_check'));
}

/**
 * Checks that both ends of each relation exist, and that relations are unique.
 * @throws {DatabaseError} naming the first relation that is not valid.
 */
async function assertRelationsValid(connection: Connection, relations: number): Promise<void> {
  const [linked] = await connection.rows<{ count: number }>(sql`select count(*)::int as count from adjacency`);
  if (linked?.count !== 2 * relations) {
    const [missing] = await connection.rows<{ key: string; slug: string }>(sql`
      select r.key, r.slug from (
        select position, key, source as slug from relations union all select position, key, target from relations
      ) r left join entities e on e.slug = r.slug where e.slug is null order by r.position limit 1`);
    throw new DatabaseError(`The relation "${missing?.key}" refers to "${missing?.slug}", which is not in the graph.`);
  }
  const [duplicate] = await connection.rows<{ key: string }>(
    sql`select key from relations group by key having count(*) > 1 limit 1`,
  );
  if (duplicate) throw new DatabaseError(`Relations must be unique, but "${duplicate.key}" occurs twice.`);
}

/**
 * Freezes the rows of the newest version, which never change, so that no later reader or vacuum has to, and index-only
 * scans work.
 */
async function vacuumNewest(connection: Connection): Promise<void> {
  const [newest] = await connection.rows<{ schema: string }>(
    sql`select schema from msme.versions order by id desc limit 1`,
  );
  const tables = Object.values(tablesIn(newest?.schema ?? '')).map(({ sql: name }) => name);
  await connection.run(`vacuum (freeze) ${tables.join(', ')}`);
}

function readScript(name: string): string {
  return readFileSync(join(import.meta.dirname, `../sql/${name}.sql`), 'utf8');
}

/** Turns an error of the database that an operator can fix into a `DatabaseError` that says how. */
function explain(error: unknown): unknown {
  if (/\bstatement pooling mode\b/.test(errorMessage(error)))
    return new DatabaseError(
      'A load is one transaction, which a pooler in statement mode does not allow. Set DATABASE_URL to the database itself, or to a pool in transaction or session mode, and load again.',
    );
  if (databaseErrorKind(error) === 'connection')
    return new DatabaseError(
      `The connection to the database was lost: ${errorMessage(error)}. Load again; if this load was completed, nothing will change.`,
    );
  const { code, detail, message } = error as { code?: string; detail?: string; message?: string };
  const advice = code === undefined ? undefined : advices[code];
  if (advice) return new DatabaseError(`${message}. ${advice}`);
  // For example, a text with too many words for a tsvector.
  if (code === '54000') return new DatabaseError(`A name or text is too long for PostgreSQL: ${message}.`);
  if (code !== '23505') return error;
  const [, slug = ''] = /\(slug\)=\((.*)\)/.exec(detail ?? '') ?? [];
  return slug ? new DatabaseError(`Slugs must be unique, but two entities have "${slug}".`) : error;
}

/** What to do about an error, by its code in PostgreSQL. */
const advices: Record<string, string> = {
  '42501':
    'Load with a role that may create schemas in the database and, if the database is empty, the extensions pg_trgm and fuzzystrmatch.',
  '53100': 'Free disk space on the database server, then load again.',
  '58P01':
    'Install the extensions that come with PostgreSQL (on Debian, the package postgresql-contrib, or postgresql itself).',
};
