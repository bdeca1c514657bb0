import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a version's publication is recalled; of none was that told before. */
export class RecallVersions1780200000240 implements MigrationInterface {
  readonly name = 'RecallVersions1780200000240';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['product_version', 'version_window']) {
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN recalled boolean NOT NULL DEFAULT false;
        ALTER TABLE ${table} ALTER COLUMN recalled DROP DEFAULT`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE product_version DROP COLUMN recalled;
      ALTER TABLE version_window DROP COLUMN recalled`);
  }
}
