import { encodeId } from '@charter/database';
import type { GraphContext, PageArguments } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ContractTermsAtArgs } from '../generated/graphql.js';
import { personLoader } from '../person/person.loaders.js';
import type { ContractAmendmentEntity } from './amendment.entity.js';
import { amendmentsLoader, amendmentsPage } from './amendment.queries.js';
import type { ContractEntity } from './contract.entity.js';
import { startOfDay, noticeBefore } from './domain/renewal.js';
import { termsAt } from './domain/contract-terms.js';
import { planLabel, shownChanges, shownFee, type ShownTerms } from './shown-terms.js';
import { renewalOf, termsOf } from './stored-terms.js';

@Resolver('ContractAmendment')
export class AmendmentResolver {
  @ResolveField('id')
  id(@Parent() amendment: ContractAmendmentEntity) {
    return encodeId('contractAmendment', amendment.id);
  }

  @ResolveField('changes')
  changes(@Parent() amendment: ContractAmendmentEntity) {
    return shownChanges(amendment);
  }

  @ResolveField('madeBy')
  madeBy(@Parent() { madeBy }: ContractAmendmentEntity, @Context() context: GraphContext) {
    return madeBy && personLoader(context).load(madeBy);
  }
}

/** What becomes of a contract's terms, and what became of them. */
@Resolver('Contract')
export class ContractHistoryResolver {
  @ResolveField('renewal')
  renewal(@Parent() contract: ContractEntity) {
    const { endsBefore, timeZone, noticeGivenAt, noticeGivenBy, noticeReason, renewals } = contract;
    const renewal = renewalOf(contract);
    const tacit = renewal.kind === 'TACIT' && endsBefore !== null;
    const before = tacit ? noticeBefore(endsBefore, renewal.noticeDays ?? 0) : null;
    return {
      ...renewal,
      ...{ noticeGivenAt, noticeGivenBy, noticeReason, renewals },
      noticeBefore: before,
      noticeBeforeAt: before && startOfDay(before, timeZone),
      renewsOn: tacit && noticeGivenAt === null ? endsBefore : null,
    };
  }

  @ResolveField('amendments')
  amendments(
    @Parent() { id }: ContractEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return amendmentsPage(context, id, args);
  }

  @ResolveField('termsAt')
  async termsAt(
    @Parent() contract: ContractEntity,
    @Args() { at }: ContractTermsAtArgs,
    @Context() context: GraphContext,
  ): Promise<ShownTerms> {
    const amendments = (await amendmentsLoader(context).load(contract.id)) ?? [];
    return { at, contract, terms: termsAt(termsOf(contract), amendments, at) };
  }
}

@Resolver('ContractTerms')
export class ContractTermsResolver {
  @ResolveField('foreseen')
  foreseen(@Parent() { at }: ShownTerms, @Context() { now }: GraphContext) {
    return Temporal.Instant.compare(at, now) > 0;
  }

  @ResolveField('withinPeriod')
  withinPeriod(@Parent() { at, contract, terms }: ShownTerms) {
    const { startsAt, timeZone } = contract;
    if (Temporal.Instant.compare(at, startsAt) < 0) return false;
    const end = terms.endsBefore && startOfDay(Temporal.PlainDate.from(terms.endsBefore), timeZone);
    return !end || Temporal.Instant.compare(at, end) < 0;
  }

  @ResolveField('plan')
  plan(@Parent() { terms, at }: ShownTerms, @Context() context: GraphContext) {
    return planLabel(context, terms, at);
  }

  @ResolveField('products')
  products(@Parent() { terms }: ShownTerms) {
    return terms.productIds.map((id) => ({ product: { id: encodeId('product', id) } }));
  }

  @ResolveField('options')
  options(@Parent() { terms }: ShownTerms) {
    return terms.options;
  }

  @ResolveField('fee')
  fee(@Parent() { terms }: ShownTerms) {
    return shownFee(terms.fee);
  }

  @ResolveField('feePeriod')
  feePeriod(@Parent() { terms }: ShownTerms) {
    return terms.feePeriod;
  }

  @ResolveField('successManager')
  successManager(@Parent() { terms }: ShownTerms, @Context() context: GraphContext) {
    return terms.successManagerId && personLoader(context).load(terms.successManagerId);
  }

  @ResolveField('endsBefore')
  endsBefore(@Parent() { terms }: ShownTerms) {
    return terms.endsBefore && Temporal.PlainDate.from(terms.endsBefore);
  }

  @ResolveField('pinnedCharterVersion')
  pinnedCharterVersion(@Parent() { terms }: ShownTerms) {
    return terms.pinnedCharterVersion;
  }

  @ResolveField('renewalKind')
  renewalKind(@Parent() { terms }: ShownTerms) {
    return terms.renewal.kind;
  }
}
