import { type GraphContext, openSignedValue, type SubgraphSettings } from '@charter/subgraph';
import { SETTINGS } from '@charter/subgraph';
import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { priceTermsOf } from '../price/price-terms.view.js';
import { UnknownOption } from '../price/domain/price-terms.js';
import { pricingOf } from '../price/pricing.queries.js';
import { needsQuote } from '../quote/domain/consent.js';
import { offerOf } from '../quote/domain/offer.js';
import { intakeQuestion, type IntakeQuestion } from './intake-question.js';

interface Reference {
  key: string;
}

/** What a request would cost, before it is opened: priced as its quote would be. */
@Resolver('TicketIntake')
export class TicketIntakeResolver {
  constructor(@Inject(SETTINGS) private readonly settings: SubgraphSettings) {}

  @ResolveReference()
  resolveReference({ key }: Reference): Reference {
    return { key };
  }

  @ResolveField('priceTerms')
  async priceTerms(@Parent() { key }: Reference, @Context() context: GraphContext) {
    const opened = openSignedValue(this.settings.SERVICE_SECRET, key);
    const question = intakeQuestion.safeParse(opened);
    if (!question.success || question.data.terms === 'INCLUDED') return null;
    return this.priced(question.data, context);
  }

  private async priced(asked: IntakeQuestion, context: GraphContext) {
    const question = {
      price: asked,
      coverage: asked.terms,
      helpedRemotely: asked.workKind === 'REMOTE',
      at: context.now,
    };
    const pricing = await context.read((tx) => pricingOf(tx, question)).catch(unknownAsNull);
    // Versions are numbered alike by several providers: a question of another one has no answer here.
    if (pricing?.charter.key !== asked.charterKey) return null;
    const offer = offerOf(null, asked, pricing.rules, pricing.rates);
    return priceTermsOf(offer, pricing.charter, context.language, needsQuote(asked.terms));
  }
}

/** An option that the charter does not sell has no price; `tickets` says so. */
function unknownAsNull(error: unknown): null {
  if (error instanceof UnknownOption) return null;
  throw error;
}
