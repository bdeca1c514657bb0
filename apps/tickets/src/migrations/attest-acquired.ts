import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands for a customer's right to a version that it acquired; where that was not told, its provider. */
export class AttestAcquired1780200000260 implements MigrationInterface {
  readonly name = 'AttestAcquired1780200000260';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE acquired_version ADD COLUMN attestation text NOT NULL DEFAULT 'PROVIDER'
        CHECK (attestation IN ('PROVIDER', 'RESELLER', 'MAINTENANCE', 'DECLARED'));
      ALTER TABLE acquired_version ALTER COLUMN attestation DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE acquired_version DROP COLUMN attestation');
  }
}
