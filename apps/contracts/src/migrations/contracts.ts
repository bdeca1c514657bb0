import { among, tenantTable, viewerPerson } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contracts, outages, notices and the domain clock. */
export class Contracts1780000000110 implements MigrationInterface {
  readonly name = 'Contracts1780000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await tenantTable(runner, 'contract', {
      customer: 'customer_id',
      users: 'everything',
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'reference_counter', {
      customer: null,
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'outage', {
      customer: null,
      also: `customer_ids = '{}' OR EXISTS (SELECT FROM unnest(customer_ids) AS hit (id) WHERE
        ${among('hit.id', 'administers')} OR ${among('hit.id', 'usesFor')}
        OR hit.id IN (SELECT viewer_customers()))`,
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'notice', {
      customer: null,
      also: `person_id = ${viewerPerson}`,
      write: 'readers',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice, outage, reference_counter, contract');
  }
}

const tables = `
  CREATE TABLE contract (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    reference text NOT NULL,
    external_id text,
    kind text NOT NULL CHECK (kind IN ('SUPPORT', 'MAINTENANCE')),
    plan_key text CHECK ((kind = 'SUPPORT') = (plan_key IS NOT NULL)),
    product_ids uuid[] NOT NULL,
    state text NOT NULL
      CHECK (state IN ('DRAFT', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'TERMINATED')),
    signed_on date CHECK ((state = 'DRAFT') = (signed_on IS NULL)),
    starts_on date NOT NULL,
    ends_before date CHECK (ends_before > starts_on),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz CHECK ((ends_before IS NULL) = (ends_at IS NULL)),
    time_zone text NOT NULL,
    in_arrears boolean NOT NULL,
    options text[] NOT NULL,
    pinned_charter_version text,
    fee_minor bigint CHECK (fee_minor > 0),
    fee_currency text CHECK ((fee_minor IS NULL) = (fee_currency IS NULL)),
    fee_period text CHECK ((fee_minor IS NULL) = (fee_period IS NULL)),
    success_manager_id uuid,
    version integer NOT NULL,
    UNIQUE (provider_id, reference),
    UNIQUE (provider_id, external_id)
  );
  CREATE INDEX contract_customer ON contract (provider_id, customer_id, starts_on, id);
  CREATE INDEX contract_newest ON contract (provider_id, starts_on, id);
  CREATE TABLE reference_counter (
    provider_id uuid NOT NULL,
    series text NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (provider_id, series)
  );
  CREATE TABLE outage (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN
      ('INCIDENT', 'PREVENTIVE_MAINTENANCE', 'OPERATION', 'CORRECTIVE_INTERVENTION')),
    summary text NOT NULL,
    customer_ids uuid[] NOT NULL,
    announced_at timestamptz,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz CHECK (ends_at >= starts_at),
    cancelled boolean NOT NULL,
    version integer NOT NULL
  );
  CREATE INDEX outage_starts_at ON outage (provider_id, starts_at, id);
  CREATE TABLE notice (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    occasion_id uuid NOT NULL,
    person_id uuid NOT NULL,
    template text NOT NULL,
    about text NOT NULL,
    parameters jsonb NOT NULL,
    body text,
    created_at timestamptz NOT NULL,
    read_at timestamptz,
    UNIQUE (provider_id, occasion_id, person_id)
  );
  CREATE INDEX notice_person ON notice (provider_id, person_id, created_at, id)`;
