import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was told of a contract each time, so that a month is judged by what held when it ended. */
export class ContractTerms1780000000350 implements MigrationInterface {
  readonly name = 'ContractTerms1780000000350';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contract_terms (
        contract_id uuid NOT NULL,
        version integer NOT NULL,
        provider_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        told_at timestamptz NOT NULL,
        reference text NOT NULL,
        state text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz,
        fee_minor bigint,
        fee_currency text CHECK ((fee_minor IS NULL) = (fee_currency IS NULL)),
        fee_period text CHECK (fee_period IN ('MONTH', 'YEAR')),
        PRIMARY KEY (contract_id, version)
      );
      CREATE INDEX contract_terms_customer ON contract_terms (provider_id, customer_id, version)`);
    await tenantTable(runner, 'contract_terms', { customer: 'customer_id', write: 'system' });
    // When they were told is not known here: they count as told ever since. A rebuild knows better.
    await runner.query(`
      INSERT INTO contract_terms (contract_id, version, provider_id, customer_id, told_at, reference,
        state, starts_at, ends_at, fee_minor, fee_currency, fee_period)
      SELECT id, 0, provider_id, customer_id, 'epoch', reference,
        state, starts_at, ends_at, fee_minor, fee_currency, fee_period FROM contract`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contract_terms');
  }
}
