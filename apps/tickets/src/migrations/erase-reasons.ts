import { rolesOf } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reasons stay as they were given, until who gave them is erased; the system blanks them then. */
export class EraseReasons1780200000192 implements MigrationInterface {
  readonly name = 'EraseReasons1780200000192';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`
      CREATE INDEX ticket_fact_reason ON ticket_fact (provider_id, person_id)
        WHERE data ? 'reason' OR kind = 'escalated';
      GRANT UPDATE (data) ON ticket_fact TO ${app};
      GRANT UPDATE (reason) ON escalation TO ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`
      REVOKE UPDATE (reason) ON escalation FROM ${app};
      REVOKE UPDATE (data) ON ticket_fact FROM ${app};
      DROP INDEX ticket_fact_reason`);
  }
}
