import type { Charter } from '@charter/charter';
import type { Transaction } from '@charter/database';
import { NotYetPossible } from '@charter/messaging';
import type { TaxRate } from '@charter/money';
import { charterInForce } from '@charter/subgraph';
import { ChargeEntity } from '../charge/charge.entity.js';
import { unbilledCharges } from '../charge/charge.queries.js';
import { rateTicket } from '../charge/rate-ticket.js';
import { termsOfContracts } from '../contract/contract.queries.js';
import { termsBefore, termsFrom } from '../contract/domain/told-terms.js';
import { findOrganization } from '../organization.queries.js';
import { takeTurn } from '../quote/quote.queries.js';
import { ticketsById } from '../ticket/ticket.queries.js';
import { askedUntil, askFrom, notAskedSince } from './asked-fees.js';
import { chargeLines, feeLine } from './domain/charge-lines.js';
import {
  endOfMonth,
  type FeeDue,
  feeRecurs,
  feesDue,
  monthBefore,
  monthOf,
  periodOf,
  startOfMonth,
} from './domain/fees-due.js';
import { drawUp } from './draw-up.js';

/** Due work that collects what a customer owes for a month. */
export const MONTH_END = 'invoice.month-end';

/** Rates a request that was over at `at`; invoices it at once or with its month, as the charter says. */
export async function closeTicket(
  tx: Transaction,
  ticketId: string,
  at: Temporal.Instant,
): Promise<void> {
  await takeTurn(tx, ticketId);
  const rated = await rateTicket(tx.asOf(at), ticketId);
  if (!rated) return;
  const { charge, charter } = rated;
  if (charter.pricing.invoicing.mode === 'perRequest') {
    await invoice(tx, charter, charge.customerId, [charge], []);
  } else {
    await awaitMonthEnd(tx, charge.customerId, at);
  }
}

/**
 * Due work: invoices a month that is over, with what was rated in it and the fees of contracts as they
 * were told by its end, and waits for the next one while anything recurs or was rated since.
 */
export async function closeMonth(
  tx: Transaction,
  customerId: string,
  dueAt: Temporal.Instant,
): Promise<void> {
  await tx.takeTurn(MONTH_END, customerId);
  const charter = await charterInForce(tx, dueAt);
  if (!charter) return;
  const { zone } = charter.provider;
  const terms = await termsOfContracts(tx, customerId);
  const month = monthBefore(dueAt, zone);
  const unasked = await notAskedSince(tx, customerId, startOfMonth(month, zone));
  const fees = feesDue(
    termsBefore(terms, dueAt).filter(({ contractId }) => unasked.has(contractId)),
    month,
    zone,
  );
  const isCollected = charter.pricing.invoicing.mode === 'monthly';
  const unbilled = isCollected ? await unbilledCharges(tx, customerId).getMany() : [];
  const charges = unbilled.filter(({ ratedAt }) => isBefore(ratedAt, dueAt));
  await invoice(tx, charter, customerId, charges, fees);
  await askedUntil(tx, customerId, dueAt);
  const isMore = charges.length < unbilled.length;
  if (isMore || termsFrom(terms, dueAt).some((some) => feeRecurs(some, dueAt)))
    await tx.schedule(MONTH_END, customerId, endOfMonth(dueAt, zone));
}

/** A contract's fees are asked for at the end of each month, from the one in which the fee was told. */
export async function awaitFees(
  tx: Transaction,
  contract: { readonly contractId: string; readonly customerId: string },
  at: Temporal.Instant,
): Promise<void> {
  const zone = await providersZone(tx);
  await askFrom(tx, contract, startOfMonth(monthOf(at, zone), zone));
  await awaitMonthEnd(tx, contract.customerId, at);
}

/**
 * Lets the customer wait for the end of the month of `at`, unless an earlier one is waited for; a month
 * that was over long ago is gone through again, for what was heard of late. Takes turns with
 * `closeMonth`: what it no longer collects must find that it is over.
 */
async function awaitMonthEnd(
  tx: Transaction,
  customerId: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx.takeTurn(MONTH_END, customerId);
  const end = endOfMonth(at, await providersZone(tx));
  const waiting = await waitsUntil(tx, customerId);
  if (!waiting || isBefore(end, waiting)) await tx.schedule(MONTH_END, customerId, end);
}

async function providersZone(tx: Transaction): Promise<string> {
  const provider = await findOrganization(tx, String(tx.viewer.providerId));
  if (!provider) throw new NotYetPossible('the provider is not known here');
  return provider.zone;
}

/** The end of the month that the customer waits for; null if for none. */
async function waitsUntil(tx: Transaction, customerId: string): Promise<Temporal.Instant | null> {
  const [row] = await tx.manager.query<{ due_at: Date }[]>(
    'SELECT due_at FROM due_work WHERE provider_id = $1 AND kind = $2 AND id = $3',
    [tx.viewer.providerId, MONTH_END, customerId],
  );
  return row ? Temporal.Instant.fromEpochMilliseconds(row.due_at.getTime()) : null;
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}

async function invoice(
  tx: Transaction,
  charter: Charter,
  customerId: string,
  charges: readonly ChargeEntity[],
  fees: readonly FeeDue[],
): Promise<void> {
  const tickets = await ticketsById(
    tx,
    charges.map(({ ticketId }) => ticketId),
  );
  const document = await drawUp(tx, {
    kind: 'INVOICE',
    customerId,
    currency: charter.provider.currency,
    taxRates: taxRatesOf(charter),
    feePeriods: fees.map(periodOf),
    lines: (language) => [
      ...fees.map((fee) => feeLine(fee.reference, fee, language)),
      ...charges.flatMap(({ ticketId, lines }) =>
        chargeLines(tickets.get(ticketId)?.reference ?? '', lines, language),
      ),
    ],
  });
  if (!document) return;
  for (const charge of charges) {
    await tx.update(ChargeEntity, charge, { state: 'INVOICED', invoiceId: document.id });
  }
}

function taxRatesOf({ provider }: Charter): TaxRate[] {
  return (provider.taxes ?? []).map(({ key, percent }) => ({ key, percent }));
}
