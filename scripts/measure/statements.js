import pg from 'pg';

/** Counts the statements that `work` causes, by database, transaction control left out. */
export async function statementsOf(adminUrl, work) {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  try {
    await admin.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    await work(); // caches warm up
    await admin.query('SELECT pg_stat_statements_reset()');
    await work();
    const { rows } = await admin.query(
      `SELECT datname, sum(calls)::int AS calls
         FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid
         JOIN pg_roles ON pg_roles.oid = userid
        WHERE rolname LIKE '%\\_app' AND datname <> 'bus'
          AND query !~* '^(begin|commit|rollback|select set_config)'
        GROUP BY datname ORDER BY datname`,
    );
    return Object.fromEntries(rows.map(({ datname, calls }) => [datname, calls]));
  } finally {
    await admin.end();
  }
}
