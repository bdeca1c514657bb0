import { rolesOf } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofProvider = `provider_id = (SELECT (viewer()->>'providerId')::uuid)
  AND (SELECT viewer()->>'kind') = 'system'`;

/** A ticket that was opened for the wrong customer changes hands with all its rows; the system does it. */
export class MoveTickets1780200000163 implements MigrationInterface {
  readonly name = 'MoveTickets1780200000163';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    for (const table of ['ticket_fact', 'message', 'time_entry', 'escalation'])
      await runner.query(`GRANT UPDATE (customer_id, requester_id) ON ${table} TO ${app}`);
    // Messages have a policy of that kind already, for those whose author is erased.
    for (const table of ['ticket_fact', 'time_entry', 'escalation'])
      await runner.query(`
        CREATE POLICY app_update ON ${table} FOR UPDATE TO ${app}
          USING (${ofProvider}) WITH CHECK (${ofProvider})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    for (const table of ['ticket_fact', 'message', 'time_entry', 'escalation'])
      await runner.query(`REVOKE UPDATE (customer_id, requester_id) ON ${table} FROM ${app}`);
    for (const table of ['ticket_fact', 'time_entry', 'escalation'])
      await runner.query(`DROP POLICY app_update ON ${table}`);
  }
}
