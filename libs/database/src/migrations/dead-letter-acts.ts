import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rolesOf } from '../migrate.js';

const ofViewer = `(SELECT viewer()->>'kind') IN ('system', 'platform')
  AND (provider_id IS NOT DISTINCT FROM (SELECT (viewer()->>'providerId')::uuid)
    OR (SELECT viewer()->>'kind') = 'platform')`;

/** What operators do with dead letters is kept beside them, and happens in one transaction with its effect. */
export class DeadLetterActs1780000000003 implements MigrationInterface {
  readonly name = 'DeadLetterActs1780000000003';

  async up(runner: QueryRunner): Promise<void> {
    const { app, worker } = await rolesOf(runner);
    await runner.query(letters);
    await runner.query(acts);
    await runner.query(`
      GRANT SELECT (id), DELETE ON dead_letter TO ${app};
      CREATE POLICY app_delete ON dead_letter FOR DELETE TO ${app} USING (${ofViewer});
      GRANT INSERT ON dead_letter_act TO ${app};
      GRANT SELECT, INSERT ON dead_letter_act TO ${worker};
      ALTER TABLE dead_letter_act ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY app_insert ON dead_letter_act FOR INSERT TO ${app} WITH CHECK (${ofViewer});
      CREATE POLICY worker_select ON dead_letter_act FOR SELECT TO ${worker} USING (true);
      CREATE POLICY worker_insert ON dead_letter_act FOR INSERT TO ${worker} WITH CHECK (true)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`
      DROP TABLE dead_letter_act;
      DROP POLICY app_delete ON dead_letter;
      REVOKE SELECT (id), DELETE ON dead_letter FROM ${app};
      DROP INDEX dead_letter_record, dead_letter_failed_at;
      ALTER TABLE dead_letter DROP COLUMN raw`);
  }
}

/** A record without a readable id could stand twice; while row security is forced, its owner sees none. */
const letters = `
  -- What came as a value and is no JSON; data is null then.
  ALTER TABLE dead_letter ADD COLUMN raw bytea;
  ALTER TABLE dead_letter NO FORCE ROW LEVEL SECURITY;
  DELETE FROM dead_letter l USING dead_letter twin
  WHERE l.event_id IS NULL AND twin.event_id IS NULL AND l.id > twin.id
    AND (l.consumer, l.topic, l.key, l.partition, l.position)
      = (twin.consumer, twin.topic, twin.key, twin.partition, twin.position);
  ALTER TABLE dead_letter FORCE ROW LEVEL SECURITY;
  CREATE UNIQUE INDEX dead_letter_record ON dead_letter (consumer, topic, key, partition, position)
    WHERE event_id IS NULL;
  CREATE INDEX dead_letter_failed_at ON dead_letter (failed_at, id)`;

const acts = `
  CREATE TABLE dead_letter_act (
    id uuid PRIMARY KEY,
    -- The call that asked for it: when it comes again, what it did is told, not done again.
    request_id uuid NOT NULL,
    letter_id uuid NOT NULL,
    consumer text NOT NULL,
    topic text NOT NULL,
    key text NOT NULL,
    type text NOT NULL,
    event_id uuid,
    aggregate_version integer,
    provider_id uuid,
    act text NOT NULL CHECK (act IN ('replayed', 'dismissed')),
    outcome text NOT NULL CHECK (outcome IN ('handled', 'returned', 'failed', 'dismissed')),
    -- Why it was dismissed, or failed again; null where it was handled.
    reason text CHECK ((reason IS NULL) = (outcome IN ('handled', 'returned'))),
    actor text NOT NULL,
    -- Machine time.
    done_at timestamptz NOT NULL,
    UNIQUE (request_id, letter_id)
  );
  CREATE INDEX dead_letter_act_done_at ON dead_letter_act (done_at, id)`;
