import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was told before the histories of terms and windows were kept, and never again since: it counts as
 * told ever since. Both tables were to begin with it, but row security hid all rows from their owner.
 */
export class BackfillTold1780200000250 implements MigrationInterface {
  readonly name = 'BackfillTold1780200000250';

  async up(runner: QueryRunner): Promise<void> {
    await copyUntold(runner, { from: 'contract', to: 'contract_terms', key: 'contract_id' }, terms);
    await copyUntold(
      runner,
      { from: 'product_version', to: 'version_window', key: 'version_id' },
      windows,
    );
  }

  async down(): Promise<void> {
    // What was copied is true without this migration as well.
  }
}

const terms = `provider_id, customer_id, reference, kind, plan_key, product_ids, state, signed_on,
  starts_at, ends_at, options, pinned_charter_version, success_manager_id`;

const windows = `provider_id, product_id, label, released_at, withdrawn_at, supported_until, extensions,
  recalled`;

async function copyUntold(
  runner: QueryRunner,
  { from, to, key }: { from: string; to: string; key: string },
  columns: string,
): Promise<void> {
  await runner.query(`
    ALTER TABLE ${from} NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE ${to} NO FORCE ROW LEVEL SECURITY;
    INSERT INTO ${to} (${key}, version, told_at, ${columns})
      SELECT id, 0, 'epoch', ${columns} FROM ${from} AS held
      WHERE NOT EXISTS (SELECT FROM ${to} AS told WHERE told.${key} = held.id);
    ALTER TABLE ${to} FORCE ROW LEVEL SECURITY;
    ALTER TABLE ${from} FORCE ROW LEVEL SECURITY`);
}
