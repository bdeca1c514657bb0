import { rolesOf, tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Releases are planned, re-dated, cancelled and recalled, each an entry of a history that is only added to. What is
 * not published is the staff's alone.
 */
export class PlanAndRecall1780100000220 implements MigrationInterface {
  readonly name = 'PlanAndRecall1780100000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    // The owner sees no row under forced row security.
    await runner.query(`
      ALTER TABLE product_version NO FORCE ROW LEVEL SECURITY;
      ${backfill};
      ALTER TABLE product_version FORCE ROW LEVEL SECURITY`);
    await tenantTable(runner, 'release_step', {
      customer: null,
      write: 'staff',
      commands: ['SELECT', 'INSERT'],
    });
    await secureVersions(runner, 'released_at IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await secureVersions(runner, null);
    await runner.query(`
      DROP TABLE release_step;
      ALTER TABLE product_version NO FORCE ROW LEVEL SECURITY;
      DELETE FROM product_version WHERE released_at IS NULL;
      ALTER TABLE product_version FORCE ROW LEVEL SECURITY;
      ALTER TABLE product_version DROP CONSTRAINT one_stage, DROP CONSTRAINT recalled_when_released,
        DROP COLUMN generation, DROP COLUMN planned_on, DROP COLUMN cancelled_at,
        DROP COLUMN recalled_at`);
  }
}

const tables = `
  ALTER TABLE product_version
    ADD COLUMN generation text CHECK (generation ~ '\\S'),
    ADD COLUMN planned_on date,
    ADD COLUMN cancelled_at timestamptz,
    ADD COLUMN recalled_at timestamptz,
    ADD CONSTRAINT one_stage CHECK (num_nonnulls(planned_on, cancelled_at, released_at) = 1),
    ADD CONSTRAINT recalled_when_released
      CHECK (recalled_at IS NULL OR (released_at IS NOT NULL AND recalled_at >= known_at));

  CREATE TABLE release_step (
    id uuid PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    provider_id uuid NOT NULL,
    product_id uuid NOT NULL,
    product_version_id uuid NOT NULL,
    kind text NOT NULL
      CHECK (kind IN ('PLANNED', 'REDATED', 'CANCELLED', 'PUBLISHED', 'IMPORTED', 'RECALLED')),
    at timestamptz NOT NULL,
    known_at timestamptz NOT NULL CHECK (known_at >= at),
    planned_on date,
    reason text CHECK (reason ~ '\\S'),
    recorded_by uuid,
    FOREIGN KEY (provider_id, product_version_id) REFERENCES product_version (provider_id, id),
    CHECK ((planned_on IS NOT NULL) = (kind IN ('PLANNED', 'REDATED'))),
    CHECK (reason IS NOT NULL OR kind IN ('PLANNED', 'PUBLISHED'))
  );
  CREATE INDEX release_step_version ON release_step (provider_id, product_version_id, sequence);
  CREATE INDEX release_step_product ON release_step (provider_id, product_id, sequence)`;

/** Until now a version was published, or imported with a reason, once and for all. */
const backfill = `
  INSERT INTO release_step
    (id, provider_id, product_id, product_version_id, kind, at, known_at, reason)
  SELECT uuidv7(), provider_id, product_id, id,
    CASE WHEN import_reason IS NULL THEN 'PUBLISHED' ELSE 'IMPORTED' END,
    released_at, known_at, import_reason
  FROM product_version WHERE released_at IS NOT NULL
  ORDER BY known_at, released_at, id`;

async function secureVersions(runner: QueryRunner, outside: string | null): Promise<void> {
  const { app } = await rolesOf(runner);
  await runner.query(`
    DROP POLICY app_select ON product_version;
    DROP POLICY app_insert ON product_version;
    DROP POLICY app_update ON product_version;
    REVOKE ALL ON product_version FROM ${app}`);
  await tenantTable(runner, 'product_version', {
    customer: null,
    readers: 'everyone',
    ...(outside && { outside }),
    write: 'staff',
    commands: ['SELECT', 'INSERT', 'UPDATE'],
  });
}
