import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was told of a contract each time, so that an instant is judged by what held then. */
export class KeepToldTerms1780200000200 implements MigrationInterface {
  readonly name = 'KeepToldTerms1780200000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await tenantTable(runner, 'contract_terms', {
      customer: 'customer_id',
      users: 'everything',
      write: 'system',
    });
    // When they were told is not known here: they count as told ever since. A rebuild knows better.
    await runner.query(`
      INSERT INTO contract_terms (contract_id, version, told_at, ${columns})
      SELECT id, 0, 'epoch', ${columns} FROM contract`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contract_terms');
  }
}

const columns = `provider_id, customer_id, reference, kind, plan_key, product_ids, state, signed_on,
  starts_at, ends_at, options, pinned_charter_version, success_manager_id`;

const table = `
  CREATE TABLE contract_terms (
    contract_id uuid NOT NULL,
    version integer NOT NULL,
    told_at timestamptz NOT NULL,
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
    success_manager_id uuid,
    PRIMARY KEY (contract_id, version)
  );
  CREATE INDEX contract_terms_customer ON contract_terms (provider_id, customer_id)`;
