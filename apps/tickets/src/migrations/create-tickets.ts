import { tenantTable, viewerPerson } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofRequester = { where: `requester_id = ${viewerPerson}` };

/** Tickets with their history, messages, work and escalations; refusals; the counter of references. */
export class CreateTickets1780200000002 implements MigrationInterface {
  readonly name = 'CreateTickets1780200000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(indexes);
    const ofCustomer = { customer: 'customer_id', users: ofRequester } as const;
    await tenantTable(runner, 'ticket', {
      ...ofCustomer,
      write: 'readers',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'ticket_fact', {
      ...ofCustomer,
      outside: `kind <> 'noted'`,
      write: 'readers',
      commands: ['SELECT', 'INSERT'],
    });
    await tenantTable(runner, 'message', {
      ...ofCustomer,
      outside: 'NOT internal',
      write: 'readers',
      commands: ['SELECT', 'INSERT'],
    });
    for (const table of ['time_entry', 'escalation']) {
      await tenantTable(runner, table, {
        ...ofCustomer,
        write: 'staff',
        commands: ['SELECT', 'INSERT'],
      });
    }
    await tenantTable(runner, 'refusal', {
      ...ofCustomer,
      write: 'readers',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'ticket_counter', {
      customer: null,
      readers: 'everyone',
      write: 'readers',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE ticket_counter, refusal, escalation, time_entry, message, ticket_fact, ticket',
    );
  }
}

const tables = `
  CREATE TABLE ticket_counter (
    provider_id uuid NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL CHECK (last > 0),
    PRIMARY KEY (provider_id, year)
  );

  CREATE TABLE ticket (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    version integer NOT NULL,
    reference text NOT NULL,
    external_owner uuid,
    external_id text,
    subject text NOT NULL CHECK (subject ~ '\\S'),
    state text NOT NULL CHECK (state IN ('NEW', 'IN_PROGRESS', 'WAITING_CUSTOMER',
      'WAITING_THIRD_PARTY', 'RESOLVED', 'VALIDATED', 'ARCHIVED', 'CANCELLED')),
    outcome_key text,
    priority_key text,
    queue_rank_key text,
    queue_rank integer NOT NULL,
    channel_key text NOT NULL,
    plan_key text NOT NULL,
    contract_id uuid,
    opener_kind text NOT NULL,
    requester_id uuid,
    opened_by uuid,
    assignee_id uuid,
    product_id uuid,
    product_version_id uuid,
    charter_key text NOT NULL,
    charter_version text NOT NULL,
    work_kind text NOT NULL CHECK (work_kind IN ('REMOTE', 'ON_SITE', 'OFFICE')),
    options text[] NOT NULL,
    answers jsonb NOT NULL,
    professional_services boolean NOT NULL,
    terms text NOT NULL
      CHECK (terms IN ('INCLUDED', 'BILLABLE', 'QUOTE_REQUIRED', 'PROFESSIONAL_SERVICES')),
    consent_clause text,
    quote_state text,
    coverage_at_opening jsonb NOT NULL,
    coverage_live jsonb NOT NULL,
    coverage_changed boolean NOT NULL,
    opened_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    acknowledged_at timestamptz,
    taken_over_at timestamptz,
    resolved_at timestamptz,
    next_due_at timestamptz,
    breached boolean NOT NULL,
    follow_up_of uuid,
    fact_count integer NOT NULL,
    last_fact_at timestamptz NOT NULL,
    UNIQUE (provider_id, id),
    UNIQUE (provider_id, reference),
    UNIQUE (provider_id, external_owner, external_id),
    CHECK ((external_owner IS NULL) = (external_id IS NULL)),
    CHECK (received_at <= opened_at),
    CHECK ((state IN ('RESOLVED', 'VALIDATED', 'ARCHIVED'))
      = (outcome_key IS NOT NULL AND resolved_at IS NOT NULL)),
    CHECK (terms NOT IN ('QUOTE_REQUIRED', 'PROFESSIONAL_SERVICES') OR quote_state IS NOT NULL),
    FOREIGN KEY (provider_id, follow_up_of) REFERENCES ticket (provider_id, id)
  );

  CREATE TABLE ticket_fact (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    requester_id uuid,
    ticket_id uuid NOT NULL,
    ordinal integer NOT NULL,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    person_id uuid,
    data jsonb NOT NULL,
    UNIQUE (provider_id, ticket_id, ordinal),
    FOREIGN KEY (provider_id, ticket_id) REFERENCES ticket (provider_id, id)
  );

  CREATE TABLE message (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    requester_id uuid,
    ticket_id uuid NOT NULL,
    ordinal integer NOT NULL,
    author text NOT NULL CHECK (author IN ('CUSTOMER', 'STAFF', 'SYSTEM')),
    person_id uuid,
    body text,
    internal boolean NOT NULL CHECK (NOT internal OR author = 'STAFF'),
    automatic boolean NOT NULL,
    at timestamptz NOT NULL,
    UNIQUE (provider_id, ticket_id, ordinal),
    FOREIGN KEY (provider_id, ticket_id) REFERENCES ticket (provider_id, id)
  );

  CREATE TABLE time_entry (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    requester_id uuid,
    ticket_id uuid NOT NULL,
    agent_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('REMOTE', 'ON_SITE', 'OFFICE')),
    started_at timestamptz NOT NULL,
    minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    travelled boolean NOT NULL,
    note text,
    logged_at timestamptz NOT NULL,
    FOREIGN KEY (provider_id, ticket_id) REFERENCES ticket (provider_id, id)
  );

  CREATE TABLE escalation (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    requester_id uuid,
    ticket_id uuid NOT NULL,
    rule_key text NOT NULL,
    clause text NOT NULL,
    person_id uuid,
    reason text,
    at timestamptz NOT NULL,
    FOREIGN KEY (provider_id, ticket_id) REFERENCES ticket (provider_id, id)
  );

  CREATE TABLE refusal (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    version integer NOT NULL,
    requester_id uuid,
    code text NOT NULL,
    clause text,
    charter_version text NOT NULL,
    channel_key text NOT NULL,
    product_version_id uuid,
    coverage jsonb NOT NULL,
    at timestamptz NOT NULL
  )`;

const indexes = `
  CREATE INDEX ticket_opened ON ticket (provider_id, opened_at, id);
  CREATE INDEX ticket_customer ON ticket (provider_id, customer_id, opened_at, id);
  CREATE INDEX ticket_version ON ticket (provider_id, product_version_id, opened_at, id);
  CREATE INDEX ticket_contract ON ticket (provider_id, contract_id);
  CREATE INDEX ticket_queue ON ticket (provider_id, queue_rank, opened_at, id);
  CREATE INDEX ticket_due ON ticket (provider_id, coalesce(next_due_at, 'infinity'), id);
  CREATE INDEX time_entry_ticket ON time_entry (provider_id, ticket_id, started_at);
  CREATE INDEX escalation_ticket ON escalation (provider_id, ticket_id, at);
  CREATE INDEX refusal_at ON refusal (provider_id, at, id)`;
