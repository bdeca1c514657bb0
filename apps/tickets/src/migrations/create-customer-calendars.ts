import { tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Customers' calendars as `contracts` told of them, every version: histories name the one they were
 * counted by. Tickets that are there already were opened under the charter's own.
 */
export class CreateCustomerCalendars1780200000130 implements MigrationInterface {
  readonly name = 'CreateCustomerCalendars1780200000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await tenantTable(runner, 'customer_calendar', {
      customer: 'customer_id',
      users: 'everything',
      write: 'system',
      commands: ['SELECT', 'INSERT'],
    });
    await runner.query(`ALTER TABLE ticket ADD COLUMN calendars jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ticket DROP COLUMN calendars');
    await runner.query('DROP TABLE customer_calendar');
  }
}

const table = `
  CREATE TABLE customer_calendar (
    calendar_id uuid NOT NULL,
    version integer NOT NULL,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    key text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz CHECK (ends_at >= starts_at),
    calendar jsonb NOT NULL,
    PRIMARY KEY (provider_id, calendar_id, version)
  );
  CREATE INDEX customer_calendar_customer ON customer_calendar (provider_id, customer_id)`;
