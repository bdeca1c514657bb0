import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Feeds of lifecycle events at addresses of their own, and the instant of each version's last change, by which
 * calendars that were subscribed to know what moved. Whatever writes a version changes it.
 */
export class LifecycleFeeds1780100000240 implements MigrationInterface {
  readonly name = 'LifecycleFeeds1780100000240';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(feeds);
    await tenantTable(runner, 'lifecycle_feed', {
      customer: 'customer_id',
      outside: 'NOT for_staff',
      write: 'readers',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await runner.query(lastChanges);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER note_change ON product_version;
      DROP FUNCTION note_version_change();
      ALTER TABLE product_version DROP COLUMN changed_at;
      DROP TABLE lifecycle_feed`);
  }
}

const feeds = `
  CREATE TABLE lifecycle_feed (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    version int NOT NULL,
    name text NOT NULL,
    customer_id uuid,
    product_ids uuid[],
    language text NOT NULL CHECK (language IN ('fr', 'en')),
    includes_planned boolean NOT NULL,
    for_staff boolean NOT NULL,
    token_hash text NOT NULL,
    person_id uuid,
    client_id uuid,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz CHECK (revoked_at >= created_at),
    UNIQUE (provider_id, token_hash),
    CHECK (num_nonnulls(person_id, client_id) = 1),
    CHECK (for_staff OR customer_id IS NOT NULL AND NOT includes_planned)
  );
  CREATE INDEX lifecycle_feed_created ON lifecycle_feed (provider_id, created_at, id);
  CREATE INDEX lifecycle_feed_customer ON lifecycle_feed (provider_id, customer_id)`;

/** The owner sees no row under forced row security. */
const lastChanges = `
  ALTER TABLE product_version ADD COLUMN changed_at timestamptz;
  ALTER TABLE product_version NO FORCE ROW LEVEL SECURITY;
  UPDATE product_version SET changed_at = coalesce(recalled_at, known_at, cancelled_at, now());
  ALTER TABLE product_version FORCE ROW LEVEL SECURITY;
  CREATE FUNCTION note_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.changed_at := coalesce((viewer()->>'now')::timestamptz, NEW.changed_at);
      RETURN NEW;
    END $$;
  CREATE TRIGGER note_change BEFORE INSERT OR UPDATE ON product_version
    FOR EACH ROW EXECUTE FUNCTION note_version_change()`;
