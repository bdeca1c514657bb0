import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Services that an advance of time leaves behind. */
export class LeftBehind1780000000140 implements MigrationInterface {
  readonly name = 'LeftBehind1780000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE time_travel ADD COLUMN left_behind text[] NOT NULL DEFAULT '{}'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE time_travel DROP COLUMN left_behind');
  }
}
