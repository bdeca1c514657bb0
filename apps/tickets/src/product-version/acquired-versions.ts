import type { ReadTransaction, Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';
import type { ContractTerms } from '../ticket/domain/support-contract.js';
import { isNewTo, type Released } from '../ticket/domain/version-right.js';

/**
 * Keeps which versions customers installed, and how they came by them. A later version on the same
 * installation does not take away that the earlier one was bought.
 */
export async function projectInstallation(
  { data, providerId, aggregateVersion }: ReceivedEvent<'installation.changed'>,
  tx: Transaction,
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO acquired_version
       (installation_id, product_version_id, provider_id, customer_id, product_id, acquisition, since,
        version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (installation_id, product_version_id) DO UPDATE
       SET acquisition = excluded.acquisition, since = excluded.since, version = excluded.version`,
    [
      data.installationId,
      data.versionId,
      providerId,
      data.customerId,
      data.productId,
      data.acquisition ?? null,
      data.since.toString(),
      aggregateVersion,
    ],
  );
}

/** Whether a version, if one was named, is newer than what the customer has a right to [S4.21]. */
export async function isNewVersion(
  tx: ReadTransaction,
  asked: {
    readonly customerId: string;
    readonly contracts: readonly ContractTerms[];
    readonly version: Released | null;
    readonly at: Temporal.Instant;
  },
): Promise<boolean> {
  const { customerId, contracts, version, at } = asked;
  if (!version) return false;
  // An upgrade is maintenance's to give; who told nothing of it is taken to have a right from before.
  const rows = await tx.manager.query<{ released_at: Date | null }[]>(
    `SELECT v.released_at FROM acquired_version a
     JOIN product_version v ON v.id = a.product_version_id AND v.provider_id = a.provider_id
     WHERE a.provider_id = $1 AND a.customer_id = $2 AND a.product_id = $3
       AND a.acquisition IS DISTINCT FROM 'UPGRADE' AND a.since <= $4`,
    [tx.viewer.providerId, customerId, version.productId, at.toString()],
  );
  const acquired = rows.map(({ released_at }) => ({
    productId: version.productId,
    releasedAt: released_at && Temporal.Instant.fromEpochMilliseconds(released_at.getTime()),
  }));
  return isNewTo(version, { contracts, acquired }, at);
}
