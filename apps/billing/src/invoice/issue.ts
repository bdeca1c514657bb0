import { createHash } from 'node:crypto';
import type { Transaction } from '@charter/database';
import { NotYetPossible } from '@charter/messaging';
import { dueDate } from '../account/domain/standing.js';
import { refreshStanding } from '../account/standing.js';
import { missingFields } from '../legal-profile/domain/completeness.js';
import { LegalProfileEntity } from '../legal-profile/legal-profile.entity.js';
import { notify } from '../notify.js';
import { findOrganization } from '../organization.queries.js';
import { canonicalText, partyOf, shown } from './domain/document.js';
import { nextPlace } from './domain/series.js';
import { InvoiceEntity } from './invoice.entity.js';
import { lockSeries, moveSeries } from './invoice.queries.js';

/** Due work that looks again at what is overdue. */
export const OVERDUE = 'invoice.overdue';

/** What profiles lack for documents between the provider and a customer; empty where nothing does. */
export async function blocksOf(tx: Pick<Transaction, 'find' | 'viewer'>, customerId: string) {
  const seller = await tx.find(LegalProfileEntity, String(tx.viewer.providerId));
  const buyer = await tx.find(LegalProfileEntity, customerId);
  const blocks = [
    { party: 'SELLER' as const, missing: missingFields(seller, 'SELLER') },
    { party: 'BUYER' as const, missing: missingFields(buyer, 'BUYER') },
  ].filter(({ missing }) => missing.length > 0);
  return { blocks, seller, buyer };
}

/** Issues a drawn-up document if both profiles are complete, else tells what blocks it. */
export async function issueOrBlock(
  tx: Transaction,
  document: InvoiceEntity,
): Promise<InvoiceEntity> {
  const { blocks, seller, buyer } = await blocksOf(tx, document.customerId);
  if (blocks.length === 0 && seller && buyer) return issue(tx, document, seller, buyer);
  const reason = blocks.map(({ party, missing }) => `${party}: ${missing.join(', ')}`).join('; ');
  await tx.publish(document, {
    type: 'invoice.blocked',
    data: { invoiceId: document.id, customerId: document.customerId, reason },
  });
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
  const hash = createHash('sha256').update(canonicalText(whole)).digest('hex');
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
  const { id, number, kind, customerId, grossMinor, currency, issuedAt, dueOn } = issued;
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
