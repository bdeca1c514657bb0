import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What policies may ask about the viewer. Both run with the rights of whoever asks. */
export class ViewerFunctions1780000000001 implements MigrationInterface {
  readonly name = 'ViewerFunctions1780000000001';

  async up(runner: QueryRunner): Promise<void> {
    // The setting is '' rather than NULL after the first transaction that used it.
    await runner.query(`
      CREATE FUNCTION viewer() RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE
      RETURN nullif(current_setting('app.viewer', true), '')::jsonb`);
    // The table of delegations comes later, each service keeps its own.
    await runner.query('SET LOCAL check_function_bodies = off');
    await runner.query(`
      CREATE FUNCTION viewer_customers() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT customer_id FROM delegation
        WHERE provider_id = (SELECT (viewer()->>'providerId')::uuid)
          AND reseller_id = ANY ((SELECT ARRAY(
                SELECT jsonb_array_elements_text(viewer()->'resellerIds'))::uuid[])::uuid[])
          AND starts_at <= (SELECT (viewer()->>'now')::timestamptz)
          AND (ends_at IS NULL OR ends_at > (SELECT (viewer()->>'now')::timestamptz))
          AND (revoked_at IS NULL OR revoked_at > (SELECT (viewer()->>'now')::timestamptz))
      $$`);
    await runner.query('SET LOCAL check_function_bodies = on');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION viewer_customers(); DROP FUNCTION viewer()');
  }
}
