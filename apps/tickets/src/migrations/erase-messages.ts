import { rolesOf } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofProvider = `provider_id = (SELECT (viewer()->>'providerId')::uuid)
  AND (SELECT viewer()->>'kind') = 'system'`;

/** Messages stay as they were written, until who wrote them is erased. */
export class EraseMessages1780200000006 implements MigrationInterface {
  readonly name = 'EraseMessages1780200000006';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`
      CREATE INDEX message_person ON message (provider_id, person_id) WHERE body IS NOT NULL;
      GRANT UPDATE (body) ON message TO ${app};
      CREATE POLICY app_update ON message FOR UPDATE TO ${app}
        USING (${ofProvider}) WITH CHECK (${ofProvider})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`
      DROP INDEX message_person;
      DROP POLICY app_update ON message;
      REVOKE UPDATE (body) ON message FROM ${app}`);
  }
}
