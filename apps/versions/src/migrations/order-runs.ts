import { rolesOf } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Among runs that began on one day, what an installation ran before has ids after its own: `place` puts what it runs,
 * or ran last, after all of them, and keeps their order.
 */
export class OrderRuns1780100000420 implements MigrationInterface {
  readonly name = 'OrderRuns1780100000420';

  async up(runner: QueryRunner): Promise<void> {
    await viewRuns(runner, {
      now: `, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid AS place`,
      before: ', id',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await viewRuns(runner, { now: '', before: '' });
  }
}

async function viewRuns(runner: QueryRunner, more: { now: string; before: string }): Promise<void> {
  const { app } = await rolesOf(runner);
  const columns = 'product_version_id, environment, acquisition, since, until, attestation';
  await runner.query(`
    DROP VIEW installation_run;
    CREATE VIEW installation_run WITH (security_invoker = true) AS
      SELECT id, provider_id, customer_id, id AS installation_id, ${columns}${more.now} FROM installation
      UNION ALL
      SELECT id, provider_id, customer_id, installation_id, ${columns}${more.before} FROM installation_span;
    GRANT SELECT ON installation_run TO ${app}`);
}
