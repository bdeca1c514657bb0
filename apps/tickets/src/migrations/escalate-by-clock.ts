import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What set an escalation off, once for each start of a clock, and to which function it went. */
export class EscalateByClock1780200000110 implements MigrationInterface {
  readonly name = 'EscalateByClock1780200000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE escalation ADD COLUMN clock_key text;
      ALTER TABLE escalation ADD COLUMN assigns text
        CHECK (assigns IN ('DIRECTOR', 'SENIOR', 'SUCCESS_MANAGER', 'MANAGER'));
      CREATE UNIQUE INDEX escalation_once
        ON escalation (provider_id, ticket_id, rule_key, clock_key)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX escalation_once;
      ALTER TABLE escalation DROP COLUMN clock_key;
      ALTER TABLE escalation DROP COLUMN assigns`);
  }
}
