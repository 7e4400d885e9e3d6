import sql from 'sql-template-tag';
import type { Connection } from '../connection.ts';

/** Whether no other load is under way; then there will be none until the end of the transaction. */
export async function takeTurn(connection: Connection): Promise<boolean> {
  const [lock] = await connection.rows<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('msme load')) as taken`,
  );
  return lock?.taken ?? false;
}

/**
 * Drops what servers have had ten minutes to leave; the version before the newest stays in any case. All of it in one
 * transaction, for a version that is named must have its tables.
 */
export async function dropOldVersions(connection: Connection): Promise<void> {
  await connection.run("begin; set local lock_timeout = '5s'");
  try {
    if (await takeTurn(connection)) await drop(connection);
    await connection.run('commit');
  } catch (error) {
    await connection.run('rollback').catch(() => {}); // The connection may be gone, and its transaction with it.
    throw error;
  }
}

async function drop(connection: Connection): Promise<void> {
  const old = await connection.rows<{ id: string; schema: string }>(sql`
    select id, schema from (
      select id, schema, row_number() over newest as rank, lag(loaded_at) over newest as succeeded_at
      from msme.versions window newest as (order by id desc)
    ) v where rank > 2 and succeeded_at < now() - interval '10 minutes'`);
  for (const { id, schema } of old) {
    await connection.run(`drop schema if exists ${schema} cascade`);
    await connection.rows(sql`delete from msme.versions where id = ${id}`);
  }
}
