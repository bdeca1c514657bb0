import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names that look alike are one, whichever way their accents are encoded. Where both ways stand as versions of their
 * own already, they stay so.
 */
export class NormalizeLabels1780100000430 implements MigrationInterface {
  readonly name = 'NormalizeLabels1780100000430';

  async up(runner: QueryRunner): Promise<void> {
    // The owner sees no row under forced row security.
    await runner.query(`
      ALTER TABLE product_version NO FORCE ROW LEVEL SECURITY;
      UPDATE product_version SET generation = normalize(generation)
        WHERE generation IS NOT NORMALIZED;
      UPDATE product_version v SET canonical_label = normalize(canonical_label)
        WHERE canonical_label IS NOT NORMALIZED AND NOT EXISTS (
          SELECT FROM product_version twin
          WHERE twin.provider_id = v.provider_id AND twin.product_id = v.product_id AND twin.line = v.line
            AND twin.id <> v.id AND normalize(twin.canonical_label) = normalize(v.canonical_label));
      ALTER TABLE product_version FORCE ROW LEVEL SECURITY`);
  }

  /** Both ways read the same. */
  async down(): Promise<void> {}
}
