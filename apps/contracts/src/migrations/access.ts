import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createAccessTables } from '@charter/subgraph';

/** Who is who: owned here, with what the projections of other services do not need. */
export class Access1780000000100 implements MigrationInterface {
  readonly name = 'Access1780000000100';

  async up(runner: QueryRunner): Promise<void> {
    await createAccessTables(runner, { write: 'readers' });
    await runner.query(`
      ALTER TABLE organization ADD external_id text;
      CREATE UNIQUE INDEX organization_external_id ON organization (provider_id, external_id);
      ALTER TABLE api_client ADD name text NOT NULL, ADD secret_digest text NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_client, person, membership, organization, delegation');
  }
}
