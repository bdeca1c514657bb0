import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clients make their idempotency keys of what they like, addresses included: only digests stay. */
export class HashedKeys1780000000005 implements MigrationInterface {
  readonly name = 'HashedKeys1780000000005';

  async up(runner: QueryRunner): Promise<void> {
    // While row security is forced, the owner of the table sees no row.
    await runner.query(`
      ALTER TABLE idempotency_key NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE idempotency_key RENAME COLUMN key TO key_hash;
      UPDATE idempotency_key SET key_hash = encode(sha256(convert_to(key_hash, 'UTF8')), 'hex');
      ALTER TABLE idempotency_key FORCE ROW LEVEL SECURITY`);
  }

  /** The keys themselves are gone; what repeats a call of before will not be recognized. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_key RENAME COLUMN key_hash TO key');
  }
}
