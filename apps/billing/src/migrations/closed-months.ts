import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a customer's months are invoiced: what comes late joins the next one. */
export class ClosedMonths1780000000340 implements MigrationInterface {
  readonly name = 'ClosedMonths1780000000340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE closed_month (
      provider_id uuid NOT NULL,
      customer_id uuid NOT NULL,
      closed_until timestamptz NOT NULL,
      PRIMARY KEY (provider_id, customer_id)
    )`);
    const commands = ['SELECT', 'INSERT', 'UPDATE'] as const;
    await tenantTable(runner, 'closed_month', {
      customer: 'customer_id',
      write: 'system',
      commands,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE closed_month');
  }
}
