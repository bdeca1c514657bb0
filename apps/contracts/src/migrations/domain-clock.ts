import { rolesOf } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain time and its advances: of no tenant, written in development mode only. */
export class DomainClock1780000000130 implements MigrationInterface {
  readonly name = 'DomainClock1780000000130';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`
      CREATE TABLE domain_clock (
        id boolean PRIMARY KEY CHECK (id),
        revision integer NOT NULL,
        offset_milliseconds bigint NOT NULL,
        frozen_at timestamptz
      );
      CREATE TABLE time_travel (
        id uuid PRIMARY KEY,
        state text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
        target timestamptz NOT NULL,
        stands_afterwards boolean NOT NULL,
        done integer NOT NULL,
        failure jsonb
      );
      CREATE UNIQUE INDEX time_travel_one_at_a_time ON time_travel (state) WHERE state = 'RUNNING';
      GRANT SELECT, INSERT, UPDATE ON domain_clock, time_travel TO ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE time_travel, domain_clock');
  }
}
