import sql from 'sql-template-tag';
import type { Graph } from '../../model/graph.ts';
import { countsByKind } from '../relation-classes.ts';
import type { DatasetSummary } from '../store.ts';
import type { Database } from './database.ts';
import { DatabaseError } from './database-errors.ts';
import { tablesFormat, tablesIn } from './tables.ts';

/**
 * Identifies a version of the graph. The schema alone does not: in another database, or after a database was created
 * anew, it may contain other data.
 */
export interface VersionKey {
  readonly schema: string;
  readonly version: string;
}

/** A version of the graph in a database. */
export interface StoredVersion {
  /** The schema of its tables. */
  readonly schema: string;
  readonly dataset: DatasetSummary;
  readonly coverage: Pick<Graph, 'counts' | 'ambiguities' | 'disputes'>;
}

/** A `DatasetSummary` in JSON, with maps as lists of entries. Version and texts have columns of their own. */
export interface StoredDataset {
  readonly sources: Graph['sources'];
  readonly rules: Graph['rules'];
  readonly entityCounts: readonly (readonly [string, number])[];
  readonly relationClasses: DatasetSummary['relationClasses'];
}

/**
 * The newest version of the graph in a database.
 * @throws {DatabaseError} if there is none that this program can read.
 * @throws {UnavailableError} if its tables cannot be read.
 */
export async function currentVersion(database: Database): Promise<StoredVersion> {
  const [row] = (await hasVersions(database))
    ? await database.rows<VersionRow>(
        sql`select schema, format, version, texts, dataset, coverage from msme.versions order by id desc limit 1`,
      )
    : [];
  if (!row) throw new DatabaseError('The database contains no graph. Load one: npm run db:load');
  if (row.format !== tablesFormat)
    throw new DatabaseError(
      `The tables in the database have format ${row.format}, but this program reads format ${tablesFormat}. Load the graph again with this program: npm run db:load`,
    );
  await checkReadable(database, row.schema);
  const { schema, version, texts, dataset, coverage } = row;
  return { schema, dataset: toSummary(dataset, version, texts), coverage };
}

/** Reads from the tables of a version. @throws {UnavailableError} if they cannot be read. */
export async function checkReadable(database: Database, schema: string): Promise<void> {
  await database.rows(sql`select from ${tablesIn(schema).entities} limit 1`);
}

/** All versions of the graph in a database. */
export async function storedVersions(database: Database): Promise<VersionKey[]> {
  if (!(await hasVersions(database))) return [];
  return database.rows<VersionKey>(sql`select schema, version from msme.versions`);
}

async function hasVersions(database: Database): Promise<boolean> {
  const [row] = await database.rows<{ exists: boolean }>(
    sql`select to_regclass('msme.versions') is not null as exists`,
  );
  return row?.exists ?? false;
}

interface VersionRow {
  readonly schema: string;
  readonly format: number;
  readonly version: string;
  readonly texts: string;
  readonly dataset: StoredDataset;
  readonly coverage: StoredVersion['coverage'];
}

function toSummary(
  { sources, rules, entityCounts, relationClasses }: StoredDataset,
  version: string,
  texts: string,
): DatasetSummary {
  // The names that a load wrote.
  return {
    version,
    texts,
    sources,
    rules,
    entityCounts: new Map(entityCounts),
    relationClasses,
    relationCounts: countsByKind(relationClasses),
  } as DatasetSummary;
}
