import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a ticket needs of the other services, so that it opens while they are down. */
export class CreateProjections1780200000001 implements MigrationInterface {
  readonly name = 'CreateProjections1780200000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await tenantTable(runner, 'product_version', {
      customer: null,
      readers: 'everyone',
      write: 'system',
    });
    await tenantTable(runner, 'contract', {
      customer: 'customer_id',
      users: 'everything',
      write: 'system',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contract, product_version');
  }
}

const tables = `
  CREATE TABLE product_version (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    product_id uuid NOT NULL,
    label text NOT NULL,
    released_at timestamptz,
    withdrawn_at timestamptz,
    supported_until timestamptz,
    extensions jsonb NOT NULL
  );

  CREATE TABLE contract (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    reference text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SUPPORT', 'MAINTENANCE')),
    plan_key text,
    product_ids uuid[] NOT NULL,
    state text NOT NULL,
    signed_on date,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz,
    options text[] NOT NULL,
    pinned_charter_version text,
    success_manager_id uuid
  );
  CREATE INDEX contract_customer ON contract (provider_id, customer_id)`;
