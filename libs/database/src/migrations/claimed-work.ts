import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Processes claim due work for a while, and write that into its row: which wakes nobody, and stays on
 * the row's page. Rows come and go at the early end of the index, so that they are cleared away often.
 */
export class ClaimedWork1780000000008 implements MigrationInterface {
  readonly name = 'ClaimedWork1780000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE due_work
        -- The date for which it was claimed: with another date it is claimed by nobody.
        ADD COLUMN claimed_for timestamptz,
        -- Machine time.
        ADD COLUMN claimed_until timestamptz,
        SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
      DROP TRIGGER wake_up ON due_work;
      CREATE TRIGGER wake_up AFTER INSERT OR UPDATE OF due_at ON due_work
        FOR EACH STATEMENT EXECUTE FUNCTION wake_up()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER wake_up ON due_work;
      CREATE TRIGGER wake_up AFTER INSERT OR UPDATE ON due_work
        FOR EACH STATEMENT EXECUTE FUNCTION wake_up();
      ALTER TABLE due_work DROP COLUMN claimed_for, DROP COLUMN claimed_until,
        RESET (fillfactor, autovacuum_vacuum_scale_factor)`);
  }
}
