import type { Transaction } from '@charter/database';
import { ProductEntity } from '../product/product.entity.js';
import type { VersionScheme } from '../product/domain/version-label.js';
import type { RecordedRun } from './domain/attestation.js';
import { InstallationSpanEntity } from './installation-span.entity.js';
import type { InstallationEntity } from './installation.entity.js';

/** What was before, as far as the judgement of installations needs it. */
export interface InstallationHistory {
  /** Schemes of the products of the installations, by product. */
  schemes: ReadonlyMap<string, VersionScheme>;
  /** Until when each installation ran another version than it does now. */
  formerUntil: ReadonlyMap<string, Temporal.PlainDate>;
  /** How a customer came to a version, at any time and on any installation, and who stands for it. */
  runs: (customerId: string, versionId: string) => readonly RecordedRun[];
}

/** A version that is asked for a customer. */
export interface AskedVersion {
  customerId: string;
  versionId: string;
}

/** History of installations that would change, and of what is asked for their customers. */
export async function historyOf(
  tx: Transaction,
  changed: readonly InstallationEntity[],
  asked: readonly AskedVersion[],
): Promise<InstallationHistory> {
  const runs = await runsAmong(tx, asked);
  return {
    ...(await formerOf(tx, changed)),
    runs: (customerId, versionId) => runs.get(nameOf(customerId, versionId)) ?? [],
  };
}

/** What an installation ran before, the oldest first. */
export function spansOf(
  tx: Transaction,
  { id, providerId }: InstallationEntity,
): Promise<InstallationSpanEntity[]> {
  return tx.manager
    .createQueryBuilder(InstallationSpanEntity, 'span')
    .where('span.providerId = :providerId AND span.installationId = :id', { providerId, id })
    .orderBy('span.since')
    .addOrderBy('span.id')
    .getMany();
}

type Former = Pick<InstallationHistory, 'schemes' | 'formerUntil'>;

async function formerOf(tx: Transaction, changed: readonly InstallationEntity[]): Promise<Former> {
  if (changed.length === 0) return { schemes: new Map(), formerUntil: new Map() };
  const { providerId } = tx.viewer;
  const products = await tx.manager
    .createQueryBuilder(ProductEntity, 'product')
    .where('product.providerId = :providerId', { providerId })
    .andWhere('product.id = ANY(:ids)', { ids: changed.map((it) => it.productId) })
    .getMany();
  const ends = await tx.manager.query<{ id: string; until: string }[]>(
    `SELECT installation_id AS id, max(until)::text AS until FROM installation_span
     WHERE provider_id = $1 AND installation_id = ANY ($2) GROUP BY installation_id`,
    [providerId, changed.map(({ id }) => id)],
  );
  return {
    schemes: new Map(products.map(({ id, scheme }) => [id, scheme])),
    formerUntil: new Map(ends.map(({ id, until }) => [id, Temporal.PlainDate.from(until)])),
  };
}

interface RunRow extends RecordedRun {
  customer_id: string;
  version_id: string;
}

/** What the customers have on record of these versions, each kind of it once. */
async function runsAmong(
  tx: Transaction,
  asked: readonly AskedVersion[],
): Promise<ReadonlyMap<string, readonly RecordedRun[]>> {
  const rows = await tx.manager.query<RunRow[]>(
    `SELECT DISTINCT asked.customer_id, asked.version_id, run.acquisition, run.attestation
     FROM (SELECT DISTINCT * FROM unnest($2::uuid[], $3::uuid[])) AS asked (customer_id, version_id)
     JOIN installation_run run ON run.provider_id = $1 AND run.customer_id = asked.customer_id
       AND run.product_version_id = asked.version_id`,
    [
      tx.viewer.providerId,
      asked.map(({ customerId }) => customerId),
      asked.map(({ versionId }) => versionId),
    ],
  );
  return Map.groupBy(rows, (it) => nameOf(it.customer_id, it.version_id));
}

/** The same of one version. */
export async function runsOf(
  tx: Transaction,
  { customerId, versionId }: AskedVersion,
): Promise<readonly RecordedRun[]> {
  const runs = await runsAmong(tx, [{ customerId, versionId }]);
  return runs.get(nameOf(customerId, versionId)) ?? [];
}

const nameOf = (customerId: string, versionId: string) => `${customerId}/${versionId}`;
