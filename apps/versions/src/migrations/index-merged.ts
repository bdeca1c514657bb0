import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What went into a problem is told with each change of it. */
export class IndexMerged1780100000440 implements MigrationInterface {
  readonly name = 'IndexMerged1780100000440';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX problem_merged ON problem (provider_id, merged_into)
      WHERE merged_into IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX problem_merged');
  }
}
