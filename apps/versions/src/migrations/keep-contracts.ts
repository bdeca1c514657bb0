import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * All contracts with their fees, where maintenance alone was kept; the state of tickets; indexes by which
 * installations in use and open tickets are counted. What came before is filled by a rebuild.
 */
export class KeepContracts1780100000210 implements MigrationInterface {
  readonly name = 'KeepContracts1780100000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(contracts);
    await runner.query(tickets);
    await runner.query(installations);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX installation_in_use');
    await runner.query('ALTER TABLE ticket DROP COLUMN state');
    await runner.query(maintenanceAlone);
  }
}

const contracts = `
  ALTER TABLE maintenance RENAME TO contract;
  ALTER INDEX maintenance_pkey RENAME TO contract_pkey;
  ALTER INDEX maintenance_customer RENAME TO contract_customer;
  ALTER TABLE contract
    ADD COLUMN reference text,
    ADD COLUMN kind text NOT NULL DEFAULT 'MAINTENANCE' CHECK (kind IN ('SUPPORT', 'MAINTENANCE')),
    ADD COLUMN state text NOT NULL DEFAULT 'ACTIVE',
    ADD COLUMN fee_minor bigint,
    ADD COLUMN fee_currency text,
    ADD COLUMN fee_period text CHECK (fee_period IN ('MONTH', 'YEAR'));
  ALTER TABLE contract ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN state DROP DEFAULT`;

/** The state is unknown, and the ticket not counted as open, until it is told again. */
const tickets = `
  ALTER TABLE ticket ADD COLUMN state text;
  CREATE INDEX ticket_open ON ticket (provider_id, product_version_id, customer_id)
    WHERE state IN ('NEW', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY')`;

const installations = `
  CREATE INDEX installation_in_use
    ON installation (provider_id, product_version_id, environment, customer_id)
    INCLUDE (product_id, acquisition) WHERE until IS NULL`;

const maintenanceAlone = `
  ALTER TABLE contract NO FORCE ROW LEVEL SECURITY;
  DELETE FROM contract WHERE kind <> 'MAINTENANCE' OR state NOT IN ('ACTIVE', 'EXPIRED');
  ALTER TABLE contract FORCE ROW LEVEL SECURITY;
  ALTER TABLE contract DROP COLUMN reference, DROP COLUMN kind, DROP COLUMN state,
    DROP COLUMN fee_minor, DROP COLUMN fee_currency, DROP COLUMN fee_period;
  ALTER TABLE contract RENAME TO maintenance;
  ALTER INDEX contract_pkey RENAME TO maintenance_pkey;
  ALTER INDEX contract_customer RENAME TO maintenance_customer`;
