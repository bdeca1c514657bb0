import { rolesOf, tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A customer whose ticket was taken from a problem sees by it neither the link nor the problem any more. */
export class HideUnlinked1780100000310 implements MigrationInterface {
  readonly name = 'HideUnlinked1780100000310';

  async up(runner: QueryRunner): Promise<void> {
    await secureLinks(runner, 'detached_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await secureLinks(runner, 'true');
  }
}

const ownTicket = `EXISTS (SELECT FROM ticket WHERE ticket.id = problem_ticket.ticket_id)`;

async function secureLinks(runner: QueryRunner, outside: string): Promise<void> {
  const { app } = await rolesOf(runner);
  await runner.query(`
    DROP POLICY app_select ON problem_ticket;
    DROP POLICY app_insert ON problem_ticket;
    DROP POLICY app_update ON problem_ticket;
    REVOKE ALL ON problem_ticket FROM ${app}`);
  await tenantTable(runner, 'problem_ticket', {
    customer: 'customer_id',
    users: { where: ownTicket },
    outside,
    write: 'staff',
    commands: ['SELECT', 'INSERT', 'UPDATE'],
  });
}
