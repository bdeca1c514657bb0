import { tenantTable, viewerPerson } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Permissions asked and given in tickets. */
export class CreateApprovals1780200000003 implements MigrationInterface {
  readonly name = 'CreateApprovals1780200000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE approval (
        id uuid PRIMARY KEY REFERENCES message (id),
        provider_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        requester_id uuid,
        ticket_id uuid NOT NULL,
        version integer NOT NULL,
        asked_by uuid,
        asked_at timestamptz NOT NULL,
        granted boolean,
        answered_by uuid,
        answered_at timestamptz CHECK (answered_at >= asked_at),
        CHECK ((granted IS NULL) = (answered_at IS NULL)),
        FOREIGN KEY (provider_id, ticket_id) REFERENCES ticket (provider_id, id)
      );
      CREATE INDEX approval_ticket ON approval (provider_id, ticket_id, asked_at)`);
    await tenantTable(runner, 'approval', {
      customer: 'customer_id',
      users: { where: `requester_id = ${viewerPerson}` },
      write: 'readers',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE approval');
  }
}
