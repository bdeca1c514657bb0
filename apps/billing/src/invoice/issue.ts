import type { Transaction } from '@charter/database';
import { NotYetPossible } from '@charter/messaging';
import { digestOf } from '../digest.js';
import { dueDate } from '../account/domain/standing.js';
import { refreshStanding } from '../account/standing.js';
import { blocksBetween } from '../legal-profile/domain/completeness.js';
import type { LegalProfileEntity } from '../legal-profile/legal-profile.entity.js';
import { profilesOf } from '../legal-profile/legal-profile.queries.js';
import { notify } from '../notify.js';
import { findOrganization } from '../organization.queries.js';
import { partyOf, shown } from './domain/document.js';
import { nextPlace } from './domain/series.js';
import { InvoiceEntity } from './invoice.entity.js';
import { lockSeries, moveSeries } from './invoice.queries.js';

/** Due work that looks again at what is overdue. */
export const OVERDUE = 'invoice.overdue';

/** Due work that issues what waits for an organization's profile. */
export const UNBLOCK = 'invoice.unblock';

/**
 * Issues a drawn-up document if both profiles are complete, else tells what blocks it, and has it
 * looked at again: a profile that is being completed at this moment does not see the document yet.
 */
export async function issueOrBlock(
  tx: Transaction,
  document: InvoiceEntity,
): Promise<InvoiceEntity> {
  const { id, providerId, customerId } = document;
  const profiles = await profilesOf(tx, [providerId, customerId]);
  const [seller, buyer] = [profiles.get(providerId), profiles.get(customerId)];
  const blocks = blocksBetween(seller ?? null, buyer ?? null);
  if (blocks.length === 0 && seller && buyer) return issue(tx, document, seller, buyer);
  const reason = blocks.map(({ party, missing }) => `${party}: ${missing.join(', ')}`).join('; ');
  await tx.publish(document, {
    type: 'invoice.blocked',
    data: { invoiceId: id, customerId, reason },
  });
  await tx.schedule(UNBLOCK, customerId, Temporal.Instant.from(tx.viewer.now));
  return document;
}

/** Number, date, parties and place in the chain of hashes: all under the lock of the series. */
async function issue(
  tx: Transaction,
  document: InvoiceEntity,
  seller: LegalProfileEntity,
  buyer: LegalProfileEntity,
): Promise<InvoiceEntity> {
  const provider = await findOrganization(tx, document.providerId);
  if (!provider?.key) throw new NotYetPossible('the provider is not known here');
  const now = Temporal.Instant.from(tx.viewer.now);
  const today = now.toZonedDateTimeISO(provider.zone).toPlainDate();
  const series = await lockSeries(tx, document.kind, today.year);
  const named = { kind: document.kind, providerKey: provider.key, year: today.year };
  const place = nextPlace(series, named, today);
  const { number, sequence, date, previousHash } = place;
  const face = {
    number,
    sequence,
    seriesYear: today.year,
    issuedOn: date,
    dueOn: document.kind === 'INVOICE' ? dueDate(date) : date,
    seller: partyOf(seller),
    buyer: { ...partyOf(buyer), iban: null },
    previousHash,
  };
  const { kind, customerId, lines, taxes, grossMinor, currency, correctsId, reason } = document;
  const whole = {
    ...face,
    kind,
    customerId,
    lines,
    taxes,
    grossMinor,
    currency,
    correctsId,
    reason,
  };
  const hash = digestOf(whole);
  await moveSeries(tx, [document.kind, today.year], { sequence, date, hash });
  const issued = await tx.update(InvoiceEntity, document, {
    ...face,
    hash,
    state: 'ISSUED',
    issuedAt: now,
  });
  await tell(tx, issued, provider.zone);
  return issued;
}

async function tell(tx: Transaction, issued: InvoiceEntity, zone: string): Promise<void> {
  const { id, number, kind, customerId, grossMinor, currency, issuedAt, dueOn, feePeriods } =
    issued;
  if (number === null || issuedAt === null || dueOn === null)
    throw new Error(`${id} is not issued`);
  await tx.publish(issued, {
    type: 'invoice.issued',
    data: {
      invoiceId: id,
      number,
      kind,
      customerId,
      total: { minor: grossMinor, currency },
      issuedAt,
      fees: feePeriods.map(({ contractId, startsOn, endsBefore }) => ({
        contractId,
        startsOn: Temporal.PlainDate.from(startsOn),
        endsBefore: Temporal.PlainDate.from(endsBefore),
      })),
    },
  });
  await notify(tx, {
    template: 'invoice.issued',
    parameters: { number, total: shown({ minor: grossMinor, currency }) },
    subject: `invoice:${id}`,
    customerId,
  });
  const overdueFrom = dueOn.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  if (kind === 'INVOICE') await tx.schedule(OVERDUE, id, overdueFrom);
  await refreshStanding(tx, customerId);
}
