import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An index for each way in which a list of installations is walked. */
export class IndexInstallations1780100000280 implements MigrationInterface {
  readonly name = 'IndexInstallations1780100000280';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX installation_version_since
        ON installation (provider_id, product_version_id, since, id);
      CREATE INDEX installation_product_since ON installation (provider_id, product_id, since, id);
      CREATE INDEX installation_environment_since
        ON installation (provider_id, environment, since, id);
      CREATE INDEX installation_retired_since ON installation (provider_id, since, id)
        WHERE until IS NOT NULL;
      CREATE INDEX installation_run_since ON installation (provider_id, since, id)
        WHERE until IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX installation_version_since, installation_product_since,
      installation_environment_since, installation_retired_since, installation_run_since`);
  }
}
