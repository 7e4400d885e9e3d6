import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import type { Connection } from '../database.ts';
import { DatabaseError } from '../database-errors.ts';

const folder = join(import.meta.dirname, '../sql/migrations');

/** All migrations, in order. Each is a file of SQL whose name begins with its number. */
export const migrations: readonly { readonly number: number; readonly name: string }[] = readdirSync(folder)
  .filter((name) => /^\d{3}-.*\.sql$/.test(name))
  .sort()
  .map((name) => ({ number: Number(name.slice(0, 3)), name }));

/**
 * Applies the missing migrations to the schema `msme`, within the current transaction. Concurrent calls wait for each
 * other.
 * @throws {DatabaseError} if the database is not encoded in UTF8, has a required extension in another schema, or has
 * migrations of a newer version of this program.
 */
export async function migrate(connection: Connection): Promise<void> {
  await connection.rows(sql`select pg_advisory_xact_lock(hashtext('msme migrations'))`);
  await assertUsable(connection);
  await connection.run(`
    create schema if not exists msme;
    create table if not exists msme.migrations (
      number int primary key, name text not null, applied_at timestamptz not null default now()
    );`);
  const applied = await connection.rows<{ number: number }>(sql`select number from msme.migrations order by number`);
  const latest = applied.at(-1)?.number ?? 0;
  const latestKnown = migrations.at(-1)?.number ?? 0;
  if (latest > latestKnown)
    throw new DatabaseError(
      `The database has migration ${latest}, but this version of the program has only ${latestKnown}. Use the newer version.`,
    );
  for (const { number, name } of migrations.filter((migration) => migration.number > latest)) {
    await connection.run(`set local search_path to msme, public; ${readFileSync(join(folder, name), 'utf8')}`);
    await connection.rows(sql`insert into msme.migrations (number, name) values (${number}, ${name})`);
  }
}

async function assertUsable(connection: Connection): Promise<void> {
  const [server] = await connection.rows<{ encoding: string }>(
    sql`select current_setting('server_encoding') as encoding`,
  );
  if (server?.encoding !== 'UTF8')
    throw new DatabaseError(
      `The encoding of the database must be UTF8, but is ${server?.encoding}. Create a database with: createdb --encoding=UTF8 --template=template0`,
    );
  const misplaced = await connection.rows<{ extension: string; schema: string }>(sql`
    select e.extname as extension, n.nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname in ('pg_trgm', 'fuzzystrmatch') and n.nspname <> 'public'`);
  for (const { extension, schema } of misplaced)
    throw new DatabaseError(
      `The extension ${extension} must be in the schema public, but is in ${schema}. Move it: alter extension ${extension} set schema public`,
    );
}
