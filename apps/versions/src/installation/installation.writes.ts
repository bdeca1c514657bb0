import { newId, type Transaction } from '@charter/database';
import { externalOwner } from '../external-id.js';
import { lookAtNotices } from '../version-notice/notice-timer.js';
import { InstallationSpanEntity } from './installation-span.entity.js';
import { InstallationEntity } from './installation.entity.js';
import { isKnown, type JudgedItem } from './judged-item.js';

/** Writes an item that was judged; one that is equal to what is known changes nothing. */
export async function writeInstallation(
  tx: Transaction,
  item: JudgedItem,
  zone: string,
): Promise<InstallationEntity> {
  const { existing, version, environment, acquisition, since, until } = item;
  if (existing && isKnown(existing, item)) return existing;
  const stated = {
    productId: version.productId,
    productVersionId: version.id,
    environment,
    acquisition,
    since,
    until,
  };
  if (existing) await keepSpan(tx, existing, item);
  const installation = existing
    ? await tx.update(InstallationEntity, existing, stated)
    : await tx.insert(InstallationEntity, {
        ...stated,
        id: newId(),
        providerId: tx.viewer.providerId!,
        customerId: item.customerId,
        externalId: item.externalId,
        externalOwner: item.externalId ? externalOwner(tx.viewer) : null,
        recordedAt: Temporal.Instant.from(tx.viewer.now),
      });
  await tellInstallation(tx, installation, zone);
  // Who comes to a version whose end is set, or that was recalled, has not been told of it.
  if (until === null && (version.withdrawnAt || version.recalledAt))
    await lookAtNotices(tx, [version.id]);
  return installation;
}

/** Keeps what an installation ran, where it goes on to another version; a correction is none. */
async function keepSpan(
  tx: Transaction,
  existing: InstallationEntity,
  { version, since: until }: JudgedItem,
): Promise<void> {
  if (existing.productVersionId === version.id) return;
  const { providerId, customerId, productVersionId, environment, acquisition, since } = existing;
  await tx.insert(InstallationSpanEntity, {
    id: newId(),
    ...{ providerId, customerId, productVersionId, environment, acquisition, since, until },
    installationId: existing.id,
    recordedAt: Temporal.Instant.from(tx.viewer.now),
    recordedBy: tx.viewer.personId,
  });
}

/** Publishes an installation as it stands; days become instants in the provider's zone. */
export async function tellInstallation(
  tx: Transaction,
  installation: InstallationEntity,
  zone: string,
): Promise<void> {
  const { id, customerId, productId, productVersionId, environment, acquisition, since, until } =
    installation;
  await tx.publish(installation, {
    type: 'installation.changed',
    data: {
      installationId: id,
      customerId,
      productId,
      versionId: productVersionId,
      environment,
      acquisition,
      since: since.toZonedDateTime(zone).toInstant(),
      until: until && until.toZonedDateTime(zone).toInstant(),
    },
  });
}
