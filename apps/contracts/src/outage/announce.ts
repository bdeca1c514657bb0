import { newId, type Transaction } from '@charter/database';
import { requestNotice } from '@charter/subgraph';
import { nowOf } from '../domain-time.js';
import { resellersFor } from '../delegation/delegation.queries.js';
import { findOrganization, selectOrganizations } from '../organization/organization.queries.js';
import { OutageAnnouncementEntity } from './outage-history.entity.js';
import type { OutageEntity } from './outage.entity.js';

/** Organizations told by one message: an event does not carry any number. */
const BATCH = 200;

type Template = 'interruption.announced' | 'interruption.rescheduled' | 'interruption.cancelled';

/** Puts on record what is announced of an outage, or that it is called off, and tells those it hits, with who acts for them. */
export async function announce(
  tx: Transaction,
  outage: OutageEntity,
  template: Template,
): Promise<void> {
  const { id, providerId, kind, productId, customerIds, startsAt, endsAt } = outage;
  const times = outage.cancelled ? {} : { startsAt, endsAt };
  await tx.insert(OutageAnnouncementEntity, {
    id: newId(),
    ...{ providerId, kind, productId, customerIds, ...times },
    outageId: id,
    ordinal: outage.version,
    announcedAt: nowOf(tx),
  });
  await tell(tx, outage, template);
}

/** Dates and zone in figures, which read alike in both languages. */
async function tell(tx: Transaction, outage: OutageEntity, template: Template): Promise<void> {
  const provider = await findOrganization(tx, { id: outage.providerId });
  const zone = provider?.timeZone ?? 'UTC';
  const { id, kind, startsAt, endsAt } = outage;
  const local = (instant: Temporal.Instant | null) =>
    instant?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }) ?? '';
  const parameters = { kind, zone, from: readable(local(startsAt)), to: readable(local(endsAt)) };
  const customers = await customersHit(tx, outage);
  const told = [...customers, ...(await resellersFor(tx, customers, nowOf(tx)))];
  for (let first = 0; first < told.length; first += BATCH)
    await requestNotice(tx, {
      ...{ template, parameters, subject: `outage:${id}`, body: null },
      recipients: told
        .slice(first, first + BATCH)
        .map((organizationId) => ({ organizationId, purpose: 'SUPPORT' as const })),
    });
}

const readable = (text: string) => text.replace('T', ' ');

async function customersHit(tx: Transaction, { customerIds }: OutageEntity): Promise<string[]> {
  if (customerIds.length > 0) return customerIds;
  const all = selectOrganizations(tx, { kinds: ['CUSTOMER'], active: true });
  return (await all.orderBy('o.id').getMany()).map(({ id }) => id);
}
