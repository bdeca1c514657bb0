import {
  actingAs,
  lockInOrder,
  systemViewer,
  type IdType,
  type Transaction,
} from '@charter/database';
import { rowId } from '@charter/subgraph';
import { charterNow, charters } from '../charter/charter.queries.js';
import type { CharterInForce } from '../charter/domain/life-policy.js';
import { maintenanceOf } from '../contract/contract.queries.js';
import { customersAmong } from '../customer.js';
import { externalOwner } from '../external-id.js';
import {
  isBornObsolete,
  type SupportException,
} from '../product-version/domain/support-exception.js';
import { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { exceptionsOf } from '../product-version/version.queries.js';
import type { Acquisition, Maintenance } from './domain/acquisition.js';
import { historyOf, type InstallationHistory } from './installation-history.js';
import { InstallationEntity } from './installation.entity.js';

export interface InstallationItem {
  organizationId: string;
  productVersionId: string;
  environment?: string;
  acquisition: Acquisition;
  since?: Temporal.PlainDate | null;
  /** Given where what is recorded is over already. */
  until?: Temporal.PlainDate | null;
  externalId?: string | null;
}

/** What the judgement of installations follows from, read once for all of them. */
export interface InstallationFacts {
  now: Temporal.Instant;
  zone: string;
  charters: readonly CharterInForce[];
  customers: ReadonlySet<string>;
  versions: ReadonlyMap<string, ProductVersionEntity>;
  /** Extensions of the versions that came out under one. */
  exceptions: ReadonlyMap<string, readonly SupportException[]>;
  maintenance: readonly Maintenance[];
  /** The caller's installations by external id. */
  existing: ReadonlyMap<string, InstallationEntity>;
  /** External ids that the caller gave to installations that it does not see any more. */
  hidden: ReadonlySet<string>;
  history: InstallationHistory;
}

/** @param moved an installation that is named by itself, not by its external id */
export async function readFacts(
  tx: Transaction,
  items: readonly Pick<InstallationItem, 'organizationId' | 'productVersionId' | 'externalId'>[],
  moved: InstallationEntity | null = null,
): Promise<InstallationFacts> {
  const { zone } = (await charterNow(tx)).provider;
  const customerIds = rowIdsOf(
    'organization',
    items.map((item) => item.organizationId),
  );
  const versionIds = rowIdsOf(
    'version',
    items.map((item) => item.productVersionId),
  );
  const externalIds = items.flatMap(({ externalId }) => externalId ?? []);
  const existing = await existingAmong(tx, externalIds);
  const changed = moved ? [moved] : [...existing.values()];
  const asked = items.flatMap(({ organizationId, productVersionId }) => {
    const [customerId, versionId] = [
      rowId('organization', organizationId),
      rowId('version', productVersionId),
    ];
    return customerId && versionId ? [{ customerId, versionId }] : [];
  });
  const from = changed.map(({ productVersionId }) => productVersionId);
  const versions = await versionsAmong(tx, [...versionIds, ...from]);
  return {
    now: Temporal.Instant.from(tx.viewer.now),
    zone,
    charters: await charters(tx),
    customers: await customersAmong(tx, customerIds),
    versions,
    exceptions: await exceptionsAmong(tx, [...versions.values()].filter(isBornObsolete)),
    maintenance: await maintenanceOf(tx, customerIds),
    existing,
    hidden: await hiddenAmong(
      tx,
      externalIds.filter((id) => !existing.has(id)),
    ),
    history: await historyOf(tx, changed, asked),
  };
}

/** Row ids of those that are well formed; the others are refused where their item is judged. */
function rowIdsOf(type: IdType, ids: readonly string[]): string[] {
  return [...new Set(ids)].flatMap((id) => rowId(type, id) ?? []);
}

async function versionsAmong(tx: Transaction, ids: readonly string[]) {
  const rows = await tx.manager
    .createQueryBuilder(ProductVersionEntity, 'version')
    .where('version.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('version.id = ANY(:ids)', { ids })
    .getMany();
  return new Map(rows.map((row) => [row.id, row]));
}

async function exceptionsAmong(tx: Transaction, versions: readonly ProductVersionEntity[]) {
  if (versions.length === 0) return new Map<string, SupportException[]>();
  const ids = versions.map(({ id }) => id);
  return Map.groupBy(await exceptionsOf(tx, ids), ({ productVersionId }) => productVersionId);
}

/** The caller's installations by external id; calls of one caller that name any take turns. */
async function existingAmong(tx: Transaction, externalIds: readonly string[]) {
  if (externalIds.length === 0) return new Map<string, InstallationEntity>();
  const owner = externalOwner(tx.viewer);
  await tx.takeTurn('installation', String(tx.viewer.providerId), String(owner));
  const named = tx.manager
    .createQueryBuilder(InstallationEntity, 'installation')
    .where('installation.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('installation.externalOwner = :owner', { owner })
    .andWhere('installation.externalId = ANY(:externalIds)', { externalIds });
  const rows = await lockInOrder(named).getMany();
  return new Map(rows.map((row) => [row.externalId!, row]));
}

/** A reseller that lost a customer does not see what its external ids name there, yet they are taken. */
async function hiddenAmong(
  tx: Transaction,
  externalIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { providerId, now } = tx.viewer;
  if (externalIds.length === 0 || !providerId) return new Set();
  const rows = await actingAs(tx, systemViewer(providerId, Temporal.Instant.from(now)), (system) =>
    system.manager.query<{ external_id: string }[]>(
      `SELECT external_id FROM installation
       WHERE provider_id = $1 AND external_owner = $2 AND external_id = ANY ($3)`,
      [providerId, externalOwner(tx.viewer), externalIds],
    ),
  );
  return new Set(rows.map(({ external_id }) => external_id));
}
