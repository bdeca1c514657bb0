import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was told of a version's window each time, so that an instant is judged by what was known then. */
export class KeepToldWindows1780200000210 implements MigrationInterface {
  readonly name = 'KeepToldWindows1780200000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await tenantTable(runner, 'version_window', {
      customer: null,
      readers: 'everyone',
      write: 'system',
    });
    // When they were told is not known here: they count as told ever since. A rebuild knows better.
    await runner.query(`
      INSERT INTO version_window (version_id, version, told_at, ${columns})
      SELECT id, 0, 'epoch', ${columns} FROM product_version`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE version_window');
  }
}

const columns = `provider_id, product_id, label, released_at, withdrawn_at, supported_until, extensions`;

const table = `
  CREATE TABLE version_window (
    version_id uuid NOT NULL,
    version integer NOT NULL,
    told_at timestamptz NOT NULL,
    provider_id uuid NOT NULL,
    product_id uuid NOT NULL,
    label text NOT NULL,
    released_at timestamptz,
    withdrawn_at timestamptz,
    supported_until timestamptz,
    extensions jsonb NOT NULL,
    PRIMARY KEY (version_id, version)
  )`;
