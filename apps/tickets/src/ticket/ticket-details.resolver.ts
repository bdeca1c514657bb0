import { type GraphContext, inLanguage } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { shownReason, type ShownCoverage } from './shown-coverage.js';
import type { StoredCoverage } from './stored-coverage.js';
import { sameDecision } from './stored-coverage.js';
import type { TicketEntity } from './ticket.entity.js';
import { charterOf } from './ticket.loaders.js';

@Resolver('TicketCoverage')
export class TicketCoverageResolver {
  @ResolveField('admission')
  admission(@Parent() { coverageAtOpening }: TicketEntity) {
    return coverageAtOpening.admission;
  }

  @ResolveField('versionState')
  versionState(@Parent() { coverageAtOpening }: TicketEntity) {
    return coverageAtOpening.versionState;
  }

  @ResolveField('reasons')
  async reasons(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    const charter = await charterOf(context, ticket);
    const { reasons } = ticket.coverageAtOpening;
    return reasons.map((reason) => shownReason(charter, reason, context.language));
  }

  @ResolveField('atOpening')
  atOpening(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return shown(context, ticket, ticket.coverageAtOpening);
  }

  @ResolveField('live')
  live(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    return shown(context, ticket, ticket.coverageLive);
  }

  @ResolveField('changed')
  changed(@Parent() { coverageAtOpening, coverageLive }: TicketEntity) {
    return !sameDecision(coverageAtOpening, coverageLive);
  }
}

@Resolver('Coverage')
export class CoverageResolver {
  @ResolveField('admission')
  admission(@Parent() { decision }: ShownCoverage) {
    return decision.admission;
  }

  @ResolveField('terms')
  terms(@Parent() { decision }: ShownCoverage) {
    return decision.terms;
  }

  @ResolveField('versionState')
  versionState(@Parent() { decision }: ShownCoverage) {
    return decision.versionState;
  }

  @ResolveField('graceUntil')
  graceUntil(@Parent() { decision }: ShownCoverage) {
    return decision.graceUntil && Temporal.Instant.from(decision.graceUntil);
  }

  @ResolveField('reasons')
  reasons(@Parent() { charter, decision }: ShownCoverage, @Context() { language }: GraphContext) {
    return decision.reasons.map((reason) => shownReason(charter, reason, language));
  }

  @ResolveField('asOf')
  asOf(@Parent() { decision }: ShownCoverage) {
    return Temporal.Instant.from(decision.asOf);
  }
}

@Resolver('QueueRank')
export class QueueRankResolver {
  @ResolveField('label')
  label(
    @Parent() { label }: { readonly label: Record<'fr' | 'en', string> },
    @Args('language') language: 'FR' | 'EN' | undefined,
    @Context() context: GraphContext,
  ) {
    return inLanguage(label, language, context);
  }
}

async function shown(
  context: GraphContext,
  ticket: TicketEntity,
  decision: StoredCoverage,
): Promise<ShownCoverage> {
  return { charter: await charterOf(context, ticket), decision };
}
