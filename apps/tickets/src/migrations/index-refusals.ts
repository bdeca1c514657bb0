import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refusals by what refused them, newest first. */
export class IndexRefusals1780200000181 implements MigrationInterface {
  readonly name = 'IndexRefusals1780200000181';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX refusal_code ON refusal (provider_id, code, at, id);
      CREATE INDEX refusal_clause ON refusal (provider_id, clause, at, id);
      CREATE INDEX refusal_channel ON refusal (provider_id, channel_key, at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX refusal_code, refusal_clause, refusal_channel');
  }
}
