import { decodeId, encodeId } from '@charter/database';
import { answer, charterByVersion, type GraphContext, referenceTo, rowId } from '@charter/subgraph';
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
import { actions } from '../decisions.js';
import type {
  AcceptQuoteInput,
  DeclineQuoteInput,
  RequestQuoteOptionsInput,
} from '../generated/graphql.js';
import { priceTermsOf } from '../price/price-terms.view.js';
import { judgeDecision } from './domain/quote-lifecycle.js';
import type { QuoteEntity } from './quote.entity.js';
import { quoteLoader } from './quote.loaders.js';
import { refusedDecision } from './quote-refusals.js';
import { QuoteService } from './quote.service.js';

@Resolver('Quote')
export class QuoteResolver {
  constructor(private readonly quotes: QuoteService) {}

  @Query('quote')
  quote(@Args('id') id: string, @Context() context: GraphContext) {
    return quoteLoader(context).load(decodeId('quote', id));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: GraphContext) {
    const uuid = rowId('quote', id);
    return uuid && quoteLoader(context).load(uuid);
  }

  @ResolveField('id')
  id(@Parent() quote: QuoteEntity) {
    return encodeId('quote', quote.id);
  }

  @ResolveField('ticket')
  ticket(@Parent() { ticketId }: QuoteEntity) {
    return referenceTo('ticket', ticketId);
  }

  @ResolveField('customer')
  customer(@Parent() { customerId }: QuoteEntity) {
    return referenceTo('organization', customerId);
  }

  @ResolveField('decidedBy')
  decidedBy(@Parent() { decidedBy }: QuoteEntity) {
    return referenceTo('person', decidedBy);
  }

  @ResolveField('terms')
  async terms(@Parent() { offer }: QuoteEntity, @Context() context: GraphContext) {
    const charter = await charterByVersion(context).load(offer.charterVersion);
    return priceTermsOf(offer, charter, context.language, true);
  }

  @ResolveField('actions')
  async actions(@Parent() quote: QuoteEntity, @Context() context: GraphContext) {
    const charter = await charterByVersion(context).load(quote.offer.charterVersion);
    const decision = () => {
      const refusal = judgeDecision(quote, context.now);
      return refusal && refusedDecision(refusal, quote, charter);
    };
    return actions(context, quote.customerId, {
      acceptQuote: decision,
      declineQuote: decision,
      requestQuoteOptions: () => null,
    });
  }

  @Mutation('requestQuoteOptions')
  requestOptions(@Args('input') input: RequestQuoteOptionsInput, @Context() context: GraphContext) {
    return answer(context, 'quote', () => this.quotes.requestOptions(context.viewer, input));
  }

  @Mutation('acceptQuote')
  accept(@Args('input') input: AcceptQuoteInput, @Context() context: GraphContext) {
    return answer(context, 'quote', () => this.quotes.accept(context.viewer, input));
  }

  @Mutation('declineQuote')
  decline(@Args('input') input: DeclineQuoteInput, @Context() context: GraphContext) {
    return answer(context, 'quote', () =>
      this.quotes.decline(context.viewer, decodeId('quote', input.quoteId)),
    );
  }
}
