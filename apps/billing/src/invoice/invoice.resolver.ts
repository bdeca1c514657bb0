import { decodeId, encodeId } from '@charter/database';
import {
  answer,
  connection,
  exactlyOne,
  type GraphContext,
  referenceTo,
  rowId,
} from '@charter/subgraph';
import {
  Args,
  Context,
  Mutation,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { PaymentService } from '../account/payment.service.js';
import { actions } from '../decisions.js';
import { billingErrors } from '../errors.js';
import { DocumentLinks } from '../files/document-links.js';
import type {
  IssueCreditNoteInput,
  QueryInvoiceArgs,
  QueryInvoicesArgs,
  RecordPaymentInput,
} from '../generated/graphql.js';
import { CreditNoteService } from './credit-note.service.js';
import { documentTotals } from './domain/document.js';
import type { InvoiceEntity } from './invoice.entity.js';
import { blocksLoader, creditNotesLoader, invoiceLoader } from './invoice.loaders.js';
import { invoicesByAge, selectInvoices } from './invoice.queries.js';

@Resolver('Invoice')
export class InvoiceResolver {
  constructor(
    private readonly notes: CreditNoteService,
    private readonly payments: PaymentService,
    private readonly links: DocumentLinks,
  ) {}

  @Query('invoice')
  async invoice(@Args() args: QueryInvoiceArgs, @Context() context: GraphContext) {
    const { name, value } = exactlyOne({ id: args.id, number: args.number });
    if (name === 'id') return this.onlyInvoice(decodeId('invoice', value), context);
    return context.read((tx) =>
      selectInvoices(tx).andWhere('i.number = :number', { number: value }).getOne(),
    );
  }

  @Query('invoices')
  list(@Args() { filter, sort, ...args }: QueryInvoicesArgs, @Context() context: GraphContext) {
    const selection = {
      ids: filter?.ids?.map((id) => decodeId('invoice', id)),
      states: filter?.states,
      customerIds: filter?.customerIds?.map((id) => decodeId('organization', id)),
    };
    return connection(context, {
      query: (tx) => selectInvoices(tx, selection),
      order: invoicesByAge(sort ?? 'CREATED_AT_DESC'),
      args,
      filter,
    });
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: GraphContext) {
    const uuid = rowId('invoice', id);
    return uuid && this.onlyInvoice(uuid, context);
  }

  @ResolveField('id')
  id(@Parent() invoice: InvoiceEntity) {
    return encodeId('invoice', invoice.id);
  }

  @ResolveField('customer')
  customer(@Parent() { customerId }: InvoiceEntity) {
    return referenceTo('organization', customerId);
  }

  @ResolveField('blockedBy')
  blockedBy(@Parent() { state, customerId }: InvoiceEntity, @Context() context: GraphContext) {
    return state === 'ISSUED' ? [] : blocksLoader(context).load(customerId);
  }

  @ResolveField('recurring')
  recurring(@Parent() invoice: InvoiceEntity) {
    return documentTotals(invoice.lines, invoice.taxRates, invoice.currency).recurring;
  }

  @ResolveField('oneOff')
  oneOff(@Parent() invoice: InvoiceEntity) {
    return documentTotals(invoice.lines, invoice.taxRates, invoice.currency).oneOff;
  }

  @ResolveField('net')
  net(@Parent() { netMinor, currency }: InvoiceEntity) {
    return { minor: netMinor, currency };
  }

  @ResolveField('tax')
  tax(@Parent() { taxMinor, currency }: InvoiceEntity) {
    return { minor: taxMinor, currency };
  }

  @ResolveField('gross')
  gross(@Parent() { grossMinor, currency }: InvoiceEntity) {
    return { minor: grossMinor, currency };
  }

  @ResolveField('outstanding')
  outstanding(@Parent() { grossMinor, settledMinor, currency }: InvoiceEntity) {
    return { minor: grossMinor - settledMinor, currency };
  }

  @ResolveField('creditNotes')
  async creditNotes(@Parent() { id }: InvoiceEntity, @Context() context: GraphContext) {
    return (await creditNotesLoader(context).load(id)) ?? [];
  }

  @ResolveField('pdf')
  pdf(@Parent() invoice: InvoiceEntity) {
    return this.links.to(invoice);
  }

  @ResolveField('actions')
  actions(@Parent() invoice: InvoiceEntity, @Context() context: GraphContext) {
    const issued = () => (invoice.state === 'ISSUED' ? null : billingErrors.refused('NOT_ISSUED'));
    return actions(context, invoice.customerId, { issueCreditNote: issued, recordPayment: issued });
  }

  @Mutation('issueCreditNote')
  issueCreditNote(@Args('input') input: IssueCreditNoteInput, @Context() context: GraphContext) {
    return answer(context, 'creditNote', () => this.notes.issue(context.viewer, input));
  }

  @Mutation('recordPayment')
  recordPayment(@Args('input') input: RecordPaymentInput, @Context() context: GraphContext) {
    return answer(context, 'invoice', () => this.payments.record(context.viewer, input));
  }

  private async onlyInvoice(uuid: string, context: GraphContext) {
    const document = await invoiceLoader(context).load(uuid);
    return document?.kind === 'INVOICE' ? document : null;
  }
}
