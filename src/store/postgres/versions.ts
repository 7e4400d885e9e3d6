import sql from 'sql-template-tag';
import type { Graph } from '../../model/graph.ts';
import type { DatasetSummary } from '../store.ts';
import type { Database } from './database.ts';
import { DatabaseError } from './database-errors.ts';
import type { StoredVersion } from './store.ts';
import { tablesFormat, tablesIn } from './tables.ts';

/** Which version it is: another database, or one that was made anew, may use the same schema for other data. */
export interface VersionKey {
  readonly schema: string;
  readonly version: string;
}

/** `DatasetFacts` as JSON has it, its maps being lists of entries. */
export interface StoredDataset {
  readonly sources: Graph['sources'];
  readonly entityCounts: readonly (readonly [string, number])[];
  readonly relationCounts: readonly (readonly [string, readonly (readonly [string, number])[]])[];
}

/**
 * The newest version of the graph that a database holds.
 * @throws {DatabaseError} if it holds none that this program reads; {UnavailableError} if its tables may not be read.
 */
export async function currentVersion(database: Database): Promise<StoredVersion> {
  const [row] = (await hasVersions(database))
    ? await database.rows<VersionRow>(
        sql`select schema, format, version, texts, dataset, coverage from msme.versions order by id desc limit 1`,
      )
    : [];
  if (!row) throw new DatabaseError('The database holds no graph yet. Load one: npm run db:load');
  if (row.format !== tablesFormat)
    throw new DatabaseError(
      `The database's tables have format ${row.format}, but this program reads ${tablesFormat}. Load the graph again with this program: npm run db:load`,
    );
  await readTables(database, row.schema);
  const { schema, version, texts, dataset, coverage } = row;
  return { schema, dataset: readDataset(dataset, version, texts), coverage };
}

/** Reads from the tables of a version, to see whether that can be done. */
export async function readTables(database: Database, schema: string): Promise<void> {
  await database.rows(sql`select from ${tablesIn(schema).entities} limit 1`);
}

/** All versions that a database holds. */
export async function heldVersions(database: Database): Promise<VersionKey[]> {
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

/** The facts of a stored data set. */
function readDataset(
  { sources, entityCounts, relationCounts }: StoredDataset,
  version: string,
  texts: string,
): DatasetSummary {
  const counts = new Map(relationCounts.map(([kind, byBasis]) => [kind, new Map(byBasis)]));
  return { version, texts, sources, entityCounts: new Map(entityCounts), relationCounts: counts } as DatasetSummary; // The names are those that a load wrote.
}
