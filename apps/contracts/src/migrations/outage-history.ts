import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever sees an outage sees what was announced and corrected of it. */
const ofSeenOutage = (table: string) =>
  `EXISTS (SELECT FROM outage o WHERE o.provider_id = ${table}.provider_id AND o.id = outage_id)`;

/** What was announced of an outage and when, how it was corrected, and who calls it what. */
export class OutageHistory1780000000200 implements MigrationInterface {
  readonly name = 'OutageHistory1780000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    // The owner sees no row under forced row security.
    await runner.query('ALTER TABLE outage NO FORCE ROW LEVEL SECURITY');
    await runner.query(backfill);
    await runner.query('ALTER TABLE outage FORCE ROW LEVEL SECURITY');
    for (const table of ['outage_announcement', 'outage_correction'])
      await tenantTable(runner, table, {
        customer: null,
        also: ofSeenOutage(table),
        write: 'staff',
        commands: ['SELECT', 'INSERT'],
      });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE outage_correction, outage_announcement;
      DROP INDEX outage_ends_at, outage_open;
      ALTER TABLE outage DROP COLUMN product_id, DROP COLUMN external_owner, DROP COLUMN external_id`);
  }
}

const tables = `
  ALTER TABLE outage ADD product_id uuid, ADD external_owner uuid, ADD external_id text,
    ADD UNIQUE (provider_id, id),
    ADD UNIQUE (provider_id, external_owner, external_id),
    ADD CHECK ((external_owner IS NULL) = (external_id IS NULL));
  CREATE INDEX outage_ends_at ON outage (provider_id, ends_at);
  CREATE INDEX outage_open ON outage (provider_id, starts_at, id)
    WHERE ends_at IS NULL AND NOT cancelled;
  CREATE TABLE outage_announcement (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    outage_id uuid NOT NULL,
    ordinal integer NOT NULL,
    announced_at timestamptz NOT NULL,
    kind text NOT NULL,
    product_id uuid,
    customer_ids uuid[] NOT NULL,
    starts_at timestamptz CHECK (starts_at > announced_at),
    ends_at timestamptz CHECK (ends_at > starts_at),
    CHECK ((starts_at IS NULL) = (ends_at IS NULL)),
    UNIQUE (provider_id, outage_id, ordinal),
    FOREIGN KEY (provider_id, outage_id) REFERENCES outage (provider_id, id)
  );
  CREATE TABLE outage_correction (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    outage_id uuid NOT NULL,
    ordinal integer NOT NULL,
    corrected_at timestamptz NOT NULL,
    person_id uuid,
    client_id uuid,
    reason text NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    UNIQUE (provider_id, outage_id, ordinal),
    FOREIGN KEY (provider_id, outage_id) REFERENCES outage (provider_id, id)
  )`;

/** Until now a window kept only what it was announced with; that it was called off, not when. */
const backfill = `
  INSERT INTO outage_announcement
    (id, provider_id, outage_id, ordinal, announced_at, kind, customer_ids, starts_at, ends_at)
  SELECT uuidv7(), provider_id, id, 1, announced_at, kind, customer_ids, starts_at, ends_at
  FROM outage WHERE announced_at < starts_at AND ends_at > starts_at`;
