import { decodeId } from '@charter/database';
import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type {
  AmendContractInput,
  GiveNoticeOfNonRenewalInput,
  RenewContractInput,
  WithdrawAmendmentInput,
} from '../generated/graphql.js';
import { AmendmentService } from './amendment.service.js';
import { ContractEntity } from './contract.entity.js';
import { RenewalService } from './renewal.service.js';

/** Acts on an agreed contract: amendment and renewal. */
@Resolver()
export class ContractLifeResolver {
  constructor(
    private readonly amendments: AmendmentService,
    private readonly renewals: RenewalService,
  ) {}

  @Mutation('amendContract')
  amendContract(@Args('input') input: AmendContractInput, @Context() context: GraphContext) {
    return this.act(context, input, () =>
      this.amendments.amend(context.viewer, input, context.now),
    );
  }

  @Mutation('withdrawAmendment')
  withdrawAmendment(
    @Args('input') input: WithdrawAmendmentInput,
    @Context() context: GraphContext,
  ) {
    return this.act(context, input, () =>
      this.amendments.withdraw(context.viewer, input, context.now),
    );
  }

  @Mutation('renewContract')
  renewContract(@Args('input') input: RenewContractInput, @Context() context: GraphContext) {
    return this.act(context, input, () => this.renewals.renew(context.viewer, input, context.now));
  }

  @Mutation('giveNoticeOfNonRenewal')
  giveNoticeOfNonRenewal(
    @Args('input') input: GiveNoticeOfNonRenewalInput,
    @Context() context: GraphContext,
  ) {
    return this.act(context, input, () =>
      this.renewals.giveNotice(context.viewer, input, context.now),
    );
  }

  private act(
    context: GraphContext,
    input: { readonly contractId: string },
    work: () => Promise<ContractEntity>,
  ) {
    return answer(context, 'contract', work, () =>
      context.read((tx) => tx.find(ContractEntity, decodeId('contract', input.contractId))),
    );
  }
}
