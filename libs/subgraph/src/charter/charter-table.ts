import { type Migration, tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Published charter versions: the same table in every service. `contracts` owns it, the others keep
 * it as a projection. Everybody who acts in a provider may read its charter.
 */
export async function createCharterTable(
  runner: QueryRunner,
  writers: { readonly write: 'staff' | 'system' },
): Promise<void> {
  await runner.query(`
    CREATE TABLE charter_version (
      id uuid PRIMARY KEY,
      provider_id uuid NOT NULL,
      key text NOT NULL,
      charter_version text NOT NULL,
      dated date NOT NULL,
      effective_from timestamptz NOT NULL,
      hash text NOT NULL,
      document jsonb NOT NULL,
      UNIQUE (provider_id, charter_version),
      UNIQUE (provider_id, effective_from)
    )`);
  await tenantTable(runner, 'charter_version', {
    customer: null,
    readers: 'everyone',
    ...writers,
    commands: ['SELECT', 'INSERT'],
  });
}

class CharterProjection1780000000020 implements MigrationInterface {
  readonly name = 'CharterProjection1780000000020';

  async up(runner: QueryRunner): Promise<void> {
    await createCharterTable(runner, { write: 'system' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE charter_version');
  }
}

/** Migration of the services that keep charters as a projection. */
export const charterProjectionMigration: Migration = CharterProjection1780000000020;
