import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers' own calendars in place of the charter's. */
export class CustomerCalendars1780000000210 implements MigrationInterface {
  readonly name = 'CustomerCalendars1780000000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await tenantTable(runner, 'customer_calendar', {
      customer: 'customer_id',
      users: 'everything',
      write: 'staff',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE customer_calendar');
  }
}

// A calendar that was called off before its start ends where it starts.
const table = `
  CREATE TABLE customer_calendar (
    id uuid PRIMARY KEY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    calendar_key text NOT NULL,
    time_zone text NOT NULL,
    starts_on date NOT NULL,
    ends_before date CHECK (ends_before >= starts_on),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz CHECK ((ends_before IS NULL) = (ends_at IS NULL)),
    hours jsonb NOT NULL CHECK (jsonb_array_length(hours) > 0),
    end_reason text CHECK ((end_reason IS NULL) = (ends_before IS NULL)),
    version integer NOT NULL
  );
  CREATE UNIQUE INDEX customer_calendar_lasting
    ON customer_calendar (provider_id, customer_id, calendar_key) WHERE ends_before IS NULL;
  CREATE INDEX customer_calendar_customer
    ON customer_calendar (provider_id, customer_id, starts_on, id)`;
