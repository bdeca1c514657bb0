import { DataSource } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A class whose name, or `name`, ends in the 13 digits that order it. */
export type Migration = new () => MigrationInterface;

/**
 * Runs what is missing, each migration in a transaction of its own, as the owner role.
 * Two processes that start at once take turns. Returns the names of those that ran.
 */
export async function migrate(ownerUrl: string, migrations: Migration[]): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    poolSize: 2,
    installExtensions: false,
  });
  await dataSource.initialize();
  const turn = dataSource.createQueryRunner();
  try {
    await turn.query(`SELECT pg_advisory_lock(hashtextextended('migrate', 0))`);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    // A service says that it is not ready while it finds migrations that have not run.
    const { app } = await rolesOf(turn);
    await turn.query(`GRANT SELECT ON migrations TO ${app}`);
    return done.map((migration) => migration.name);
  } finally {
    await turn.release();
    await dataSource.destroy();
  }
}

/** Names of migrations that the database has not seen; for readiness. */
export async function pendingMigrations(
  query: (sql: string) => Promise<{ name: string }[]>,
  migrations: Migration[],
): Promise<string[]> {
  const done = new Set((await query('SELECT name FROM migrations')).map(({ name }) => name));
  return migrations.map(({ name }) => name).filter((name) => !done.has(name));
}

/** The app and worker roles beside the owner role that runs the migration. */
export async function rolesOf(runner: QueryRunner): Promise<{ app: string; worker: string }> {
  const [row] = await runner.query(`SELECT regexp_replace(current_user, '_owner$', '') AS service`);
  return { app: `${row.service}_app`, worker: `${row.service}_worker` };
}
