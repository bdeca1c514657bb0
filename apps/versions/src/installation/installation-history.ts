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

/** An installation, and the version that is asked for it. */
export interface AskedMove {
  installation: InstallationEntity;
  versionId: string;
}

/** History of installations, as far as what is asked for them needs it. */
export async function historyOf(
  tx: Transaction,
  asked: readonly AskedMove[],
): Promise<InstallationHistory> {
  if (asked.length === 0) return NOTHING;
  const { providerId } = tx.viewer;
  const installations = asked.map(({ installation }) => installation);
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
  const run = await runsAmong(
    tx,
    asked.filter(({ installation, versionId }) => installation.productVersionId !== versionId),
  );
  return {
    schemes: new Map(products.map(({ id, scheme }) => [id, scheme])),
    formerUntil: new Map(ends.map(({ id, until }) => [id, Temporal.PlainDate.from(until)])),
    hasRun: (customerId, versionId) => run.has(`${customerId}/${versionId}`),
  };
}

/** Which of the versions that installations are to move to their customers ran before. */
async function runsAmong(tx: Transaction, moves: readonly AskedMove[]): Promise<Set<string>> {
  if (moves.length === 0) return new Set();
  const rows = await tx.manager.query<{ customer_id: string; version_id: string }[]>(
    `SELECT asked.customer_id, asked.version_id
     FROM unnest($2::uuid[], $3::uuid[]) AS asked (customer_id, version_id)
     WHERE EXISTS (SELECT FROM installation_run run
       WHERE run.provider_id = $1 AND run.customer_id = asked.customer_id
         AND run.product_version_id = asked.version_id)`,
    [
      tx.viewer.providerId,
      moves.map(({ installation }) => installation.customerId),
      moves.map(({ versionId }) => versionId),
    ],
  );
  return new Set(rows.map((it) => `${it.customer_id}/${it.version_id}`));
}
