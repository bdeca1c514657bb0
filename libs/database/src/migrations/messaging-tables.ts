import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rolesOf } from '../migrate.js';

const ofViewer = `(provider_id IS NOT DISTINCT FROM (SELECT (viewer()->>'providerId')::uuid)
  OR (SELECT viewer()->>'kind') = 'platform')`;

/** What a viewer may tell: things of its provider, and of nobody (persons, providers). */
const tellable = `(SELECT viewer() IS NOT NULL) AND (provider_id IS NULL OR ${ofViewer})`;

/** Outbox, inbox, dead letters, due work and positions: the same in every service. */
export class MessagingTables1780000000002 implements MigrationInterface {
  readonly name = 'MessagingTables1780000000002';

  async up(runner: QueryRunner): Promise<void> {
    const { app, worker } = await rolesOf(runner);
    await runner.query(tables);
    await runner.query(wakeUps);
    await runner.query(`
      GRANT INSERT ON outbox, inbox TO ${app};
      GRANT SELECT (consumer, topic, key, provider_id) ON dead_letter TO ${app};
      GRANT SELECT, INSERT, UPDATE, DELETE ON due_work, idempotency_key TO ${app};
      GRANT SELECT, INSERT, UPDATE ON projection_position, projection_version TO ${app};
      GRANT SELECT, UPDATE, DELETE ON outbox, inbox, due_work TO ${worker};
      GRANT SELECT, INSERT, UPDATE, DELETE ON dead_letter TO ${worker};
      GRANT SELECT, INSERT, UPDATE ON projection_position TO ${worker}`);
    for (const table of ['outbox', 'inbox', 'dead_letter', 'due_work'])
      await runner.query(policies(table, 'worker', worker, 'true'));
    for (const table of ['outbox', 'inbox'])
      await runner.query(`CREATE POLICY app_insert ON ${table} FOR INSERT TO ${app}
        WITH CHECK (${tellable})`);
    await runner.query(`CREATE POLICY app_select ON dead_letter FOR SELECT TO ${app}
      USING (${ofViewer})`);
    await runner.query(policies('due_work', 'app', app, ofProvider));
    await runner.query(policies('idempotency_key', 'app', app, ofCaller));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE outbox, inbox, dead_letter, due_work, projection_position,
      projection_version, idempotency_key; DROP FUNCTION wake_up()`);
  }
}

const ofProvider = `provider_id = (SELECT (viewer()->>'providerId')::uuid)
  AND (SELECT viewer()->>'kind') IN ('request', 'system')`;

const ofCaller = `${ofViewer} AND ((SELECT viewer()->>'kind') IN ('system', 'platform')
  OR caller = (SELECT coalesce(viewer()->>'clientId', viewer()->>'personId')))`;

function policies(table: string, prefix: string, role: string, condition: string): string {
  const on = (command: string) =>
    `CREATE POLICY ${prefix}_${command.toLowerCase()} ON ${table} FOR ${command} TO ${role}`;
  return `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    ${on('SELECT')} USING (${condition});
    ${on('INSERT')} WITH CHECK (${condition});
    ${on('UPDATE')} USING (${condition}) WITH CHECK (${condition});
    ${on('DELETE')} USING (${condition})`;
}

const tables = `
  CREATE TABLE outbox (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    topic text NOT NULL,
    type text NOT NULL,
    schema_version integer NOT NULL,
    aggregate_id uuid NOT NULL,
    aggregate_version integer NOT NULL,
    provider_id uuid,
    time timestamptz NOT NULL,
    traceparent text,
    data jsonb,
    UNIQUE (topic, aggregate_id, aggregate_version)
  );
  CREATE TABLE inbox (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    provider_id uuid,
    PRIMARY KEY (consumer, event_id)
  );
  CREATE TABLE dead_letter (
    id uuid PRIMARY KEY,
    consumer text NOT NULL,
    topic text NOT NULL,
    key text NOT NULL,
    partition integer NOT NULL,
    position bigint NOT NULL,
    event_id uuid,
    provider_id uuid,
    state text NOT NULL CHECK (state IN ('failed', 'unknown', 'parked')),
    reason text NOT NULL,
    attempts integer NOT NULL,
    headers jsonb NOT NULL,
    data jsonb,
    failed_at timestamptz NOT NULL,
    UNIQUE (consumer, event_id)
  );
  CREATE INDEX dead_letter_key ON dead_letter (consumer, topic, key, position);
  CREATE TABLE due_work (
    provider_id uuid NOT NULL,
    kind text NOT NULL,
    id text NOT NULL,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (provider_id, kind, id)
  );
  CREATE INDEX due_work_due_at ON due_work (due_at, kind, id);
  CREATE TABLE projection_position (
    topic text NOT NULL,
    partition integer NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY (topic, partition)
  );
  CREATE TABLE projection_version (
    topic text NOT NULL,
    aggregate_id uuid NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (topic, aggregate_id)
  );
  CREATE TABLE idempotency_key (
    provider_id uuid,
    caller text NOT NULL,
    mutation text NOT NULL,
    key text NOT NULL,
    input_hash text NOT NULL,
    result_kind text,
    result_id uuid,
    -- Machine time: keys are forgotten by the clock of the machine.
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE NULLS NOT DISTINCT (provider_id, caller, mutation, key)
  )`;

/** Hints only: whoever misses one finds the rows at the next poll. */
const wakeUps = `
  CREATE FUNCTION wake_up() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN PERFORM pg_notify(TG_TABLE_NAME, ''); RETURN NULL; END $$;
  CREATE TRIGGER wake_up AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION wake_up();
  CREATE TRIGGER wake_up AFTER INSERT OR UPDATE ON due_work FOR EACH STATEMENT EXECUTE FUNCTION wake_up()`;
