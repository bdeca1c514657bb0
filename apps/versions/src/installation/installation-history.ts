import type { Transaction } from '@charter/database';
import { ProductEntity } from '../product/product.entity.js';
import type { VersionScheme } from '../product/domain/version-label.js';
import type { InstallationEntity } from './installation.entity.js';

/** What was before, as far as the judgement of a move needs it. */
export interface InstallationHistory {
  /** Schemes of the products of the installations, by product. */
  schemes: ReadonlyMap<string, VersionScheme>;
  /** Until when each installation ran another version than it does now. */
  formerUntil: ReadonlyMap<string, Temporal.PlainDate>;
  /** Whether a customer ran a version at any time. */
  hasRun: (customerId: string, versionId: string) => boolean;
}

const NOTHING: InstallationHistory = {
  schemes: new Map(),
  formerUntil: new Map(),
  hasRun: () => false,
};

/** History of installations that may move to one of these versions. */
export async function historyOf(
  tx: Transaction,
  installations: readonly InstallationEntity[],
  versionIds: readonly string[],
): Promise<InstallationHistory> {
  if (installations.length === 0) return NOTHING;
  const { providerId } = tx.viewer;
  const products = await tx.manager
    .createQueryBuilder(ProductEntity, 'product')
    .where('product.providerId = :providerId', { providerId })
    .andWhere('product.id = ANY(:ids)', { ids: installations.map((it) => it.productId) })
    .getMany();
  const ends = await tx.manager.query<{ id: string; until: string }[]>(
    `SELECT installation_id AS id, max(until)::text AS until FROM installation_span
     WHERE provider_id = $1 AND installation_id = ANY ($2) GROUP BY installation_id`,
    [providerId, installations.map(({ id }) => id)],
  );
  const moving = installations.filter((it) => versionIds.some((id) => id !== it.productVersionId));
  const runs = await tx.manager.query<{ customer_id: string; product_version_id: string }[]>(
    `SELECT DISTINCT customer_id, product_version_id FROM installation_run
     WHERE provider_id = $1 AND customer_id = ANY ($2) AND product_version_id = ANY ($3)`,
    [providerId, moving.map(({ customerId }) => customerId), versionIds],
  );
  const run = new Set(runs.map((it) => `${it.customer_id}/${it.product_version_id}`));
  return {
    schemes: new Map(products.map(({ id, scheme }) => [id, scheme])),
    formerUntil: new Map(ends.map(({ id, until }) => [id, Temporal.PlainDate.from(until)])),
    hasRun: (customerId, versionId) => run.has(`${customerId}/${versionId}`),
  };
}
