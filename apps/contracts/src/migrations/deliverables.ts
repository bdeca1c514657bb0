import { rolesOf, tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deliverables that await a customer's validation, and the append-only history of each [S0.16]. */
export class Deliverables1780000000210 implements MigrationInterface {
  readonly name = 'Deliverables1780000000210';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(tables);
    await tenantTable(runner, 'deliverable', {
      customer: 'customer_id',
      users: 'everything',
      write: 'readers',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'deliverable_step', {
      customer: 'customer_id',
      users: 'everything',
      write: 'readers',
      commands: ['SELECT', 'INSERT'],
    });
    // Steps stay as they were taken, until who wrote their text is erased.
    await runner.query(`
      GRANT UPDATE (body) ON deliverable_step TO ${app};
      CREATE POLICY app_update ON deliverable_step FOR UPDATE TO ${app}
        USING (${ofSystem}) WITH CHECK (${ofSystem})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE deliverable_step, deliverable');
  }
}

const ofSystem = `provider_id = (SELECT (viewer()->>'providerId')::uuid)
  AND (SELECT viewer()->>'kind') = 'system'`;

const tables = `
  CREATE TABLE deliverable (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    contract_id uuid NOT NULL REFERENCES contract (id),
    reference text NOT NULL,
    external_owner uuid,
    external_id text,
    title text NOT NULL,
    state text NOT NULL
      CHECK (state IN ('SUBMITTED', 'VALIDATED', 'CHANGES_REQUESTED', 'WITHDRAWN')),
    round integer NOT NULL CHECK (round > 0),
    submitted_at timestamptz NOT NULL,
    submitted_by uuid,
    due_on date,
    charter_version text,
    reminders_given integer NOT NULL CHECK (reminders_given >= 0),
    next_reminder_at timestamptz CHECK (next_reminder_at IS NULL OR state = 'SUBMITTED'),
    version integer NOT NULL,
    UNIQUE (provider_id, id),
    UNIQUE (provider_id, reference),
    UNIQUE (provider_id, external_owner, external_id),
    CHECK ((external_owner IS NULL) = (external_id IS NULL))
  );
  CREATE INDEX deliverable_newest ON deliverable (provider_id, submitted_at, id);
  CREATE INDEX deliverable_customer ON deliverable (provider_id, customer_id, submitted_at, id);
  CREATE INDEX deliverable_contract ON deliverable (provider_id, contract_id, submitted_at, id);
  CREATE TABLE deliverable_step (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    deliverable_id uuid NOT NULL,
    ordinal integer NOT NULL,
    round integer NOT NULL,
    kind text NOT NULL
      CHECK (kind IN ('SUBMITTED', 'REMINDED', 'VALIDATED', 'CHANGES_REQUESTED', 'WITHDRAWN')),
    at timestamptz NOT NULL,
    person_id uuid,
    client_id uuid,
    body text,
    UNIQUE (provider_id, deliverable_id, ordinal),
    FOREIGN KEY (provider_id, deliverable_id) REFERENCES deliverable (provider_id, id)
  );
  CREATE INDEX deliverable_step_person ON deliverable_step (provider_id, person_id)
    WHERE body IS NOT NULL`;
