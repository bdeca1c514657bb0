import { tenantTable, viewerPerson } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other services told: tickets and contracts. */
export class Projections1780000000310 implements MigrationInterface {
  readonly name = 'Projections1780000000310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await tenantTable(runner, 'ticket', {
      customer: 'customer_id',
      users: { where: `requester_id = ${viewerPerson}` },
      write: 'system',
    });
    await tenantTable(runner, 'contract', { customer: 'customer_id', write: 'system' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contract, ticket');
  }
}

const tables = `
  CREATE TABLE ticket (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    reference text NOT NULL,
    requester_id uuid,
    terms text NOT NULL
      CHECK (terms IN ('INCLUDED', 'BILLABLE', 'QUOTE_REQUIRED', 'PROFESSIONAL_SERVICES')),
    price jsonb NOT NULL,
    state text NOT NULL,
    opened_at timestamptz NOT NULL,
    work jsonb NOT NULL
  );
  CREATE INDEX ticket_provider ON ticket (provider_id, id);
  CREATE TABLE contract (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    reference text NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz,
    fee_minor bigint,
    fee_currency text CHECK ((fee_minor IS NULL) = (fee_currency IS NULL)),
    fee_period text CHECK (fee_period IN ('MONTH', 'YEAR'))
  );
  CREATE INDEX contract_customer ON contract (provider_id, customer_id, id)`;
