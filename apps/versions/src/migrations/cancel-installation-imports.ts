import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports of installations that somebody cancelled, when and who. */
export class CancelInstallationImports1780100000370 implements MigrationInterface {
  readonly name = 'CancelInstallationImports1780100000370';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE installation_import
        ADD COLUMN cancelled_at timestamptz,
        ADD COLUMN cancelled_by uuid CHECK (cancelled_by IS NULL OR cancelled_at IS NOT NULL),
        DROP CONSTRAINT installation_import_state_check,
        ADD CONSTRAINT installation_import_state_check CHECK (
          state IN ('AWAITED', 'UPLOADING', 'QUEUED', 'RUNNING', 'DONE', 'CANCELLED')),
        ADD CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL))`);
  }

  /** What was cancelled stays over. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE installation_import
        NO FORCE ROW LEVEL SECURITY,
        DROP COLUMN cancelled_by, DROP COLUMN cancelled_at,
        DROP CONSTRAINT installation_import_state_check`);
    await runner.query(`UPDATE installation_import SET state = 'DONE' WHERE state = 'CANCELLED'`);
    await runner.query(`
      ALTER TABLE installation_import
        FORCE ROW LEVEL SECURITY,
        ADD CONSTRAINT installation_import_state_check
          CHECK (state IN ('AWAITED', 'UPLOADING', 'QUEUED', 'RUNNING', 'DONE'))`);
  }
}
