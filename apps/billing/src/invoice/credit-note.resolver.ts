import { decodeId, encodeId } from '@charter/database';
import { type GraphContext, rowId } from '@charter/subgraph';
import {
  Args,
  Context,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { DocumentLinks } from '../files/document-links.js';
import type { InvoiceEntity } from './invoice.entity.js';
import { invoiceLoader } from './invoice.loaders.js';

@Resolver('CreditNote')
export class CreditNoteResolver {
  constructor(private readonly links: DocumentLinks) {}

  @Query('creditNote')
  creditNote(@Args('id') id: string, @Context() context: GraphContext) {
    return this.onlyCreditNote(decodeId('creditNote', id), context);
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: GraphContext) {
    const uuid = rowId('creditNote', id);
    return uuid && this.onlyCreditNote(uuid, context);
  }

  @ResolveField('id')
  id(@Parent() note: InvoiceEntity) {
    return encodeId('creditNote', note.id);
  }

  @ResolveField('number')
  number(@Parent() note: InvoiceEntity) {
    return note.number;
  }

  @ResolveField('reason')
  reason(@Parent() note: InvoiceEntity) {
    return note.reason;
  }

  @ResolveField('issuedOn')
  issuedOn(@Parent() note: InvoiceEntity) {
    return note.issuedOn;
  }

  @ResolveField('invoice')
  invoice(@Parent() { correctsId }: InvoiceEntity, @Context() context: GraphContext) {
    return correctsId && invoiceLoader(context).load(correctsId);
  }

  @ResolveField('gross')
  gross(@Parent() { grossMinor, currency }: InvoiceEntity) {
    return { minor: grossMinor, currency };
  }

  @ResolveField('pdf')
  pdf(@Parent() note: InvoiceEntity) {
    return this.links.to(note);
  }

  private async onlyCreditNote(uuid: string, context: GraphContext) {
    const document = await invoiceLoader(context).load(uuid);
    return document?.kind === 'CREDIT_NOTE' ? document : null;
  }
}
