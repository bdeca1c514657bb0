import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A correction of logged work is a further row, that says the whole entry anew: rows of work are never
 * changed. `corrects` is the id of the first form, by which the entry is known outside.
 */
export class CorrectTime1780200000061 implements MigrationInterface {
  readonly name = 'CorrectTime1780200000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE time_entry
        ADD COLUMN corrects uuid,
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD COLUMN withdrawn boolean NOT NULL DEFAULT false,
        ADD COLUMN reason text CHECK (reason ~ '\\S'),
        ADD COLUMN recorded_by uuid,
        ADD COLUMN moved_from uuid,
        ADD CONSTRAINT time_entry_first CHECK (
          (corrects IS NULL) = (revision = 1) AND (corrects IS NULL) = (reason IS NULL)
          AND NOT (withdrawn AND corrects IS NULL)),
        ADD CONSTRAINT time_entry_of_provider UNIQUE (provider_id, id),
        ADD FOREIGN KEY (provider_id, corrects) REFERENCES time_entry (provider_id, id),
        ADD FOREIGN KEY (provider_id, moved_from) REFERENCES ticket (provider_id, id);
      ALTER TABLE time_entry ALTER COLUMN revision DROP DEFAULT, ALTER COLUMN withdrawn DROP DEFAULT;
      CREATE UNIQUE INDEX time_entry_corrects ON time_entry (provider_id, corrects, revision)
        WHERE corrects IS NOT NULL;
      CREATE INDEX time_entry_agent ON time_entry (provider_id, agent_id, started_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX time_entry_agent;
      ALTER TABLE time_entry DROP COLUMN corrects, DROP COLUMN revision, DROP COLUMN withdrawn,
        DROP COLUMN reason, DROP COLUMN recorded_by, DROP COLUMN moved_from,
        DROP CONSTRAINT time_entry_of_provider`);
  }
}
