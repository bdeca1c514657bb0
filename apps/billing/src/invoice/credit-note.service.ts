import {
  ConflictError,
  decodeId,
  type Transaction,
  UnitOfWork,
  type Viewer,
} from '@charter/database';
import { notFound, once, refuseText } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { refreshStanding } from '../account/standing.js';
import { decisions } from '../decisions.js';
import { billingErrors } from '../errors.js';
import type { IssueCreditNoteInput } from '../generated/graphql.js';
import { creditLines } from './domain/document.js';
import { drawUp } from './draw-up.js';
import { InvoiceEntity } from './invoice.entity.js';
import { selectCreditNotes } from './invoice.queries.js';

@Injectable()
export class CreditNoteService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Takes an issued invoice back, wholly: issued documents never change. */
  issue(viewer: Viewer, input: IssueCreditNoteInput): Promise<InvoiceEntity> {
    const invoiceId = decodeId('invoice', input.invoiceId);
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'issueCreditNote');
      const call = { mutation: 'issueCreditNote', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => this.takeBack(tx, invoiceId, input));
      return tx.manager.findOneByOrFail(InvoiceEntity, { id });
    });
  }

  private async takeBack(tx: Transaction, invoiceId: string, input: IssueCreditNoteInput) {
    const invoice = await tx.lock(InvoiceEntity, invoiceId);
    if (invoice?.kind !== 'INVOICE') throw notFound('invoice', 'invoiceId');
    if (invoice.state !== 'ISSUED') throw billingErrors.refused('NOT_ISSUED');
    if (await selectCreditNotes(tx, [invoiceId]).getOne()) {
      throw billingErrors.refused('ALREADY_CREDITED');
    }
    if (invoice.version !== input.expectedVersion) throw new ConflictError('invoice', invoiceId);
    const reason = input.reason.trim();
    refuseText('reason', reason, 2_000);
    const note = await drawUp(tx, {
      kind: 'CREDIT_NOTE',
      customerId: invoice.customerId,
      currency: invoice.currency,
      taxRates: invoice.taxRates,
      correctsId: invoiceId,
      reason,
      feePeriods: invoice.feePeriods,
      lines: () => creditLines(invoice.lines),
    });
    if (note?.state !== 'ISSUED') throw billingErrors.refused('NOT_ISSUED');
    const settledMinor = invoice.settledMinor - note.grossMinor;
    await tx.update(InvoiceEntity, invoice, { settledMinor });
    await refreshStanding(tx, invoice.customerId);
    return note;
  }
}
