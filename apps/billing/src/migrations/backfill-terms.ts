import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Contracts that were told before the history of their terms was kept, and never again since: they count
 * as told ever since. It was to begin with them, but row security hid all rows from their owner.
 */
export class BackfillTerms1780000000370 implements MigrationInterface {
  readonly name = 'BackfillTerms1780000000370';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contract NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE contract_terms NO FORCE ROW LEVEL SECURITY;
      INSERT INTO contract_terms (contract_id, version, told_at, ${columns})
        SELECT id, 0, 'epoch', ${columns} FROM contract
        WHERE NOT EXISTS (SELECT FROM contract_terms WHERE contract_id = contract.id);
      ALTER TABLE contract_terms FORCE ROW LEVEL SECURITY;
      ALTER TABLE contract FORCE ROW LEVEL SECURITY`);
  }

  async down(): Promise<void> {
    // What was copied is true without this migration as well.
  }
}

const columns = `provider_id, customer_id, reference, state, starts_at, ends_at, fee_minor, fee_currency,
  fee_period`;
