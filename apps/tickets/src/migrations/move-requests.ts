import { rolesOf } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever asked is named by the request itself, which changes hands with its ticket, and what staff wrote
 * stays among staff then: by the system.
 */
export class MoveRequests1780200000191 implements MigrationInterface {
  readonly name = 'MoveRequests1780200000191';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`GRANT UPDATE (person_id, internal) ON message TO ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`REVOKE UPDATE (person_id, internal) ON message FROM ${app}`);
  }
}
