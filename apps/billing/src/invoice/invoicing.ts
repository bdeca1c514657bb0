import type { Charter } from '@charter/charter';
import type { Transaction } from '@charter/database';
import { NotYetPossible } from '@charter/messaging';
import type { TaxRate } from '@charter/money';
import { charterInForce } from '@charter/subgraph';
import { ChargeEntity } from '../charge/charge.entity.js';
import { unbilledCharges } from '../charge/charge.queries.js';
import { rateTicket } from '../charge/rate-ticket.js';
import { contractsOf } from '../contract/contract.queries.js';
import { findOrganization } from '../organization.queries.js';
import { takeTurn } from '../quote/quote.queries.js';
import { ticketsById } from '../ticket/ticket.queries.js';
import { chargeLines, feeLine } from './domain/charge-lines.js';
import { endOfMonth, feeRecurs, feesDue, monthBefore, type FeeDue } from './domain/fees-due.js';
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
 * Due work: invoices a month that is over, with what was rated in it, and waits for the next one while
 * anything recurs or was rated since.
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
  const contracts = await contractsOf(tx, [customerId]);
  const fees = feesDue(contracts, monthBefore(dueAt, zone), zone);
  const isCollected = charter.pricing.invoicing.mode === 'monthly';
  const unbilled = isCollected ? await unbilledCharges(tx, customerId).getMany() : [];
  const charges = unbilled.filter(({ ratedAt }) => isBefore(ratedAt, dueAt));
  await invoice(tx, charter, customerId, charges, fees);
  await closeUntil(tx, customerId, dueAt);
  const isMore = charges.length < unbilled.length;
  if (isMore || contracts.some((contract) => feeRecurs(contract, dueAt)))
    await tx.schedule(MONTH_END, customerId, endOfMonth(dueAt, zone));
}

/**
 * Lets the customer wait for the end of the month of `at`, or of the first that is not closed, unless
 * an earlier one is waited for. Takes turns with `closeMonth`: what it no longer collects must find that it is over.
 */
export async function awaitMonthEnd(
  tx: Transaction,
  customerId: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx.takeTurn(MONTH_END, customerId);
  const provider = await findOrganization(tx, String(tx.viewer.providerId));
  if (!provider) throw new NotYetPossible('the provider is not known here');
  const open = await openFrom(tx, customerId);
  const end = endOfMonth(open && isBefore(at, open) ? open : at, provider.zone);
  const waiting = await waitsUntil(tx, customerId);
  if (!waiting || isBefore(end, waiting)) await tx.schedule(MONTH_END, customerId, end);
}

/** The end of the month that the customer waits for; null if for none. */
async function waitsUntil(tx: Transaction, customerId: string): Promise<Temporal.Instant | null> {
  const [row] = await tx.manager.query<{ due_at: Date }[]>(
    'SELECT due_at FROM due_work WHERE provider_id = $1 AND kind = $2 AND id = $3',
    [tx.viewer.providerId, MONTH_END, customerId],
  );
  return row ? Temporal.Instant.fromEpochMilliseconds(row.due_at.getTime()) : null;
}

async function closeUntil(tx: Transaction, customerId: string, until: Temporal.Instant) {
  await tx.manager.query(
    `INSERT INTO closed_month (provider_id, customer_id, closed_until) VALUES ($1, $2, $3)
     ON CONFLICT (provider_id, customer_id) DO UPDATE SET closed_until = excluded.closed_until`,
    [tx.viewer.providerId, customerId, until.toString()],
  );
}

/** Where the first month begins that is not invoiced yet; null where none ever was. */
async function openFrom(tx: Transaction, customerId: string): Promise<Temporal.Instant | null> {
  const [row] = await tx.manager.query<{ closed_until: Date }[]>(
    'SELECT closed_until FROM closed_month WHERE provider_id = $1 AND customer_id = $2',
    [tx.viewer.providerId, customerId],
  );
  return row ? Temporal.Instant.fromEpochMilliseconds(row.closed_until.getTime()) : null;
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
