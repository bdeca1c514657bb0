import type { Transaction } from '@charter/database';
import { notFound } from '@charter/subgraph';
import { charterNow } from '../charter/charter.queries.js';
import { maintenanceOf } from '../contract/contract.queries.js';
import { isMaintained } from './domain/acquisition.js';
import { recordAttestations } from './attestation-history.js';
import { attestationOf, retracted } from './domain/attestation.js';
import { spansOf } from './installation-history.js';
import { InstallationSpanEntity } from './installation-span.entity.js';
import { InstallationEntity } from './installation.entity.js';
import { tellInstallation, tellLife } from './installation.writes.js';
import { speakerOf } from './speaker.js';

/** Has the caller stand for what an installation runs, or ran last; what a stronger one stands for stays as it is. */
export async function attest(
  tx: Transaction,
  installation: InstallationEntity,
  reason: string | null,
): Promise<void> {
  const { customerId, acquisition, attestation: before } = installation;
  const by = await speakerOf(tx, customerId);
  const attestation = attestationOf({ by, acquisition, before, maintained: false, runs: [] });
  if (attestation === before) return;
  await tx.update(InstallationEntity, installation, { attestation });
  const act = { installation, kind: 'ATTESTED', inNameOf: by, before, reason } as const;
  await recordAttestations(tx, [{ ...act, said: installation }]);
  await tellInstallation(tx, installation, (await charterNow(tx)).provider.zone);
}

/** Leaves of each right to a version, by which an installation ran it, what no provider or reseller gave. */
export async function retract(
  tx: Transaction,
  installation: InstallationEntity,
  { versionId, reason }: { versionId: string; reason: string | null },
): Promise<void> {
  const { customerId, productId } = installation;
  const spans = await spansOf(tx, installation);
  const contracts = await maintenanceOf(tx, [customerId]);
  const maintainedAt = (at: Temporal.Instant) => isMaintained(contracts, customerId, productId, at);
  const now = Temporal.Instant.from(tx.viewer.now);
  // Each run was recorded when the one before it ended up in the history.
  const recorded = [installation, ...spans].map(({ recordedAt }) => recordedAt);
  const left = (run: Run, place: number) =>
    retracted(run.attestation, maintainedAt(now) || maintainedAt(recorded[place]!));
  const runs = [...spans, installation].map((run, place) => ({ run, left: left(run, place) }));
  const meant = runs.filter(({ run }) => run.productVersionId === versionId);
  if (meant.length === 0) throw notFound('version', ['input', 'productVersionId']);
  const changed = meant.filter(({ run, left: attestation }) => run.attestation !== attestation);
  if (changed.length === 0) return;
  const inNameOf = await speakerOf(tx, customerId);
  const acts = changed.map(({ run, left: attestation }) => ({
    ...{ installation, kind: 'RETRACTED' as const, inNameOf, before: run.attestation },
    ...{ said: { ...run, attestation }, reason },
  }));
  for (const { run, left: attestation } of changed)
    await (run === installation
      ? tx.update(InstallationEntity, installation, { attestation })
      : tx.update(InstallationSpanEntity, run as InstallationSpanEntity, { attestation }));
  await recordAttestations(tx, acts);
  await tellLife(tx, installation, (await charterNow(tx)).provider.zone);
}

type Run = InstallationEntity | InstallationSpanEntity;
