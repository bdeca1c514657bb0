import { rolesOf, tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A problem that a ticket entered by a wrong outcome is withdrawn and stays on record; so does the link
 * that is taken from it. A ticket that changes hands takes its link along.
 */
export class CorrectProblems1780100000160 implements MigrationInterface {
  readonly name = 'CorrectProblems1780100000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE problem ADD COLUMN withdrawn_at timestamptz CHECK (withdrawn_at >= recorded_at);
      ALTER TABLE problem_ticket ADD COLUMN detached_at timestamptz`);
    await secureLinks(runner, ['SELECT', 'INSERT', 'UPDATE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await secureLinks(runner, ['SELECT', 'INSERT']);
    await runner.query(`
      ALTER TABLE problem DROP COLUMN withdrawn_at;
      ALTER TABLE problem_ticket DROP COLUMN detached_at`);
  }
}

const ownTicket = `EXISTS (SELECT FROM ticket WHERE ticket.id = problem_ticket.ticket_id)`;

async function secureLinks(
  runner: QueryRunner,
  commands: ('SELECT' | 'INSERT' | 'UPDATE')[],
): Promise<void> {
  const { app } = await rolesOf(runner);
  await runner.query(`
    DROP POLICY IF EXISTS app_select ON problem_ticket;
    DROP POLICY IF EXISTS app_insert ON problem_ticket;
    DROP POLICY IF EXISTS app_update ON problem_ticket;
    REVOKE ALL ON problem_ticket FROM ${app}`);
  await tenantTable(runner, 'problem_ticket', {
    customer: 'customer_id',
    users: { where: ownTicket },
    write: 'staff',
    commands,
  });
}
