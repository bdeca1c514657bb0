import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons whose data are erased, and who wrote what a notice quotes. */
export class Erasure1780000000160 implements MigrationInterface {
  readonly name = 'Erasure1780000000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ADD erased_at timestamptz, ADD CONSTRAINT person_erased CHECK (
        erased_at IS NULL OR (display_name = '' AND email = '' AND issuer IS NULL
          AND technical_level IS NULL));
      ALTER TABLE notice ADD author_id uuid;
      CREATE INDEX notice_author ON notice (provider_id, author_id) WHERE body IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person DROP COLUMN erased_at;
      ALTER TABLE notice DROP COLUMN author_id`);
  }
}
