import type { GraphContext } from '@charter/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { holdingOf, type ConsideredContract } from '../ticket/domain/support-contract.js';
import { termsAt } from '../ticket/domain/told-terms.js';
import type { ShownCoverage } from '../ticket/shown-coverage.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { charterOf } from '../ticket/ticket.loaders.js';
import { toldTermsLoader } from './contract.loaders.js';

@Resolver('ContractChoice')
export class ContractChoiceResolver {
  @ResolveField('contract')
  contract(@Parent() { contractId }: ConsideredContract) {
    return { id: contractId };
  }
}

@Resolver('Coverage')
export class CoverageChoiceResolver {
  @ResolveField('contractChoice')
  contractChoice(@Parent() { decision }: ShownCoverage) {
    return decision.contractChoice ?? [];
  }
}

@Resolver('Ticket')
export class TicketChoiceResolver {
  @ResolveField('contractChoice')
  async contractChoice(@Parent() ticket: TicketEntity, @Context() context: GraphContext) {
    const [charter, told] = await Promise.all([
      charterOf(context, ticket),
      toldTermsLoader(context).load(ticket.customerId),
    ]);
    const contracts = termsAt(told ?? [], context.now);
    return holdingOf(charter, contracts, ticket.productId, context.now).choice;
  }
}
