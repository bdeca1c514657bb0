import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which products each provider has; filled from the log, which tells of all of them from its beginning. */
export class Products1780000000230 implements MigrationInterface {
  readonly name = 'Products1780000000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE product (
        provider_id uuid NOT NULL,
        id uuid NOT NULL,
        PRIMARY KEY (provider_id, id)
      )`);
    await tenantTable(runner, 'product', { customer: null, write: 'system' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE product');
  }
}
