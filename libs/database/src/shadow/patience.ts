import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { ShadowError } from './errors.js';

const LOCK_NOT_AVAILABLE = '55P03';
const QUERY_CANCELED = '57014';

/**
 * Machine milliseconds that others may have to wait behind one attempt: whoever queues for a lock
 * that shuts out readers makes every later reader queue behind it.
 */
export const PATIENCE = 300;

/** Whether a statement got its locks in time; if not, the transaction stands as before it. */
export async function inTime(client: pg.ClientBase, sql: string): Promise<boolean> {
  await client.query(`SAVEPOINT attempt; SET LOCAL statement_timeout = ${PATIENCE}`);
  try {
    await client.query(sql);
    await client.query('SET LOCAL statement_timeout = 0; RELEASE attempt');
    return true;
  } catch (error) {
    const { code } = error as pg.DatabaseError;
    if (code !== QUERY_CANCELED && code !== LOCK_NOT_AVAILABLE) throw error;
    await client.query('ROLLBACK TO SAVEPOINT attempt; SET LOCAL statement_timeout = 0');
    return false;
  }
}

/** Tries again and again to run a statement in a transaction of its own, for half a minute. */
export async function patiently(client: pg.ClientBase, sql: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    await client.query('BEGIN');
    try {
      const done = await inTime(client, sql);
      await client.query('COMMIT');
      if (done) return;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      throw error;
    }
    await pause();
  }
  throw new ShadowError(`${await whoBlocks(client)} Try again when that has ended. (${sql})`);
}

/** Lets those go first who have queued meanwhile. */
export async function pause(): Promise<void> {
  await wait(PATIENCE * (0.5 + Math.random()));
}

/** The longest transaction that others have open in this database, in a sentence. */
export async function whoBlocks(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ pid: number; name: string; seconds: number }>(
    `SELECT pid, application_name AS name, extract(epoch FROM clock_timestamp() - xact_start)::int AS seconds
     FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND xact_start IS NOT NULL ORDER BY xact_start LIMIT 1`,
  );
  const [row] = rows;
  return row
    ? `A transaction has been open for ${row.seconds} s (process ${row.pid}, ${row.name || 'no name'}) and holds a table.`
    : 'The tables were in use at each attempt.';
}
