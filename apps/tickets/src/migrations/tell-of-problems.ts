import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of the problems behind tickets, and what of it the tickets' persons were told. */
export class TellOfProblems1780200000230 implements MigrationInterface {
  readonly name = 'TellOfProblems1780200000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_problem (
        id uuid PRIMARY KEY,
        provider_id uuid NOT NULL,
        reference text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('MALFUNCTION', 'FEATURE_REQUEST')),
        fixes jsonb NOT NULL,
        workaround boolean NOT NULL,
        UNIQUE (provider_id, id)
      );
      CREATE TABLE problem_ticket (
        provider_id uuid NOT NULL,
        problem_id uuid NOT NULL,
        ticket_id uuid NOT NULL,
        behind boolean NOT NULL,
        told_fix_ids uuid[] NOT NULL,
        told_workaround boolean NOT NULL,
        PRIMARY KEY (problem_id, ticket_id),
        FOREIGN KEY (provider_id, problem_id) REFERENCES known_problem (provider_id, id)
      )`);
    for (const table of ['known_problem', 'problem_ticket'])
      await tenantTable(runner, table, {
        customer: null,
        write: 'system',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
      });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE problem_ticket, known_problem');
  }
}
