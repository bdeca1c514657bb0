import { tenantTable, viewerPerson } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Satisfaction follow-ups. A customer who reopens a ticket takes back what was owed after its outcome. */
export class CreateFollowUps1780200000171 implements MigrationInterface {
  readonly name = 'CreateFollowUps1780200000171';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE follow_up (
        id uuid PRIMARY KEY,
        provider_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        requester_id uuid,
        ticket_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('OWED', 'DONE', 'WITHDRAWN')),
        outcome_key text NOT NULL,
        clause text NOT NULL,
        charter_version text NOT NULL,
        owed_since timestamptz NOT NULL,
        due_at timestamptz NOT NULL CHECK (due_at >= owed_since),
        reminders integer NOT NULL CHECK (reminders >= 0),
        done_at timestamptz CHECK (done_at >= owed_since),
        done_by uuid,
        satisfied boolean,
        message_id uuid REFERENCES message (id),
        CHECK ((state = 'DONE') = (done_at IS NOT NULL AND satisfied IS NOT NULL)),
        FOREIGN KEY (provider_id, ticket_id) REFERENCES ticket (provider_id, id)
      );
      CREATE UNIQUE INDEX follow_up_owed ON follow_up (provider_id, ticket_id)
        WHERE state = 'OWED';
      CREATE INDEX follow_up_ticket ON follow_up (provider_id, ticket_id, owed_since);
      CREATE INDEX follow_up_due ON follow_up (provider_id, due_at, id);
      CREATE INDEX follow_up_state ON follow_up (provider_id, state, due_at, id)`);
    await tenantTable(runner, 'follow_up', {
      customer: 'customer_id',
      users: { where: `requester_id = ${viewerPerson}` },
      write: 'readers',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE follow_up');
  }
}
