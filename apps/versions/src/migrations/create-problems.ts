import { tenantTable, viewerPerson } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tickets as far as they concern versions, and the problems that they led to. */
export class CreateProblems1780100000003 implements MigrationInterface {
  readonly name = 'CreateProblems1780100000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await tenantTable(runner, 'ticket', {
      customer: 'customer_id',
      users: { where: `opened_by = ${viewerPerson}` },
      write: 'system',
    });
    await tenantTable(runner, 'problem_ticket', {
      customer: 'customer_id',
      users: { where: ownTicket },
      write: 'staff',
      commands: ['SELECT', 'INSERT'],
    });
    await tenantTable(runner, 'problem', {
      customer: null,
      readers: 'everyone',
      outside: reportedByViewer('problem.id'),
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await tenantTable(runner, 'problem_version', {
      customer: null,
      readers: 'everyone',
      outside: reportedByViewer('problem_version.problem_id'),
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'DELETE'],
    });
    await tenantTable(runner, 'problem_counter', {
      customer: null,
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE problem_counter, problem_version, problem_ticket, problem, ticket',
    );
  }
}

const ownTicket = `EXISTS (SELECT FROM ticket WHERE ticket.id = problem_ticket.ticket_id)`;

/** Customers see a problem where a ticket of theirs is behind it: others' reports are others' secrets. */
function reportedByViewer(problem: string): string {
  return `EXISTS (SELECT FROM problem_ticket reported WHERE reported.problem_id = ${problem})`;
}

const tables = `
  CREATE TABLE ticket (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    reference text NOT NULL,
    opened_by uuid,
    product_id uuid,
    product_version_id uuid,
    charter_version text NOT NULL,
    opened_at timestamptz NOT NULL
  );
  CREATE INDEX ticket_version ON ticket (provider_id, product_version_id);

  CREATE TABLE problem (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    version int NOT NULL,
    reference text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('MALFUNCTION', 'FEATURE_REQUEST')),
    product_id uuid,
    title text,
    workaround text,
    recorded_at timestamptz NOT NULL,
    UNIQUE (provider_id, id),
    UNIQUE (provider_id, reference),
    FOREIGN KEY (provider_id, product_id) REFERENCES product (provider_id, id)
  );
  CREATE INDEX problem_recorded ON problem (provider_id, recorded_at, id);

  CREATE TABLE problem_version (
    problem_id uuid NOT NULL,
    product_version_id uuid NOT NULL,
    relation text NOT NULL CHECK (relation IN ('AFFECTED', 'FIXED')),
    provider_id uuid NOT NULL,
    PRIMARY KEY (problem_id, product_version_id, relation),
    FOREIGN KEY (provider_id, problem_id) REFERENCES problem (provider_id, id),
    FOREIGN KEY (provider_id, product_version_id) REFERENCES product_version (provider_id, id)
  );
  CREATE INDEX problem_version_version ON problem_version (provider_id, product_version_id);

  CREATE TABLE problem_ticket (
    ticket_id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    problem_id uuid NOT NULL,
    FOREIGN KEY (provider_id, problem_id) REFERENCES problem (provider_id, id)
  );
  CREATE INDEX problem_ticket_problem ON problem_ticket (provider_id, problem_id);

  CREATE TABLE problem_counter (
    provider_id uuid PRIMARY KEY,
    last int NOT NULL
  )`;
