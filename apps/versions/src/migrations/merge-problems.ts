import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A problem that turned out to be another one is withdrawn, and says which. */
export class MergeProblems1780100000300 implements MigrationInterface {
  readonly name = 'MergeProblems1780100000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE problem
        ADD COLUMN merged_into uuid CHECK (merged_into <> id),
        ADD CONSTRAINT merged_is_withdrawn CHECK (merged_into IS NULL OR withdrawn_at IS NOT NULL),
        ADD FOREIGN KEY (provider_id, merged_into) REFERENCES problem (provider_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE problem DROP COLUMN merged_into');
  }
}
