import { rolesOf, tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who stands for a right may be corrected of what an installation ran before, too: nothing else of it. What it ran
 * by its customer's word alone is told, where only what it runs now was.
 */
export class RetractAttestations1780100000380 implements MigrationInterface {
  readonly name = 'RetractAttestations1780100000380';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, 'installation_span', {
      ...{ customer: 'customer_id', write: 'staff', commands: ['UPDATE'] },
    });
    const { app } = await rolesOf(runner);
    await runner.query(`
      REVOKE UPDATE ON installation_span FROM ${app};
      GRANT UPDATE (attestation) ON installation_span TO ${app}`);
    // The owner sees no row under forced row security.
    await runner.query(`
      ALTER TABLE installation_span NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE due_work NO FORCE ROW LEVEL SECURITY;
      INSERT INTO due_work (provider_id, kind, id, due_at)
        SELECT DISTINCT provider_id, 'installation.tell', installation_id, date_trunc('milliseconds', now())
        FROM installation_span WHERE attestation <> 'PROVIDER'
        ON CONFLICT DO NOTHING;
      ALTER TABLE due_work FORCE ROW LEVEL SECURITY;
      ALTER TABLE installation_span FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`
      DROP POLICY app_update ON installation_span;
      REVOKE UPDATE (attestation) ON installation_span FROM ${app}`);
  }
}
