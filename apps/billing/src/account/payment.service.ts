import { decodeId, newId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { formatAmount } from '@charter/money';
import { charterInForce, holdsCardNumber, invalidInput, notFound, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { amountIn } from '../amount-input.js';
import { decisions } from '../decisions.js';
import { billingErrors } from '../errors.js';
import type { RecordPaymentInput } from '../generated/graphql.js';
import { InvoiceEntity } from '../invoice/invoice.entity.js';
import { PaymentEntity } from './payment.entity.js';
import { refreshStanding } from './standing.js';

@Injectable()
export class PaymentService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records money that came in for an invoice. */
  record(viewer: Viewer, input: RecordPaymentInput): Promise<InvoiceEntity> {
    const invoiceId = decodeId('invoice', input.invoiceId);
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'recordPayment');
      if (input.bankReference && holdsCardNumber(input.bankReference)) {
        throw billingErrors.refused('CARD_NUMBER', { path: ['input', 'bankReference'] });
      }
      const call = { mutation: 'recordPayment', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => this.settle(tx, invoiceId, input));
      return tx.manager.findOneByOrFail(InvoiceEntity, { id });
    });
  }

  private async settle(tx: Transaction, invoiceId: string, input: RecordPaymentInput) {
    const invoice = await tx.lock(InvoiceEntity, invoiceId);
    if (invoice?.kind !== 'INVOICE') throw notFound('invoice', 'invoiceId');
    if (invoice.state !== 'ISSUED') throw billingErrors.refused('NOT_ISSUED');
    await refuseNotYetReceived(tx, input.receivedOn);
    const { currency, customerId, providerId } = invoice;
    const amountMinor = amountIn(currency, input.amount, 'amount', 1n);
    const outstanding = invoice.grossMinor - invoice.settledMinor;
    if (amountMinor > outstanding) {
      const params = { outstanding: formatAmount({ minor: outstanding, currency }) };
      throw billingErrors.refused('OVERPAID', { path: ['input', 'amount'], params });
    }
    await tx.insert(PaymentEntity, {
      id: newId(),
      providerId,
      customerId,
      invoiceId,
      amountMinor,
      currency,
      receivedOn: input.receivedOn,
      bankReference: input.bankReference ?? null,
      recordedAt: Temporal.Instant.from(tx.viewer.now),
    });
    const settled = invoice.settledMinor + amountMinor;
    await tx.update(InvoiceEntity, invoice, { settledMinor: settled });
    await refreshStanding(tx, customerId);
    return invoice;
  }
}

/** Days of money are those of the provider's zone. */
async function refuseNotYetReceived(tx: Transaction, day: Temporal.PlainDate): Promise<void> {
  const now = Temporal.Instant.from(tx.viewer.now);
  const zone = (await charterInForce(tx, now))?.provider.zone ?? 'UTC';
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  if (Temporal.PlainDate.compare(day, today) <= 0) return;
  throw invalidInput(
    'receivedOn',
    'Money is recorded once it has arrived.',
    'Un paiement s’enregistre une fois arrivé.',
  );
}
