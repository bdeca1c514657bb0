import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which program edited a problem or decided on an extension of support; of before it is not known. */
export class KnowDecidingPrograms1780100000410 implements MigrationInterface {
  readonly name = 'KnowDecidingPrograms1780100000410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE problem_step
        ADD COLUMN client_id uuid CHECK (client_id IS NULL OR person_id IS NULL);
      ALTER TABLE support_exception
        ADD COLUMN client_id uuid CHECK (client_id IS NULL OR decided_by IS NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE support_exception DROP COLUMN client_id;
      ALTER TABLE problem_step DROP COLUMN client_id`);
  }
}
