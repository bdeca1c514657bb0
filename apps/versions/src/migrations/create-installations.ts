import { rolesOf, tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who runs which version, who has maintenance, and who has been told of a version's end. */
export class CreateInstallations1780100000002 implements MigrationInterface {
  readonly name = 'CreateInstallations1780100000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await tenantTable(runner, 'installation', {
      customer: 'customer_id',
      users: 'everything',
      write: 'readers',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'version_notice', {
      customer: null,
      write: 'system',
      commands: ['SELECT', 'INSERT'],
    });
    await tenantTable(runner, 'maintenance', { customer: 'customer_id', write: 'system' });
    const { app } = await rolesOf(runner);
    await runner.query(affectedCustomers);
    await runner.query(`GRANT SELECT ON affected_customer TO ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW affected_customer');
    await runner.query('DROP TABLE maintenance, version_notice, installation');
  }
}

const tables = `
  CREATE TABLE installation (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    version int NOT NULL,
    product_id uuid NOT NULL,
    product_version_id uuid NOT NULL,
    environment text NOT NULL,
    acquisition text NOT NULL CHECK (acquisition IN ('PURCHASE', 'UPGRADE', 'EXISTING_RIGHT')),
    since date NOT NULL,
    until date,
    external_owner uuid,
    external_id text,
    recorded_at timestamptz NOT NULL,
    UNIQUE (provider_id, external_owner, external_id),
    FOREIGN KEY (provider_id, product_version_id) REFERENCES product_version (provider_id, id),
    CHECK (until >= since),
    CHECK ((external_owner IS NULL) = (external_id IS NULL))
  );
  CREATE INDEX installation_customer ON installation (provider_id, customer_id, since, id);
  CREATE INDEX installation_version ON installation (provider_id, product_version_id, customer_id);
  CREATE INDEX installation_since ON installation (provider_id, since, id);

  CREATE TABLE version_notice (
    provider_id uuid NOT NULL,
    product_version_id uuid NOT NULL,
    occasion text NOT NULL CHECK (occasion IN ('WITHDRAWN', 'OBSOLETE')),
    customer_id uuid NOT NULL,
    notice_id uuid NOT NULL,
    PRIMARY KEY (provider_id, product_version_id, occasion, customer_id)
  );

  CREATE TABLE maintenance (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    product_ids uuid[] NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz
  );
  CREATE INDEX maintenance_customer ON maintenance (provider_id, customer_id)`;

const affectedCustomers = `
  CREATE VIEW affected_customer WITH (security_invoker = true) AS
    SELECT provider_id, product_version_id, customer_id, count(*)::int AS installations
    FROM installation
    WHERE until IS NULL
    GROUP BY provider_id, product_version_id, customer_id`;
