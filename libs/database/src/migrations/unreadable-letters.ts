import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofViewer = `provider_id IS NOT DISTINCT FROM (SELECT (viewer()->>'providerId')::uuid)
  OR (SELECT viewer()->>'kind') = 'platform'`;

/**
 * A record that nobody could read belongs to no provider. Whoever handles later ones of its key must
 * see that it stands there, or would handle them before it.
 */
export class UnreadableLetters1780000000006 implements MigrationInterface {
  readonly name = 'UnreadableLetters1780000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER POLICY app_select ON dead_letter
      USING (${ofViewer} OR (provider_id IS NULL AND (SELECT viewer()->>'kind') = 'system'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER POLICY app_select ON dead_letter USING (${ofViewer})`);
  }
}
