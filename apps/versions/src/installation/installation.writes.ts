import { newId, type Transaction } from '@charter/database';
import { externalOwner } from '../external-id.js';
import type { JudgedItem } from './installation-judging.js';
import { InstallationEntity } from './installation.entity.js';

/** Writes an item that was judged; one that is equal to what is known changes nothing. */
export async function writeInstallation(
  tx: Transaction,
  item: JudgedItem,
  zone: string,
): Promise<InstallationEntity> {
  const { existing, version, environment, acquisition, since } = item;
  const stated = {
    productId: version.productId,
    productVersionId: version.id,
    environment,
    acquisition,
    since,
  };
  if (existing && isSame(existing, stated)) return existing;
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
  return installation;
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

type Stated = Pick<
  InstallationEntity,
  'productVersionId' | 'environment' | 'acquisition' | 'since'
>;

function isSame(existing: InstallationEntity, stated: Stated): boolean {
  return (
    existing.productVersionId === stated.productVersionId &&
    existing.environment === stated.environment &&
    existing.acquisition === stated.acquisition &&
    existing.since.equals(stated.since)
  );
}
