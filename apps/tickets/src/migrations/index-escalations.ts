import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Escalations of all tickets, newest first; by person, by function, and those that nobody got. */
export class IndexEscalations1780200000182 implements MigrationInterface {
  readonly name = 'IndexEscalations1780200000182';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX escalation_at ON escalation (provider_id, at, id);
      CREATE INDEX escalation_person ON escalation (provider_id, person_id, at, id);
      CREATE INDEX escalation_assigns ON escalation (provider_id, assigns, at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX escalation_at, escalation_person, escalation_assigns');
  }
}
