import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byCustomers, withoutPolicies } from './attest-installations.js';

/**
 * Who registered an installation without a name in a system of its own is not recorded with it, but by the key of the
 * call, for as long as keys are kept: what customers registered so is DECLARED as well, unless it was attested since.
 */
export class DeclareUnnamed1780100000400 implements MigrationInterface {
  readonly name = 'DeclareUnnamed1780100000400';

  async up(runner: QueryRunner): Promise<void> {
    await withoutPolicies(runner, backfill);
  }

  /** Nothing tells any more what was not known before. */
  async down(): Promise<void> {}
}

/** The first run of each: later ones have whoever moved it there. */
const registered = `
  SELECT coalesce(first.id, i.id) AS id, i.provider_id, i.customer_id, i.product_id, i.recorded_at AS at,
    CASE WHEN call.caller ~ '^[0-9a-f-]{36}$' THEN call.caller::uuid END AS recorder
  FROM idempotency_key call
  JOIN installation i ON i.provider_id = call.provider_id AND i.id = call.result_id
  LEFT JOIN LATERAL (
    SELECT id FROM installation_span span
    WHERE span.provider_id = i.provider_id AND span.installation_id = i.id ORDER BY since, id LIMIT 1
  ) AS first ON true
  WHERE call.mutation = 'registerInstallation' AND i.external_owner IS NULL AND NOT EXISTS (
    SELECT FROM idempotency_key attested
    WHERE attested.provider_id = i.provider_id AND attested.result_id = i.id
      AND attested.mutation = 'attestInstallation')`;

const backfill = `
  UPDATE installation_span SET attestation = said.attestation
    FROM (${byCustomers(registered)}) AS said WHERE said.id = installation_span.id;
  UPDATE installation SET attestation = said.attestation
    FROM (${byCustomers(registered)}) AS said WHERE said.id = installation.id;
  INSERT INTO due_work (provider_id, kind, id, due_at)
    SELECT DISTINCT provider_id, 'installation.tell', installation_id, date_trunc('milliseconds', now())
    FROM installation_run WHERE attestation <> 'PROVIDER'
    ON CONFLICT DO NOTHING`;
