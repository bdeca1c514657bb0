import { rolesOf } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['release_step', 'support_exception'];

/** The right to blank what somebody who is erased wrote as the reason of a release or of a support exception. */
export class ErasedReasons1780100000290 implements MigrationInterface {
  readonly name = 'ErasedReasons1780100000290';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    for (const table of tables)
      await runner.query(`
        ALTER TABLE ${table} DROP CONSTRAINT ${table}_reason_check;
        GRANT UPDATE (reason) ON ${table} TO ${app};
        CREATE POLICY app_update ON ${table} FOR UPDATE TO ${app}
          USING (${ofSystem}) WITH CHECK (${ofSystem})`);
  }

  /** What was blanked stays so. */
  async down(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    for (const table of tables)
      await runner.query(`
        DROP POLICY app_update ON ${table};
        REVOKE UPDATE (reason) ON ${table} FROM ${app};
        ALTER TABLE ${table} ADD CONSTRAINT ${table}_reason_check
          CHECK (reason ~ '\\S') NOT VALID`);
  }
}

const ofSystem = `provider_id = (SELECT (viewer()->>'providerId')::uuid)
  AND (SELECT viewer()->>'kind') = 'system'`;
