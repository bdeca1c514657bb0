import { tenantTable, viewerPerson } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The clocks of tickets, one row each. Those of tickets that are there already are derived by due work
 * of each ticket, as of the last entry of its history.
 */
export class CreateTicketClocks1780200000070 implements MigrationInterface {
  readonly name = 'CreateTicketClocks1780200000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await tenantTable(runner, 'ticket_clock', {
      customer: 'customer_id',
      users: { where: `requester_id = ${viewerPerson}` },
      write: 'readers',
    });
    await runner.query(backfill);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ticket_clock`);
  }
}

const table = `
  CREATE TABLE ticket_clock (
    ticket_id uuid NOT NULL,
    key text NOT NULL,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    requester_id uuid,
    contract_id uuid,
    plan_key text NOT NULL,
    priority_key text,
    kind text NOT NULL CHECK (kind IN ('ACKNOWLEDGEMENT', 'FIRST_RESPONSE', 'TAKE_OVER',
      'NEXT_UPDATE', 'RESOLUTION')),
    level text NOT NULL CHECK (level IN ('GUARANTEE', 'TARGET')),
    round integer NOT NULL CHECK (round > 0),
    state text NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED')),
    target_amount integer NOT NULL,
    target_unit text NOT NULL,
    started_at timestamptz NOT NULL,
    due_at timestamptz,
    late_from timestamptz,
    stopped_at timestamptz,
    breached_at timestamptz,
    excused_at timestamptz,
    excused_by uuid,
    excuse_reason text,
    clause text NOT NULL,
    charter_version text NOT NULL,
    calendar_key text NOT NULL,
    zone text NOT NULL,
    counted_ms bigint CHECK (counted_ms >= 0),
    PRIMARY KEY (ticket_id, key),
    FOREIGN KEY (provider_id, ticket_id) REFERENCES ticket (provider_id, id),
    CHECK ((state = 'PAUSED') = (due_at IS NULL)),
    CHECK ((due_at IS NULL) = (late_from IS NULL)),
    CHECK ((state = 'BREACHED') = (breached_at IS NOT NULL)),
    CHECK ((stopped_at IS NULL) = (counted_ms IS NULL)),
    CHECK (excused_at IS NULL OR state = 'BREACHED')
  );
  CREATE INDEX ticket_clock_due ON ticket_clock (provider_id, due_at, ticket_id, key)
    WHERE state = 'RUNNING';
  CREATE INDEX ticket_clock_excuse ON ticket_clock (provider_id, excused_by)
    WHERE excuse_reason IS NOT NULL`;

const backfill = `
  ALTER TABLE ticket NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE due_work NO FORCE ROW LEVEL SECURITY;
  INSERT INTO due_work (provider_id, kind, id, due_at)
    SELECT provider_id, 'ticket.store-clocks', id, last_fact_at FROM ticket;
  ALTER TABLE ticket FORCE ROW LEVEL SECURITY;
  ALTER TABLE due_work FORCE ROW LEVEL SECURITY`;
