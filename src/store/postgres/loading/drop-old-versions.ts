import sql from 'sql-template-tag';
import type { Connection } from '../database.ts';

/** Locks out other loads until the end of the transaction. Returns false if another load holds the lock. */
export async function tryLoadLock(connection: Connection): Promise<boolean> {
  const [row] = await connection.rows<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('msme load')) as locked`,
  );
  return row?.locked ?? false;
}

/**
 * Drops the versions that were superseded more than ten minutes ago, so that servers had time to switch. The newest two
 * are always retained. Runs in one transaction, because every version that is listed must have its tables.
 */
export async function dropOldVersions(connection: Connection): Promise<void> {
  await connection.run("begin; set local lock_timeout = '5s'");
  try {
    if (await tryLoadLock(connection)) await drop(connection);
    await connection.run('commit');
  } catch (error) {
    await connection.run('rollback').catch(() => {}); // If the connection is lost, so is the transaction.
    throw error;
  }
}

async function drop(connection: Connection): Promise<void> {
  const old = await connection.rows<{ id: string; schema: string }>(sql`
    select id, schema from (
      select id, schema, row_number() over newest as rank, lag(loaded_at) over newest as superseded_at
      from msme.versions window newest as (order by id desc)
    ) v where rank > 2 and superseded_at < now() - interval '10 minutes'`);
  for (const { id, schema } of old) {
    await connection.run(`drop schema if exists ${schema} cascade`);
    await connection.rows(sql`delete from msme.versions where id = ${id}`);
  }
}
