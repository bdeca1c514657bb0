import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Teams, the vocabulary of skills, who is away; which team a ticket was handed to. */
export class CreateTeams1780200000165 implements MigrationInterface {
  readonly name = 'CreateTeams1780200000165';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await tenantTable(runner, 'team', {
      customer: null,
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'skill', {
      customer: null,
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'agent_absence', { customer: null, write: 'staff' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE ticket DROP COLUMN team_id; DROP TABLE agent_absence, skill, team',
    );
  }
}

const open = `state IN ('NEW', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY')`;

const tables = `
  CREATE TABLE team (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    version integer NOT NULL,
    name text NOT NULL CHECK (name ~ '\\S'),
    member_ids uuid[] NOT NULL,
    retired boolean NOT NULL,
    UNIQUE (provider_id, id)
  );
  CREATE INDEX team_name ON team (provider_id, lower(name), id);

  CREATE TABLE skill (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    version integer NOT NULL,
    key text NOT NULL,
    labels jsonb NOT NULL,
    product_ids uuid[] NOT NULL,
    words text[] NOT NULL,
    priorities text[] NOT NULL,
    UNIQUE (provider_id, key)
  );

  CREATE TABLE agent_absence (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    person_id uuid NOT NULL,
    until timestamptz,
    UNIQUE (provider_id, person_id)
  );

  ALTER TABLE ticket ADD COLUMN team_id uuid,
    ADD FOREIGN KEY (provider_id, team_id) REFERENCES team (provider_id, id);
  CREATE INDEX ticket_team ON ticket (provider_id, team_id, state, opened_at, id)
    WHERE team_id IS NOT NULL;
  CREATE INDEX ticket_queue_team ON ticket
    (provider_id, team_id, state, queue_rank, opened_at, id) WHERE team_id IS NOT NULL AND ${open};
  CREATE INDEX ticket_due_team ON ticket
    (provider_id, team_id, state, coalesce(next_due_at, 'infinity'), id)
    WHERE team_id IS NOT NULL AND ${open}`;
