import type { ReadTransaction, Transaction } from '@charter/database';
import type { ReceivedEvent } from '@charter/messaging';
import type { ContractTerms } from '../ticket/domain/support-contract.js';
import { isNewTo, type Released } from '../ticket/domain/version-right.js';

/**
 * Keeps which versions customers installed, how they came by them, and who stands for it. A later version on the
 * same installation does not take away that the earlier one was bought.
 */
export async function projectInstallation(
  { data, providerId, aggregateVersion }: ReceivedEvent<'installation.changed'>,
  tx: Transaction,
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO acquired_version
       (installation_id, product_version_id, provider_id, customer_id, product_id, acquisition,
        attestation, since, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (installation_id, product_version_id) DO UPDATE
       SET acquisition = excluded.acquisition, attestation = excluded.attestation,
         since = excluded.since, version = excluded.version`,
    [
      data.installationId,
      data.versionId,
      providerId,
      data.customerId,
      data.productId,
      data.acquisition ?? null,
      data.attestation ?? 'PROVIDER',
      data.since.toString(),
      aggregateVersion,
    ],
  );
}

/** A version that a customer bought, or has a right to from before, and since when. */
export interface Acquired extends Released {
  readonly customerId: string;
  readonly since: Temporal.Instant;
}

/** Which versions of products these customers acquired, ever, by more than their own word [S4.21]. */
export async function acquiredBy(
  tx: ReadTransaction,
  customerIds: readonly string[],
  productIds: readonly string[],
): Promise<Acquired[]> {
  if (productIds.length === 0) return [];
  // What maintenance gives follows from its contracts; who told nothing of it is taken to have a right from before.
  const rows = await tx.manager.query<AcquiredRow[]>(
    `SELECT DISTINCT a.customer_id, a.product_id, a.since, v.released_at FROM acquired_version a
     JOIN product_version v ON v.id = a.product_version_id AND v.provider_id = a.provider_id
     WHERE a.provider_id = $1 AND a.customer_id = ANY ($2) AND a.product_id = ANY ($3)
       AND a.acquisition IS DISTINCT FROM 'UPGRADE' AND a.attestation IN ('PROVIDER', 'RESELLER')`,
    [tx.viewer.providerId, customerIds, productIds],
  );
  return rows.map(({ customer_id: customerId, product_id: productId, since, released_at }) => ({
    customerId,
    productId,
    since: instantOf(since),
    releasedAt: released_at && instantOf(released_at),
  }));
}

interface AcquiredRow {
  customer_id: string;
  product_id: string;
  since: Date;
  released_at: Date | null;
}

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());

interface Asked {
  readonly customerId: string;
  readonly contracts: readonly ContractTerms[];
  readonly version: Released | null;
  readonly at: Temporal.Instant;
}

/** Whether a version, if one was named, is newer than what the customer has a right to [S4.21]. */
export function isNewAmong(
  known: readonly Acquired[],
  { customerId, contracts, version, at }: Asked,
): boolean {
  if (!version) return false;
  const acquired = known.filter(
    (one) => one.customerId === customerId && Temporal.Instant.compare(one.since, at) <= 0,
  );
  return isNewTo(version, { contracts, acquired }, at);
}

export async function isNewVersion(tx: ReadTransaction, asked: Asked): Promise<boolean> {
  const { customerId, version } = asked;
  return isNewAmong(await acquiredBy(tx, [customerId], version ? [version.productId] : []), asked);
}
