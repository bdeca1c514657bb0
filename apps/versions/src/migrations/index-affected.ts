import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who runs a version is read a page at a time, in the order of customers: without an index in that order a page costs
 * as much as all who run it.
 */
export class IndexAffected1780100000320 implements MigrationInterface {
  readonly name = 'IndexAffected1780100000320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX installation_run_customer
      ON installation (provider_id, product_version_id, customer_id) WHERE until IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX installation_run_customer');
  }
}
