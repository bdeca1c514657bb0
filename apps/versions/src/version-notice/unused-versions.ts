import type { Transaction } from '@charter/database';
import { charters } from '../charter/charter.queries.js';
import { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { zoneOf } from '../product-version/version-support.js';
import { exceptionsOf } from '../product-version/version.queries.js';
import { livesOf, nextNotice } from './notice-life.js';
import { goOnWithNotices } from './notice-timer.js';

/** Versions that nobody runs, and of which there is nobody to be told. Of hundreds of patches most are such. */
export async function unusedAmong(
  tx: Transaction,
  versionIds: readonly string[],
): Promise<string[]> {
  if (versionIds.length === 0) return [];
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT v.id FROM unnest($2::uuid[]) AS v (id)
     WHERE NOT EXISTS (
       SELECT FROM installation i
       WHERE i.provider_id = $1 AND i.product_version_id = v.id AND i.until IS NULL)`,
    [tx.viewer.providerId, versionIds],
  );
  return rows.map(({ id }) => id);
}

/** Has versions of which nobody is to be told at `dueAt` looked at again on their next dates, in a few statements. */
export async function passBy(
  tx: Transaction,
  versionIds: readonly string[],
  dueAt: Temporal.Instant,
): Promise<void> {
  if (versionIds.length === 0) return;
  const versions = await tx.manager
    .createQueryBuilder(ProductVersionEntity, 'version')
    .where('version.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('version.id = ANY (:versionIds)', { versionIds })
    .getMany();
  const exceptions = Map.groupBy(
    await exceptionsOf(tx, versionIds),
    ({ productVersionId }) => productVersionId,
  );
  const zone = zoneOf(await charters(tx));
  const now = Temporal.Instant.from(tx.viewer.now);
  const next = versions.flatMap((version) =>
    nextNotice(version.id, livesOf(version, exceptions.get(version.id) ?? [], zone), now),
  );
  await goOnWithNotices(tx, dueAt, next);
}
