import { newId, type Transaction } from '@charter/database';
import type { EventData } from '@charter/events';
import { externalOwner } from '../external-id.js';
import { lookAtNewcomers } from '../version-notice/notice-timer.js';
import { recordAttestations, type AttestationAct } from './attestation-history.js';
import { stepOf } from './domain/attestation-step.js';
import { spansOf } from './installation-history.js';
import { InstallationSpanEntity } from './installation-span.entity.js';
import { InstallationEntity } from './installation.entity.js';
import { effectOf, type JudgedItem } from './judged-item.js';

/** Writes an item that was judged; one that is equal to what is known changes nothing. */
export async function writeInstallation(
  tx: Transaction,
  item: JudgedItem,
  zone: string,
): Promise<InstallationEntity> {
  const [installation] = await writeInstallations(tx, [item], zone);
  return installation!;
}

/** The same of many, about different installations, in few statements; the answer is in their order. */
export async function writeInstallations(
  tx: Transaction,
  items: readonly JudgedItem[],
  zone: string,
): Promise<InstallationEntity[]> {
  const isNew = ({ existing }: JudgedItem) => existing === null;
  const isChange = (item: JudgedItem): item is Change => effectOf(item) === 'CHANGED';
  const changes = items.filter(isChange);
  const saidAnew = changes.flatMap((item) => actsOf(item, item.existing));
  const added = items.filter(isNew);
  const made = await tx.insertAll(
    InstallationEntity,
    added.map((item) => newInstallation(tx, item)),
  );
  await tx.insertAll(
    InstallationSpanEntity,
    changes.filter(isMove).map((item) => spanOf(tx, item)),
  );
  await tx.updateAll(
    InstallationEntity,
    new Map(changes.map((item) => [item.existing, statedOf(item)])),
  );
  const saidFirst = added.flatMap((item, place) => actsOf(item, made[place]!));
  await recordAttestations(tx, [...saidFirst, ...saidAnew]);
  const changed = changes.map(({ existing }) => existing);
  await tx.publishAll(
    'installation.changed',
    [...made, ...changed].map((it) => ({ aggregate: it, data: toldOf(it, zone) })),
  );
  await tellNewcomers(tx, [...added, ...changes]);
  const inOrder = made.values();
  return items.map(({ existing }) => existing ?? inOrder.next().value!);
}

/** Who comes to a version whose end is set, or that was recalled, has not been told of it. */
async function tellNewcomers(tx: Transaction, written: readonly JudgedItem[]): Promise<void> {
  const told = written.filter(
    ({ until, version }) => until === null && (version.withdrawnAt ?? version.recalledAt),
  );
  const versionIds = [...new Set(told.map(({ version }) => version.id))].toSorted();
  if (versionIds.length > 0) await lookAtNewcomers(tx, versionIds);
}

type Change = JudgedItem & { existing: InstallationEntity };

function isMove({ existing, version }: Change): boolean {
  return existing.productVersionId !== version.id;
}

function statedOf({ version, environment, acquisition, attestation, since, until }: JudgedItem) {
  const { productId, id: productVersionId } = version;
  return { productId, productVersionId, environment, acquisition, attestation, since, until };
}

/** What an item says of a right: nothing, where nobody else stands for the same. */
function actsOf(item: JudgedItem, installation: InstallationEntity): AttestationAct[] {
  const said = statedOf(item);
  const step = stepOf(item.existing, said);
  return step ? [{ ...step, installation, inNameOf: item.inNameOf, said, reason: null }] : [];
}

function newInstallation(tx: Transaction, item: JudgedItem) {
  return {
    ...statedOf(item),
    id: newId(),
    providerId: tx.viewer.providerId!,
    customerId: item.customerId,
    externalId: item.externalId,
    externalOwner: item.externalId ? externalOwner(tx.viewer) : null,
    recordedAt: Temporal.Instant.from(tx.viewer.now),
  };
}

/** What an installation ran, kept where it goes on to another version; a correction is none. */
function spanOf(tx: Transaction, { existing, since: until }: Change) {
  const { providerId, customerId, productVersionId, environment, since } = existing;
  const { acquisition, attestation } = existing;
  return {
    id: newId(),
    ...{ providerId, customerId, productVersionId, environment, since, until },
    ...{ acquisition, attestation },
    installationId: existing.id,
    recordedAt: Temporal.Instant.from(tx.viewer.now),
    recordedBy: tx.viewer.personId,
  };
}

/** Publishes an installation as it stands. */
export async function tellInstallation(
  tx: Transaction,
  installation: InstallationEntity,
  zone: string,
): Promise<void> {
  await tx.publish(installation, {
    type: 'installation.changed',
    data: toldOf(installation, zone),
  });
}

/** Publishes all that an installation ran, and last what it runs: rights to each version are kept by others. */
export async function tellLife(
  tx: Transaction,
  installation: InstallationEntity,
  zone: string,
): Promise<void> {
  const { id, productId } = installation;
  for (const span of await spansOf(tx, installation))
    await tx.publish(installation, {
      type: 'installation.changed',
      data: toldOf({ ...span, id, productId }, zone),
    });
  await tellInstallation(tx, installation, zone);
}

type Run = Omit<InstallationSpanEntity, 'installationId' | 'recordedAt' | 'recordedBy' | 'until'> &
  Pick<InstallationEntity, 'productId' | 'until'>;

/** An installation with what it runs, or ran; days become instants in the provider's zone. */
function toldOf(run: Run, zone: string): EventData<'installation.changed'> {
  const { id, customerId, productId, productVersionId, environment, since, until } = run;
  const { acquisition, attestation } = run;
  return {
    installationId: id,
    customerId,
    productId,
    versionId: productVersionId,
    environment,
    acquisition,
    attestation,
    since: since.toZonedDateTime(zone).toInstant(),
    until: until && until.toZonedDateTime(zone).toInstant(),
  };
}
