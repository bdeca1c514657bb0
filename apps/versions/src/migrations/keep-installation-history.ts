import { rolesOf, tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What installations ran before; where versions are downloaded, and who asked. */
export class KeepInstallationHistory1780100000230 implements MigrationInterface {
  readonly name = 'KeepInstallationHistory1780100000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    const ofCustomer = { customer: 'customer_id', users: 'everything', write: 'readers' } as const;
    await tenantTable(runner, 'installation_span', {
      ...ofCustomer,
      commands: ['SELECT', 'INSERT'],
    });
    await tenantTable(runner, 'download', { ...ofCustomer, commands: ['SELECT', 'INSERT'] });
    // Whose request was granted sees the address.
    await tenantTable(runner, 'version_address', {
      customer: null,
      also: 'product_version_id IN (SELECT asked.product_version_id FROM download asked)',
      write: 'staff',
    });
    const { app } = await rolesOf(runner);
    await runner.query(runs);
    await runner.query(`GRANT SELECT ON installation_run TO ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW installation_run');
    await runner.query('DROP TABLE version_address, download, installation_span');
  }
}

const tables = `
  ALTER TABLE installation ADD UNIQUE (provider_id, id);

  CREATE TABLE installation_span (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    installation_id uuid NOT NULL,
    product_version_id uuid NOT NULL,
    environment text NOT NULL,
    acquisition text NOT NULL CHECK (acquisition IN ('PURCHASE', 'UPGRADE', 'EXISTING_RIGHT')),
    since date NOT NULL,
    until date NOT NULL CHECK (until >= since),
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    FOREIGN KEY (provider_id, installation_id) REFERENCES installation (provider_id, id),
    FOREIGN KEY (provider_id, product_version_id) REFERENCES product_version (provider_id, id)
  );
  CREATE INDEX installation_span_installation
    ON installation_span (provider_id, installation_id, since, id);
  CREATE INDEX installation_span_version
    ON installation_span (provider_id, product_version_id, since, id);
  CREATE INDEX installation_span_customer
    ON installation_span (provider_id, customer_id, product_version_id);

  CREATE TABLE download (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    product_version_id uuid NOT NULL,
    installation_id uuid,
    entitled_by text NOT NULL CHECK (entitled_by IN ('MAINTENANCE', 'EXISTING_RIGHT')),
    requested_at timestamptz NOT NULL,
    requested_by uuid,
    FOREIGN KEY (provider_id, product_version_id) REFERENCES product_version (provider_id, id),
    FOREIGN KEY (provider_id, installation_id) REFERENCES installation (provider_id, id)
  );
  CREATE INDEX download_version ON download (provider_id, product_version_id, requested_at, id);

  CREATE TABLE version_address (
    product_version_id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    url text NOT NULL CHECK (url LIKE 'https://%'),
    set_at timestamptz NOT NULL,
    set_by uuid,
    FOREIGN KEY (provider_id, product_version_id) REFERENCES product_version (provider_id, id)
  )`;

const runs = `
  CREATE VIEW installation_run WITH (security_invoker = true) AS
    SELECT id, provider_id, customer_id, id AS installation_id, product_version_id, environment, acquisition,
      since, until
    FROM installation
    UNION ALL
    SELECT id, provider_id, customer_id, installation_id, product_version_id, environment, acquisition,
      since, until
    FROM installation_span`;
