import { decodeId, newId, type Transaction } from '@charter/database';
import { notFound, refuseText } from '@charter/subgraph';
import { externalOwner } from '../external-id.js';
import type { AnnounceInterruptionInput, RecordOutageInput } from '../generated/graphql.js';
import { selectOrganizations } from '../organization/organization.queries.js';
import { productHit } from '../product/named-products.js';
import { outageChanged } from './outage-facts.js';
import { OutageEntity } from './outage.entity.js';
import { findByExternalId } from './outage.queries.js';
import { outageRefusals, refuseInverted } from './outage-refusals.js';

type Given = AnnounceInterruptionInput | RecordOutageInput;

/**
 * The caller's outage of this external id, whatever else is said of it now; null if there is none. What
 * was announced is no repetition of what is recorded, nor the other way round: one of them would be lost.
 */
export async function knownOutage(
  tx: Transaction,
  { externalId }: Given,
  said: 'announced' | 'recorded',
): Promise<OutageEntity | null> {
  if (externalId == null) return null;
  refuseText('externalId', externalId, 200);
  await tx.takeTurn('outage', String(externalOwner(tx.viewer)), externalId);
  const known = await findByExternalId(tx, externalId);
  if (known && (known.announcedAt !== null) !== (said === 'announced'))
    throw outageRefusals.otherOfThisId(externalId);
  return known;
}

/** Inserts an outage with its event; `announcedAt` is null for one that nobody announced. */
export async function insertOutage(
  tx: Transaction,
  input: Given,
  announcedAt: Temporal.Instant | null,
): Promise<OutageEntity> {
  const { kind, summary, startsAt, endsAt = null, productId, externalId = null } = input;
  refuseInverted({ startsAt, endsAt });
  refuseText('summary', summary, 2_000);
  const outage = await tx.insert(OutageEntity, {
    id: newId(),
    providerId: String(tx.viewer.providerId),
    ...{ kind, summary, announcedAt, startsAt, endsAt, cancelled: false },
    productId: await productHit(tx, productId),
    customerIds: await customersNamed(tx, input.customerIds),
    externalOwner: externalId === null ? null : externalOwner(tx.viewer),
    externalId,
  });
  await tx.publish(outage, outageChanged(outage));
  return outage;
}

/** Ids of customers of the provider, each once. */
export async function customersNamed(
  tx: Transaction,
  given: readonly string[] | null | undefined,
): Promise<string[]> {
  const ids = [...new Set(given?.map((id) => decodeId('organization', id)))];
  const known = await selectOrganizations(tx, { ids, kinds: ['CUSTOMER'] }).getMany();
  const unknown = ids.findIndex((id) => !known.some((row) => row.id === id));
  if (unknown >= 0) throw notFound('customer', `customerIds.${unknown}`);
  return ids;
}
