import { rolesOf, tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which correction is out, so that customers read of it in the release notes; since when there is a
 * workaround; every edit of a problem, with who did it and when.
 */
export class TellOfFixes1780100000260 implements MigrationInterface {
  readonly name = 'TellOfFixes1780100000260';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await withoutPolicies(runner, backfill);
    await runner.query(indexes);
    await runner.query(steps);
    await tenantTable(runner, 'problem_step', {
      customer: null,
      write: 'staff',
      commands: ['SELECT', 'INSERT'],
    });
    await secure(runner, `${released} OR ${reported('problem.id')}`, seenVersion);
  }

  async down(runner: QueryRunner): Promise<void> {
    await secure(runner, reported('problem.id'), reported('problem_version.problem_id'));
    await runner.query(`
      DROP TABLE problem_step;
      DROP INDEX problem_open, problem_fixed, problem_product, problem_kind;
      ALTER TABLE problem DROP COLUMN workaround_at, DROP COLUMN fixed_at;
      ALTER TABLE problem_version DROP COLUMN effective`);
  }
}

/** Release notes: a correction that is out, in the provider's words. */
const released = `(problem.fixed_at IS NOT NULL AND problem.title IS NOT NULL
  AND problem.withdrawn_at IS NULL)`;

const reported = (problem: string) =>
  `EXISTS (SELECT FROM problem_ticket reported WHERE reported.problem_id = ${problem})`;

/** Versions of a problem that its reader sees, as far as they are out: what is planned is not told. */
const seenVersion = `EXISTS (SELECT FROM problem WHERE problem.id = problem_version.problem_id)
  AND (problem_version.effective OR problem_version.relation = 'AFFECTED')
  AND EXISTS (SELECT FROM product_version out
    WHERE out.id = problem_version.product_version_id AND out.released_at IS NOT NULL)`;

const columns = `
  ALTER TABLE problem ADD COLUMN workaround_at timestamptz, ADD COLUMN fixed_at timestamptz;
  ALTER TABLE problem_version ADD COLUMN effective boolean NOT NULL DEFAULT false
    CHECK (NOT effective OR relation = 'FIXED')`;

const backfill = `
  UPDATE problem_version SET effective = true FROM product_version out
    WHERE problem_version.relation = 'FIXED' AND out.id = problem_version.product_version_id
      AND out.released_at IS NOT NULL;
  UPDATE problem SET fixed_at = (SELECT min(out.released_at) FROM problem_version fix
      JOIN product_version out ON out.id = fix.product_version_id
      WHERE fix.problem_id = problem.id AND fix.effective);
  UPDATE problem SET workaround_at = recorded_at WHERE workaround IS NOT NULL`;

const indexes = `
  CREATE INDEX problem_open ON problem (provider_id, recorded_at, id)
    WHERE fixed_at IS NULL AND withdrawn_at IS NULL;
  CREATE INDEX problem_fixed ON problem (provider_id, recorded_at, id)
    WHERE fixed_at IS NOT NULL AND withdrawn_at IS NULL;
  CREATE INDEX problem_product ON problem (provider_id, product_id, recorded_at, id);
  CREATE INDEX problem_kind ON problem (provider_id, kind, recorded_at, id)`;

const steps = `
  CREATE TABLE problem_step (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    problem_id uuid NOT NULL,
    at timestamptz NOT NULL,
    person_id uuid,
    kind text NOT NULL,
    version_ids uuid[] NOT NULL,
    ticket_id uuid,
    title_before text,
    workaround_before text,
    FOREIGN KEY (provider_id, problem_id) REFERENCES problem (provider_id, id)
  );
  CREATE INDEX problem_step_problem ON problem_step (provider_id, problem_id, at, id)`;

async function withoutPolicies(runner: QueryRunner, sql: string): Promise<void> {
  const tables = ['problem', 'problem_version', 'product_version'];
  for (const table of tables)
    await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await runner.query(sql);
  for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}

async function secure(runner: QueryRunner, problem: string, version: string): Promise<void> {
  const { app } = await rolesOf(runner);
  for (const [table, outside] of [
    ['problem', problem],
    ['problem_version', version],
  ] as const) {
    for (const command of ['select', 'insert', 'update', 'delete'])
      await runner.query(`DROP POLICY IF EXISTS app_${command} ON ${table}`);
    await runner.query(`REVOKE ALL ON ${table} FROM ${app}`);
    await tenantTable(runner, table, {
      customer: null,
      readers: 'everyone',
      outside,
      write: 'staff',
      commands: table === 'problem' ? ['SELECT', 'INSERT', 'UPDATE'] : undefined,
    });
  }
}
