import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When each version of a customer's calendar was told. Of those that are there that is not known here:
 * they count as told ever since. A rebuild knows better.
 */
export class DateCalendars1780200000220 implements MigrationInterface {
  readonly name = 'DateCalendars1780200000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer_calendar ADD COLUMN told_at timestamptz NOT NULL DEFAULT 'epoch';
      ALTER TABLE customer_calendar ALTER COLUMN told_at DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE customer_calendar DROP COLUMN told_at');
  }
}
