import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which periods of contracts a document asks for; those drawn up before do not say. */
export class InvoicedFees1780000000360 implements MigrationInterface {
  readonly name = 'InvoicedFees1780000000360';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE invoice ADD COLUMN fee_periods jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invoice DROP COLUMN fee_periods');
  }
}
