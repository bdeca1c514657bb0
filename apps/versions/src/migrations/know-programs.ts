import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which program asked for a download, recorded a step of a release or cancelled an import; of before it is not known. */
export class KnowPrograms1780100000390 implements MigrationInterface {
  readonly name = 'KnowPrograms1780100000390';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, person, program] of acts)
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN ${program} uuid
          CHECK (${program} IS NULL OR ${person} IS NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, , program] of acts)
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${program}`);
  }
}

/** A table, and its columns for the person or the program that acted. */
const acts = [
  ['download', 'requested_by', 'client_id'],
  ['release_step', 'recorded_by', 'client_id'],
  ['installation_import', 'cancelled_by', 'cancelled_by_client'],
] as const;
