import { decodeId, encodeId } from '@charter/database';
import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GrantDelegationInput, RevokeDelegationInput } from '../generated/graphql.js';
import { organizationLoader } from '../organization/organization.loaders.js';
import { isInForce } from './domain/delegation.js';
import type { DelegationEntity } from './delegation.entity.js';
import { DelegationService } from './delegation.service.js';

@Resolver('Delegation')
export class DelegationResolver {
  constructor(private readonly delegations: DelegationService) {}

  @ResolveField('id')
  id(@Parent() delegation: DelegationEntity) {
    return encodeId('delegation', delegation.id);
  }

  @ResolveField('reseller')
  reseller(@Parent() delegation: DelegationEntity, @Context() context: GraphContext) {
    return organizationLoader(context).load(delegation.resellerId);
  }

  @ResolveField('customer')
  customer(@Parent() delegation: DelegationEntity, @Context() context: GraphContext) {
    return organizationLoader(context).load(delegation.customerId);
  }

  @ResolveField('inForce')
  inForce(@Parent() delegation: DelegationEntity, @Context() { now }: GraphContext) {
    return isInForce(delegation, now);
  }

  @Mutation('grantDelegation')
  grantDelegation(@Args('input') input: GrantDelegationInput, @Context() context: GraphContext) {
    return answer(context, 'delegation', () =>
      this.delegations.grant(context.viewer, input, context.now),
    );
  }

  @Mutation('revokeDelegation')
  revokeDelegation(@Args('input') input: RevokeDelegationInput, @Context() context: GraphContext) {
    return answer(context, 'delegation', () =>
      this.delegations.revoke(
        context.viewer,
        decodeId('delegation', input.delegationId),
        context.now,
      ),
    );
  }
}
