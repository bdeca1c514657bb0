import { rolesOf } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens to versions is walked kind by kind, each by an index, instead of a view that reads all of it. */
export class LifecycleTurns1780100000255 implements MigrationInterface {
  readonly name = 'LifecycleTurns1780100000255';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW lifecycle_turn;
      DROP INDEX product_version_obsolete;
      CREATE INDEX product_version_obsolete ON product_version (provider_id, obsolete_from, id)
        WHERE obsolete_from IS NOT NULL;
      CREATE INDEX product_version_published ON product_version (provider_id, released_at, id)
        WHERE released_at IS NOT NULL;
      CREATE INDEX product_version_withdrawn ON product_version (provider_id, withdrawn_at, id)
        WHERE withdrawn_at IS NOT NULL;
      CREATE INDEX product_version_recalled ON product_version (provider_id, recalled_at, id)
        WHERE recalled_at IS NOT NULL;
      CREATE INDEX product_version_planned ON product_version (provider_id, product_id)
        WHERE planned_on IS NOT NULL;
      CREATE INDEX support_exception_until ON support_exception (provider_id, until, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`
      DROP INDEX support_exception_until;
      DROP INDEX product_version_planned;
      DROP INDEX product_version_recalled;
      DROP INDEX product_version_withdrawn;
      DROP INDEX product_version_published;
      DROP INDEX product_version_obsolete;
      CREATE INDEX product_version_obsolete ON product_version (provider_id, obsolete_from)
        WHERE obsolete_from IS NOT NULL;
      ${view};
      GRANT SELECT ON lifecycle_turn TO ${app}`);
  }
}

const view = `
  CREATE VIEW lifecycle_turn WITH (security_invoker = true) AS
    SELECT v.id, v.provider_id, v.product_id, v.charter_version_id, turn.at, turn.state
    FROM product_version v
    CROSS JOIN LATERAL (VALUES
      (v.released_at, 'CURRENT'), (v.withdrawn_at, 'WITHDRAWN'), (v.obsolete_from, 'OBSOLETE')
    ) AS turn (at, state)
    WHERE turn.at IS NOT NULL`;
