import { rolesOf } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who stands for a customer's right to what it runs. Of what was recorded before, DECLARED is what a customer's own
 * people or programs are known to have recorded while no maintenance was in force, and is told anew; for all else
 * the provider stands, as it did. What an older process records from here on is DECLARED.
 */
export class AttestInstallations1780100000360 implements MigrationInterface {
  readonly name = 'AttestInstallations1780100000360';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['installation', 'installation_span'])
      await runner.query(`ALTER TABLE ${table} ADD COLUMN attestation text NOT NULL DEFAULT 'PROVIDER'
        CHECK (attestation IN ('PROVIDER', 'RESELLER', 'MAINTENANCE', 'DECLARED'))`);
    await withoutPolicies(runner, backfill);
    for (const table of ['installation', 'installation_span'])
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN attestation SET DEFAULT 'DECLARED'`);
    await runner.query(`CREATE INDEX installation_attestation_since
      ON installation (provider_id, attestation, since, id)`);
    await viewRuns(runner, ', attestation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await viewRuns(runner, '');
    await runner.query(`
      DROP INDEX installation_attestation_since;
      ALTER TABLE installation DROP COLUMN attestation;
      ALTER TABLE installation_span DROP COLUMN attestation`);
    await withoutPolicies(runner, `DELETE FROM due_work WHERE kind = 'installation.tell'`);
  }
}

/**
 * By whom and when each run was recorded: the first of an installation in whose system it is named, every other by
 * whoever moved it there.
 */
const recorded = `
  SELECT run.id, i.provider_id, i.customer_id, i.product_id,
    coalesce(lag(run.recorded_by) OVER before, i.external_owner) AS recorder,
    coalesce(lag(run.recorded_at) OVER before, i.recorded_at) AS at
  FROM (
    SELECT id, installation_id, since, recorded_by, recorded_at, false AS is_now FROM installation_span
    UNION ALL SELECT id, id, since, NULL, NULL, true FROM installation
  ) AS run
  JOIN installation i ON i.id = run.installation_id
  WINDOW before AS (PARTITION BY run.installation_id ORDER BY run.is_now, run.since, run.id)`;

/** Who stands for runs that customers recorded, of runs by whom and when they were recorded. */
export const byCustomers = (runs: string) => `
  WITH place AS (
    SELECT member.person_id AS id, o.kind FROM membership member
      JOIN organization o ON o.id = member.organization_id
    UNION ALL
    SELECT client.id, o.kind FROM api_client client JOIN organization o ON o.id = client.organization_id
  ), customers_own AS (
    SELECT id FROM place GROUP BY id HAVING bool_and(kind = 'CUSTOMER')
  )
  SELECT run.id, CASE WHEN EXISTS (
      SELECT FROM contract c
      WHERE c.provider_id = run.provider_id AND c.customer_id = run.customer_id
        AND c.kind = 'MAINTENANCE' AND c.state IN ('ACTIVE', 'EXPIRED')
        AND (c.product_ids = '{}' OR run.product_id = ANY (c.product_ids))
        AND c.starts_at <= run.at AND (c.ends_at IS NULL OR run.at < c.ends_at)
    ) THEN 'MAINTENANCE' ELSE 'DECLARED' END AS attestation
  FROM (${runs}) AS run JOIN customers_own ON customers_own.id = run.recorder`;

const backfill = `
  UPDATE installation_span SET attestation = said.attestation
    FROM (${byCustomers(recorded)}) AS said WHERE said.id = installation_span.id;
  UPDATE installation SET attestation = said.attestation
    FROM (${byCustomers(recorded)}) AS said WHERE said.id = installation.id;
  INSERT INTO due_work (provider_id, kind, id, due_at)
    SELECT provider_id, 'installation.tell', id, date_trunc('milliseconds', now())
    FROM installation WHERE attestation <> 'PROVIDER'`;

/** The owner sees no row under forced row security. */
export async function withoutPolicies(runner: QueryRunner, sql: string): Promise<void> {
  const tables = ['installation', 'installation_span', 'membership', 'organization', 'api_client'];
  tables.push('contract', 'due_work', 'idempotency_key');
  for (const table of tables)
    await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await runner.query(sql);
  for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}

async function viewRuns(runner: QueryRunner, more: string): Promise<void> {
  const { app } = await rolesOf(runner);
  await runner.query(`
    DROP VIEW installation_run;
    CREATE VIEW installation_run WITH (security_invoker = true) AS
      SELECT id, provider_id, customer_id, id AS installation_id, product_version_id, environment,
        acquisition, since, until${more} FROM installation
      UNION ALL
      SELECT id, provider_id, customer_id, installation_id, product_version_id, environment,
        acquisition, since, until${more} FROM installation_span;
    GRANT SELECT ON installation_run TO ${app}`);
}
