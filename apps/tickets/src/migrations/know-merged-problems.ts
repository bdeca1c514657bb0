import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A problem that was merged into another is behind no ticket any more, whatever of it is still on its way. */
export class KnowMergedProblems1780200000270 implements MigrationInterface {
  readonly name = 'KnowMergedProblems1780200000270';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE known_problem ADD COLUMN merged boolean NOT NULL DEFAULT false',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE known_problem DROP COLUMN merged');
  }
}
