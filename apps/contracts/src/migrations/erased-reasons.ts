import { rolesOf } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wrote why notice was given, and the right to blank what somebody who is erased wrote as a reason. */
export class ErasedReasons1780000000220 implements MigrationInterface {
  readonly name = 'ErasedReasons1780000000220';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`
      ALTER TABLE contract ADD COLUMN notice_person_id uuid;
      GRANT UPDATE (reason) ON outage_correction TO ${app};
      CREATE POLICY app_update ON outage_correction FOR UPDATE TO ${app}
        USING (${ofSystem}) WITH CHECK (${ofSystem})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`
      DROP POLICY app_update ON outage_correction;
      REVOKE UPDATE (reason) ON outage_correction FROM ${app};
      ALTER TABLE contract DROP COLUMN notice_person_id`);
  }
}

const ofSystem = `provider_id = (SELECT (viewer()->>'providerId')::uuid)
  AND (SELECT viewer()->>'kind') = 'system'`;
