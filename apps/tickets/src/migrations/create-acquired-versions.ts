import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which versions customers installed, and how they came by them [S4.21]. */
export class CreateAcquiredVersions1780200000175 implements MigrationInterface {
  readonly name = 'CreateAcquiredVersions1780200000175';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE acquired_version (
        installation_id uuid NOT NULL,
        product_version_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        product_id uuid NOT NULL,
        acquisition text CHECK (acquisition IN ('PURCHASE', 'UPGRADE', 'EXISTING_RIGHT')),
        since timestamptz NOT NULL,
        version integer NOT NULL,
        PRIMARY KEY (installation_id, product_version_id)
      );
      CREATE INDEX acquired_version_customer
        ON acquired_version (provider_id, customer_id, product_id)`);
    await tenantTable(runner, 'acquired_version', {
      customer: 'customer_id',
      users: 'everything',
      write: 'system',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE acquired_version');
  }
}
