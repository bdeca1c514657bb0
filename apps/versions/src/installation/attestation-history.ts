import { newId, type Transaction } from '@charter/database';
import type { Attestation, Claim } from './domain/attestation.js';
import type { Attested, AttestationStepKind } from './domain/attestation-step.js';
import { AttestationStepEntity } from './attestation-step.entity.js';
import type { InstallationEntity } from './installation.entity.js';

/** Something that somebody says of the right to a version, and what comes of it. */
export interface AttestationAct {
  readonly installation: Pick<InstallationEntity, 'id' | 'customerId'>;
  readonly kind: AttestationStepKind;
  readonly inNameOf: Claim['by'];
  readonly before: Attestation | null;
  readonly said: Attested;
  readonly reason: string | null;
}

/** Keeps who said what of rights to versions, in the order in which it is given, by few statements. */
export async function recordAttestations(
  tx: Transaction,
  acts: readonly AttestationAct[],
): Promise<void> {
  const { personId, clientId, now } = tx.viewer;
  await tx.insertAll(
    AttestationStepEntity,
    acts.map(({ installation: { id, customerId }, kind, inNameOf, before, said, reason }) => {
      const { productVersionId, acquisition, since, attestation } = said;
      return {
        ...{ id: newId(), providerId: tx.viewer.providerId!, customerId, installationId: id },
        ...{ productVersionId, kind, acquisition, since, attestation, attestationBefore: before },
        ...{ at: Temporal.Instant.from(now), inNameOf, personId, clientId, reason },
      };
    }),
  );
}

/** Statements of `eraseTexts`: why rights were confirmed or taken back. */
export const attestationReasons: readonly string[] = [
  `UPDATE attestation_step SET reason = ''
   WHERE provider_id = $1 AND person_id = $2 AND reason <> ''`,
];
