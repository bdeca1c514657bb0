import { tenantTable, viewerPerson } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tariffs, quotes and charges. */
export class Prices1780000000320 implements MigrationInterface {
  readonly name = 'Prices1780000000320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await tenantTable(runner, 'tariff', {
      customer: null,
      readers: 'everyone',
      write: 'staff',
      commands: ['SELECT', 'INSERT'],
    });
    const ownRequests = { where: `requester_id = ${viewerPerson}` };
    await tenantTable(runner, 'quote', {
      customer: 'customer_id',
      users: ownRequests,
      write: 'readers',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'charge', {
      customer: 'customer_id',
      users: ownRequests,
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE charge, quote, tariff');
  }
}

const tables = `
  CREATE TABLE tariff (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SUPPORT', 'PROFESSIONAL_SERVICES')),
    currency text NOT NULL,
    hourly_minor bigint NOT NULL CHECK (hourly_minor >= 0),
    travel_minor bigint NOT NULL CHECK (travel_minor >= 0),
    valid_from date NOT NULL,
    example boolean NOT NULL,
    UNIQUE (provider_id, kind, currency, valid_from),
    UNIQUE (provider_id, id)
  );
  CREATE TABLE quote (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    requester_id uuid,
    state text NOT NULL
      CHECK (state IN ('OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'SUPERSEDED')),
    offer jsonb NOT NULL,
    shown_hash text NOT NULL,
    tariff_id uuid NOT NULL,
    offered_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > offered_at),
    decided_at timestamptz CHECK ((state = 'OFFERED') = (decided_at IS NULL)),
    decided_by uuid,
    version integer NOT NULL,
    UNIQUE (provider_id, id),
    FOREIGN KEY (provider_id, tariff_id) REFERENCES tariff (provider_id, id)
  );
  CREATE INDEX quote_ticket ON quote (provider_id, ticket_id, offered_at);
  CREATE UNIQUE INDEX quote_offered ON quote (provider_id, ticket_id) WHERE state = 'OFFERED';
  CREATE UNIQUE INDEX quote_accepted ON quote (provider_id, ticket_id) WHERE state = 'ACCEPTED';
  CREATE TABLE charge (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    requester_id uuid,
    contract_id uuid,
    quote_id uuid,
    tariff_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('RATED', 'INVOICED')),
    currency text NOT NULL,
    total_minor bigint NOT NULL,
    lines jsonb NOT NULL,
    actual_minutes integer NOT NULL CHECK (actual_minutes >= 0),
    billed_minutes integer NOT NULL CHECK (billed_minutes >= actual_minutes),
    minimum_minutes integer NOT NULL,
    minimum_clause text,
    flagged_minutes_outside integer NOT NULL,
    charter_version text NOT NULL,
    rated_at timestamptz NOT NULL,
    invoice_id uuid CHECK ((state = 'INVOICED') = (invoice_id IS NOT NULL)),
    version integer NOT NULL,
    UNIQUE (provider_id, ticket_id),
    UNIQUE (provider_id, id),
    FOREIGN KEY (provider_id, tariff_id) REFERENCES tariff (provider_id, id),
    FOREIGN KEY (provider_id, quote_id) REFERENCES quote (provider_id, id)
  );
  CREATE INDEX charge_customer ON charge (provider_id, customer_id, state)`;
