import { encodeId } from '@charter/database';
import { inLanguage, type GraphContext } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { formatAmount } from '@charter/money';
import { chartersOf } from '../charter/charter.loaders.js';
import { lifeClause } from '../charter/charter.queries.js';
import type {
  FixEligibilityExplanationArgs,
  VersionSupportExplanationArgs,
} from '../generated/graphql.js';
import { explainFixes } from './domain/fix-explanation.js';
import { explainSupport } from './domain/support-explanation.js';
import type { SupportExceptionEntity } from './support-exception.entity.js';
import type { FixAnswer } from './version-fixes.js';
import type { VersionSupportAnswer } from './version-support.js';

@Resolver('VersionSupport')
export class VersionSupportResolver {
  @ResolveField('state')
  state(@Parent() { support }: VersionSupportAnswer) {
    return support.state;
  }

  @ResolveField('until')
  until(@Parent() { support }: VersionSupportAnswer) {
    return 'until' in support ? support.until : null;
  }

  @ResolveField('supportedThrough')
  supportedThrough(@Parent() { support, timeZone }: VersionSupportAnswer) {
    if (!('until' in support) || !support.until) return null;
    const last = support.until.subtract({ nanoseconds: 1 });
    return last.toZonedDateTimeISO(timeZone).toPlainDate();
  }

  @ResolveField('clause')
  clause(@Parent() { clause }: VersionSupportAnswer) {
    return clause;
  }

  @ResolveField('explanation')
  explanation(
    @Parent() { support, name, recalledAt, timeZone }: VersionSupportAnswer,
    @Args() { language }: VersionSupportExplanationArgs,
    @Context() context: GraphContext,
  ) {
    const explained = { version: name, support, recalledAt, zone: timeZone };
    const text = { fr: explainSupport(explained, 'fr'), en: explainSupport(explained, 'en') };
    return inLanguage(text, language, context);
  }
}

@Resolver('FixEligibility')
export class FixEligibilityResolver {
  @ResolveField('allowed')
  allowed(@Parent() { verdict }: FixAnswer) {
    return verdict.allowed;
  }

  @ResolveField('until')
  until(@Parent() { verdict }: FixAnswer) {
    return verdict.allowed ? verdict.until : null;
  }

  @ResolveField('clause')
  clause(@Parent() { clause }: FixAnswer) {
    return clause;
  }

  @ResolveField('explanation')
  explanation(
    @Parent() { verdict, label, timeZone }: FixAnswer,
    @Args() { language }: FixEligibilityExplanationArgs,
    @Context() context: GraphContext,
  ) {
    const text = {
      fr: explainFixes(verdict, label, timeZone, 'fr'),
      en: explainFixes(verdict, label, timeZone, 'en'),
    };
    return inLanguage(text, language, context);
  }
}

@Resolver('SupportException')
export class SupportExceptionResolver {
  @ResolveField('id')
  id(@Parent() { id }: SupportExceptionEntity) {
    return encodeId('supportException', id);
  }

  @ResolveField('organization')
  organization(@Parent() { customerId }: SupportExceptionEntity) {
    return customerId && { id: encodeId('organization', customerId) };
  }

  @ResolveField('forEverybody')
  forEverybody(@Parent() { customerId }: SupportExceptionEntity) {
    return customerId === null;
  }

  @ResolveField('reason')
  reason(@Parent() { reason }: SupportExceptionEntity, @Context() context: GraphContext) {
    return context.viewer.staffRoles.length > 0 ? reason || null : null;
  }

  @ResolveField('decidedBy')
  decidedBy(@Parent() { decidedBy }: SupportExceptionEntity, @Context() context: GraphContext) {
    const shown = decidedBy && context.viewer.staffRoles.length > 0;
    return shown ? { id: encodeId('person', decidedBy) } : null;
  }

  @ResolveField('decidedByClientId')
  decidedByClientId(
    @Parent() { clientId }: SupportExceptionEntity,
    @Context() { viewer }: GraphContext,
  ) {
    return clientId && viewer.staffRoles.length > 0 ? encodeId('apiClient', clientId) : null;
  }

  /** [S4.24] Who asks whom to pay is between both: what everybody has is priced for staff alone. */
  @ResolveField('price')
  price(
    @Parent() { customerId, priceMinor, priceCurrency }: SupportExceptionEntity,
    @Context() { viewer }: GraphContext,
  ) {
    if (priceMinor === null || priceCurrency === null) return null;
    if (customerId === null && viewer.staffRoles.length === 0) return null;
    const amount = formatAmount({ minor: priceMinor, currency: priceCurrency });
    return { amount, currency: priceCurrency };
  }

  @ResolveField('clause')
  async clause(@Parent() _: SupportExceptionEntity, @Context() context: GraphContext) {
    return lifeClause(await chartersOf(context), null, 'extension');
  }
}
