import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import type { Connection } from '../connection.ts';
import { DatabaseError } from '../database-errors.ts';

const folder = join(import.meta.dirname, '../sql/migrations');

/** All migrations, in order. Each is plain SQL in a file that begins with its number. */
export const migrations: readonly { readonly number: number; readonly name: string }[] = readdirSync(folder)
  .filter((name) => /^\d{3}-.*\.sql$/.test(name))
  .sort()
  .map((name) => ({ number: Number(name.slice(0, 3)), name }));

/**
 * Brings the tables that say which versions there are up to date, in the transaction under way, one process at a time.
 * @throws {DatabaseError} if the database does not use UTF-8, has its extensions elsewhere, or a newer program has been there.
 */
export async function migrate(connection: Connection): Promise<void> {
  await connection.rows(sql`select pg_advisory_xact_lock(hashtext('msme migrations'))`);
  const [server] = await connection.rows<{ encoding: string }>(
    sql`select current_setting('server_encoding') as encoding`,
  );
  if (server?.encoding !== 'UTF8')
    throw new DatabaseError(
      `The database must be encoded in UTF8, but is in ${server?.encoding}. Create one with: createdb --encoding=UTF8 --template=template0`,
    );
  const elsewhere = await connection.rows<{ extension: string; schema: string }>(sql`
    select e.extname as extension, n.nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname in ('pg_trgm', 'fuzzystrmatch') and n.nspname <> 'public'`);
  for (const { extension, schema } of elsewhere)
    throw new DatabaseError(
      `The extension ${extension} must be in the schema public, but is in ${schema}. Move it: alter extension ${extension} set schema public`,
    );
  await connection.run(`
    create schema if not exists msme;
    create table if not exists msme.migrations (
      number int primary key, name text not null, applied_at timestamptz not null default now()
    );`);
  const applied = await connection.rows<{ number: number }>(sql`select number from msme.migrations order by number`);
  const latest = applied.at(-1)?.number ?? 0;
  const known = migrations.at(-1)?.number ?? 0;
  if (latest > known)
    throw new DatabaseError(
      `The database has migration ${latest}, but this program knows only ${known}. Use the newer program.`,
    );
  for (const { number, name } of migrations.filter((migration) => migration.number > latest)) {
    await connection.run(`set local search_path to msme, public; ${readFileSync(join(folder, name), 'utf8')}`);
    await connection.rows(sql`insert into msme.migrations (number, name) values (${number}, ${name})`);
  }
}
