import { rolesOf, tenantTable, viewerPerson } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What tickets have to do with each other; what links say stays among staff where it may be another's. */
export class CreateTicketLinks1780200000162 implements MigrationInterface {
  readonly name = 'CreateTicketLinks1780200000162';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await tenantTable(runner, 'ticket_link', {
      customer: null,
      readers: 'everyone',
      outside: `${seen('from_id')} AND ${seen('to_id')}`,
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
    await hideFacts(runner, STAFF_ONLY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ticket_link; ALTER TABLE ticket DROP COLUMN merged_into`);
    await hideFacts(runner, `kind <> 'noted'`);
  }
}

const STAFF_ONLY = `kind NOT IN ('noted', 'linked', 'unlinked', 'customer-changed')`;

/** The policy of tickets applies within: the viewer sees the one at this end. */
function seen(end: 'from_id' | 'to_id'): string {
  return `EXISTS (SELECT FROM ticket WHERE ticket.provider_id = ticket_link.provider_id
    AND ticket.id = ticket_link.${end})`;
}

async function hideFacts(runner: QueryRunner, outside: string): Promise<void> {
  const { app } = await rolesOf(runner);
  await runner.query(
    `DROP POLICY app_select ON ticket_fact; DROP POLICY app_insert ON ticket_fact`,
  );
  await runner.query(`REVOKE SELECT, INSERT ON ticket_fact FROM ${app}`);
  await tenantTable(runner, 'ticket_fact', {
    customer: 'customer_id',
    users: { where: `requester_id = ${viewerPerson}` },
    outside,
    write: 'readers',
    commands: ['SELECT', 'INSERT'],
  });
}

const tables = `
  CREATE TABLE ticket_link (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('RELATES_TO', 'FOLLOWS_UP', 'CAUSED_BY', 'DUPLICATE_OF')),
    from_id uuid NOT NULL,
    to_id uuid NOT NULL CHECK (to_id <> from_id),
    reason text,
    linked_at timestamptz NOT NULL,
    linked_by uuid,
    unlinked_at timestamptz CHECK (unlinked_at >= linked_at),
    unlinked_by uuid,
    unlink_reason text CHECK ((unlink_reason IS NULL) = (unlinked_at IS NULL)),
    FOREIGN KEY (provider_id, from_id) REFERENCES ticket (provider_id, id),
    FOREIGN KEY (provider_id, to_id) REFERENCES ticket (provider_id, id)
  );
  CREATE UNIQUE INDEX ticket_link_once ON ticket_link (provider_id, from_id, to_id, kind)
    WHERE unlinked_at IS NULL;
  CREATE INDEX ticket_link_to ON ticket_link (provider_id, to_id);
  ALTER TABLE ticket ADD COLUMN merged_into uuid,
    ADD CHECK (merged_into IS NULL OR state = 'CANCELLED' AND merged_into <> id),
    ADD FOREIGN KEY (provider_id, merged_into) REFERENCES ticket (provider_id, id);
  CREATE INDEX ticket_merged ON ticket (provider_id, merged_into) WHERE merged_into IS NOT NULL`;
