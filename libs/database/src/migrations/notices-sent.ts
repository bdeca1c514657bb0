import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rolesOf } from '../migrate.js';

const ofProvider = `provider_id = (SELECT (viewer()->>'providerId')::uuid)`;
const kind = `(SELECT viewer()->>'kind')`;

/**
 * Whom each notice was sent to or is about, for as long as the bus may hold it; and what the worker
 * needs to forget what has served.
 */
export class NoticesSent1780000000004 implements MigrationInterface {
  readonly name = 'NoticesSent1780000000004';

  async up(runner: QueryRunner): Promise<void> {
    const { app, worker } = await rolesOf(runner);
    await runner.query(`
      CREATE TABLE notice_sent (
        provider_id uuid NOT NULL,
        person_id uuid NOT NULL,
        notice_id uuid NOT NULL,
        -- Machine time, as the retention of the bus.
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (provider_id, person_id, notice_id)
      );
      CREATE INDEX notice_sent_notice ON notice_sent (provider_id, notice_id);
      CREATE INDEX notice_sent_at ON notice_sent (sent_at);
      CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
      CREATE INDEX outbox_tombstone ON outbox (topic, aggregate_id) WHERE data IS NULL;
      ALTER TABLE notice_sent ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, DELETE ON notice_sent TO ${app};
      GRANT SELECT, DELETE ON notice_sent TO ${worker};
      GRANT SELECT (created_at), DELETE ON idempotency_key TO ${worker};
      CREATE POLICY app_insert ON notice_sent FOR INSERT TO ${app}
        WITH CHECK (${ofProvider} AND ${kind} IN ('request', 'system'));
      CREATE POLICY app_select ON notice_sent FOR SELECT TO ${app}
        USING (${ofProvider} AND ${kind} = 'system');
      CREATE POLICY app_delete ON notice_sent FOR DELETE TO ${app}
        USING (${ofProvider} AND ${kind} = 'system');
      ${['notice_sent', 'idempotency_key'].map((table) => forWorker(table, worker)).join(';')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { worker } = await rolesOf(runner);
    await runner.query(`
      DROP TABLE notice_sent;
      DROP INDEX idempotency_key_created_at, outbox_tombstone;
      DROP POLICY worker_select ON idempotency_key;
      DROP POLICY worker_delete ON idempotency_key;
      REVOKE ALL ON idempotency_key FROM ${worker};
      REVOKE SELECT (created_at) ON idempotency_key FROM ${worker}`);
  }
}

function forWorker(table: string, worker: string): string {
  return `CREATE POLICY worker_select ON ${table} FOR SELECT TO ${worker} USING (true);
    CREATE POLICY worker_delete ON ${table} FOR DELETE TO ${worker} USING (true)`;
}
