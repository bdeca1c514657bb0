import { rolesOf, tenantTable } from '@charter/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who said what of a right to a version, and when: only added to. What was said before left no trace, so that the
 * history of each installation begins empty.
 */
export class KeepAttestations1780100000450 implements MigrationInterface {
  readonly name = 'KeepAttestations1780100000450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    // Whoever records an installation says by what right it runs its version.
    await tenantTable(runner, 'attestation_step', {
      ...{ customer: 'customer_id', users: 'everything', write: 'readers' },
      commands: ['SELECT', 'INSERT'],
    });
    // Nothing of it changes, but that what an erased person wrote is taken away.
    await tenantTable(runner, 'attestation_step', {
      ...{ customer: 'customer_id', write: 'system', commands: ['UPDATE'] },
    });
    const { app } = await rolesOf(runner);
    await runner.query(`
      REVOKE UPDATE ON attestation_step FROM ${app};
      GRANT UPDATE (reason) ON attestation_step TO ${app}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attestation_step');
  }
}

const attestations = `('PROVIDER', 'RESELLER', 'MAINTENANCE', 'DECLARED')`;

const table = `
  CREATE TABLE attestation_step (
    id uuid PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    provider_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    installation_id uuid NOT NULL,
    product_version_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('RECORDED', 'RESTATED', 'ATTESTED', 'RETRACTED')),
    acquisition text NOT NULL CHECK (acquisition IN ('PURCHASE', 'UPGRADE', 'EXISTING_RIGHT')),
    since date NOT NULL,
    attestation_before text CHECK (attestation_before IN ${attestations}),
    attestation text NOT NULL CHECK (attestation IN ${attestations}),
    at timestamptz NOT NULL,
    in_name_of text NOT NULL CHECK (in_name_of IN ('PROVIDER', 'RESELLER', 'CUSTOMER')),
    person_id uuid,
    client_id uuid,
    reason text,
    FOREIGN KEY (provider_id, installation_id) REFERENCES installation (provider_id, id),
    FOREIGN KEY (provider_id, product_version_id) REFERENCES product_version (provider_id, id),
    CHECK ((attestation_before IS NULL) = (kind = 'RECORDED')),
    CHECK (client_id IS NULL OR person_id IS NULL)
  );
  CREATE INDEX attestation_step_installation
    ON attestation_step (provider_id, installation_id, sequence);
  CREATE INDEX attestation_step_reason ON attestation_step (provider_id, person_id) WHERE reason <> ''`;
