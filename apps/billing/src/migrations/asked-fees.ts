import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a contract's fees have been asked for, from the month in which its fee was told. */
export class AskedFees1780000000340 implements MigrationInterface {
  readonly name = 'AskedFees1780000000340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE asked_fee (
        provider_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        asked_until timestamptz NOT NULL,
        PRIMARY KEY (provider_id, contract_id)
      );
      CREATE INDEX asked_fee_customer ON asked_fee (provider_id, customer_id)`);
    const commands = ['SELECT', 'INSERT', 'UPDATE'] as const;
    await tenantTable(runner, 'asked_fee', { customer: 'customer_id', write: 'system', commands });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE asked_fee');
  }
}
