import { decodeId, encodeId } from '@charter/database';
import { charterByVersion, type GraphContext, referenceTo, rowId } from '@charter/subgraph';
import {
  Args,
  Context,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { invoiceLoader } from '../invoice/invoice.loaders.js';
import { clauseOf } from '../price/clause-of.js';
import { coefficientsOf } from '../price/price-terms.view.js';
import { quoteLoader } from '../quote/quote.loaders.js';
import { tariffLoader } from '../tariff/tariff.loaders.js';
import type { ChargeEntity } from './charge.entity.js';
import { chargeLoader } from './charge.loaders.js';

@Resolver('Charge')
export class ChargeResolver {
  @Query('charge')
  charge(@Args('id') id: string, @Context() context: GraphContext) {
    return chargeLoader(context).load(decodeId('charge', id));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: GraphContext) {
    const uuid = rowId('charge', id);
    return uuid && chargeLoader(context).load(uuid);
  }

  @ResolveField('id')
  id(@Parent() charge: ChargeEntity) {
    return encodeId('charge', charge.id);
  }

  @ResolveField('ticket')
  ticket(@Parent() { ticketId }: ChargeEntity) {
    return referenceTo('ticket', ticketId);
  }

  @ResolveField('customer')
  customer(@Parent() { customerId }: ChargeEntity) {
    return referenceTo('organization', customerId);
  }

  @ResolveField('contract')
  contract(@Parent() { contractId }: ChargeEntity) {
    return referenceTo('contract', contractId);
  }

  @ResolveField('lines')
  async lines(@Parent() charge: ChargeEntity, @Context() context: GraphContext) {
    const clause = await this.clauses(charge, context);
    return charge.lines.map((line) => ({
      ...line,
      coefficients: coefficientsOf(line.coefficients, clause, context.language),
      clause: line.clause === null ? null : clause(line.clause),
    }));
  }

  @ResolveField('minimumClause')
  async minimumClause(@Parent() charge: ChargeEntity, @Context() context: GraphContext) {
    if (charge.minimumClause === null) return null;
    return (await this.clauses(charge, context))(charge.minimumClause);
  }

  @ResolveField('total')
  total(@Parent() { totalMinor, currency }: ChargeEntity) {
    return { minor: totalMinor, currency };
  }

  @ResolveField('quote')
  quote(@Parent() { quoteId }: ChargeEntity, @Context() context: GraphContext) {
    return quoteId && quoteLoader(context).load(quoteId);
  }

  @ResolveField('tariff')
  tariff(@Parent() { tariffId }: ChargeEntity, @Context() context: GraphContext) {
    return tariffLoader(context).load(tariffId);
  }

  @ResolveField('invoice')
  invoice(@Parent() { invoiceId }: ChargeEntity, @Context() context: GraphContext) {
    return invoiceId && invoiceLoader(context).load(invoiceId);
  }

  private async clauses({ charterVersion }: ChargeEntity, context: GraphContext) {
    const charter = await charterByVersion(context).load(charterVersion);
    return (id: string) => clauseOf(charter, charterVersion, id);
  }
}
