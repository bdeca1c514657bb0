import { tenantTable } from '@charter/database';
import { createCharterTable } from '@charter/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Charters and their published versions, which nobody can change or delete. */
export class Charters1780000000120 implements MigrationInterface {
  readonly name = 'Charters1780000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE charter (
        id uuid PRIMARY KEY,
        provider_id uuid NOT NULL,
        key text NOT NULL,
        version integer NOT NULL,
        UNIQUE (provider_id, id),
        UNIQUE (provider_id)
      )`);
    await tenantTable(runner, 'charter', {
      customer: null,
      readers: 'everyone',
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await createCharterTable(runner, { write: 'staff' });
    await runner.query(`
      ALTER TABLE charter_version
        ADD charter_id uuid NOT NULL,
        ADD published_at timestamptz NOT NULL,
        ADD FOREIGN KEY (provider_id, charter_id) REFERENCES charter (provider_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE charter_version, charter');
  }
}
