import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { percentile } from './statistics.js';

const EVERY = 250;

/** Looks at processes and at the server several times a second until it is asked what it saw. */
export async function watch(processes, url) {
  const client = new pg.Client({ connectionString: url });
  // Whoever fails stops the server under this.
  client.on('error', () => {});
  await client.connect();
  const sizes = new Map(processes.map(({ name }) => [name, []]));
  let [transaction, lock] = [NOTHING, NOTHING];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      for (const { name, pid } of processes) sizes.get(name).push(residentMegabytes(pid));
      const { rows } = await client.query(LONGEST);
      if (rows[0].ms > transaction.ms) transaction = rows[0];
      const waits = await client.query(WAITS);
      if (waits.rows[0] && waits.rows[0].ms > lock.ms) lock = waits.rows[0];
      await sleep(EVERY);
    }
  })();
  watching.catch(() => {});
  return async () => {
    isOver = true;
    await watching;
    await client.end();
    const memory = Object.fromEntries([...sizes].map(([name, all]) => [name, memoryOf(all)]));
    return { memory, longestTransaction: transaction, longestLockWait: lock };
  };
}

const NOTHING = { ms: 0, database: null, statement: null };

/** Megabytes before, at the peak, and of the last fifth, when most is collected. */
function memoryOf(all) {
  const last = all.slice(-Math.max(1, Math.floor(all.length / 5)));
  return { before: all[0], peak: Math.max(...all), after: percentile(last, 0.5) };
}

const residentMegabytes = (pid) =>
  Math.round(
    Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024,
  );

const inUse = `a.backend_type = 'client backend' AND a.pid <> pg_backend_pid()`;

/** The worker's own session waits for notifications in no transaction. */
const LONGEST = `
  SELECT coalesce(max(extract(epoch FROM clock_timestamp() - a.xact_start) * 1000), 0)::int AS ms,
    (array_agg(a.datname ORDER BY a.xact_start))[1] AS database,
    (array_agg(left(a.query, 160) ORDER BY a.xact_start))[1] AS statement
  FROM pg_stat_activity a WHERE ${inUse} AND a.xact_start IS NOT NULL`;

const WAITS = `
  SELECT (extract(epoch FROM clock_timestamp() - l.waitstart) * 1000)::int AS ms, a.datname AS database,
    l.locktype || ': ' || left(a.query, 160) AS statement
  FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE NOT l.granted AND l.waitstart IS NOT NULL AND ${inUse} ORDER BY l.waitstart LIMIT 1`;

/** What a piece of work asked of the server: statements by database, and the costliest of them. */
export async function statementsDuring(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_stat_statements_reset()');
    const result = await work();
    const { rows: databases } = await client.query(
      `${OF_SERVICES} SELECT datname AS name, sum(calls)::int AS statements, round(sum(total_exec_time))::int AS ms
       FROM seen GROUP BY datname ORDER BY 3 DESC`,
    );
    const { rows: costliest } = await client.query(
      `${OF_SERVICES} SELECT datname AS database, calls::int, rows::int, round(total_exec_time)::int AS ms,
         (shared_blks_hit + shared_blks_read)::bigint::float8 AS buffers,
         left(regexp_replace(query, '\\s+', ' ', 'g'), 110) AS statement
       FROM seen ORDER BY total_exec_time DESC LIMIT 24`,
    );
    return { result, databases, costliest };
  } finally {
    await client.end();
  }
}

const OF_SERVICES = `WITH seen AS (
  SELECT s.*, d.datname FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
  JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname <> 'postgres')`;
