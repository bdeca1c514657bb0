import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each list below a version or a problem walks an index of its own, however long it is. */
export class IndexNestedLists1780100000350 implements MigrationInterface {
  readonly name = 'IndexNestedLists1780100000350';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX problem_version_problems
        ON problem_version (provider_id, product_version_id, relation, problem_id);
      DROP INDEX problem_version_version;
      CREATE INDEX problem_ticket_behind ON problem_ticket (provider_id, problem_id, ticket_id)
        WHERE detached_at IS NULL;
      CREATE INDEX support_exception_recorded
        ON support_exception (provider_id, product_version_id, recorded_at, id);
      DROP INDEX support_exception_version;
      CREATE INDEX organization_resellers ON organization (provider_id, id) WHERE kind = 'RESELLER'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX organization_resellers, support_exception_recorded, problem_ticket_behind,
        problem_version_problems;
      CREATE INDEX support_exception_version ON support_exception (provider_id, product_version_id);
      CREATE INDEX problem_version_version ON problem_version (provider_id, product_version_id)`);
  }
}
