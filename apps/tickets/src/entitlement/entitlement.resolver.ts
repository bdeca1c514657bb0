import { clauseRef, type Charter } from '@charter/charter';
import { decodeId } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { charterInForceLoader } from '../charter/charter.loaders.js';
import { toldTermsLoader } from '../contract/contract.loaders.js';
import type { ToldTermsEntity } from '../contract/told-terms.entity.js';
import type { OrganizationEntitlementsArgs, TicketEntitlementsArgs } from '../generated/graphql.js';
import { organizationLoader } from '../organization/organization.loaders.js';
import { personStub } from '../person-stub.js';
import { productVersionLoader } from '../product-version/product-version.loaders.js';
import { charterTerm } from '../ticket/charter-term.js';
import { holdingOf } from '../ticket/domain/support-contract.js';
import { termsAt } from '../ticket/domain/told-terms.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { charterLoader, charterOf } from '../ticket/ticket.loaders.js';
import { entitlementsOf, type Entitlement } from './domain/entitlements.js';

@Resolver('Organization')
export class OrganizationEntitlementsResolver {
  @ResolveField('entitlements')
  async entitlements(
    @Parent() { id }: { readonly id: string },
    @Args() { at, productVersionId }: OrganizationEntitlementsArgs,
    @Context() context: GraphContext,
  ) {
    const instant = at ?? context.now;
    const [seen, told, inForce, version] = await Promise.all([
      organizationLoader(context).load(id),
      toldTermsLoader(context).load(id),
      charterInForceLoader(context).load(instant.toString()),
      productVersionId
        ? productVersionLoader(context).load(decodeId('version', productVersionId))
        : null,
    ]);
    if (!seen || !inForce) return null;
    const held = termsAt(told ?? [], instant);
    const product = version?.productId ?? null;
    // As at opening: the contract whose clocks count may pin the version that governs.
    const pinned = holdingOf(inForce, held, product, instant).contract?.pinnedCharterVersion;
    const charter = pinned ? await charterLoader(context).load(pinned) : inForce;
    return shown(charter ?? inForce, held, product, instant);
  }
}

@Resolver('Ticket')
export class TicketEntitlementsResolver {
  @ResolveField('entitlements')
  async entitlements(
    @Parent() ticket: TicketEntity,
    @Args() { at }: TicketEntitlementsArgs,
    @Context() context: GraphContext,
  ) {
    const [charter, told] = await Promise.all([
      charterOf(context, ticket),
      toldTermsLoader(context).load(ticket.customerId),
    ]);
    const instant = at ?? context.now;
    return shown(charter, termsAt(told ?? [], instant), ticket.productId, instant);
  }
}

function shown(
  charter: Charter,
  contracts: readonly ToldTermsEntity[],
  productId: string | null,
  at: Temporal.Instant,
) {
  const given = entitlementsOf(charter, holdingOf(charter, contracts, productId, at));
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  return given.map((entitlement) => ({
    kind: entitlement.kind,
    channel: charterTerm(charter.channels, entitlement.channelKey),
    plan: charterTerm(charter.plans, entitlement.planKey),
    clause: clauseRef(charter, entitlement.clause),
    givenBy: entitlement.contracts.map(({ id }) => source(entitlement, byId.get(id) ?? null)),
  }));
}

function source({ kind }: Entitlement, contract: ToldTermsEntity | null) {
  const manager = kind === 'SUCCESS_MANAGER' ? (contract?.successManagerId ?? null) : null;
  return { contract: contract && { id: contract.id }, successManager: personStub(manager) };
}
