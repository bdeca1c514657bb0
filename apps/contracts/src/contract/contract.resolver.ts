import { decodeId, encodeId } from '@charter/database';
import { answer, connection, exactlyOne, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  ActivateContractInput,
  DraftContractInput,
  QueryContractArgs,
  QueryContractsArgs,
  ResumeContractInput,
  SuspendContractInput,
  TerminateContractInput,
} from '../generated/graphql.js';
import { organizationLoader } from '../organization/organization.loaders.js';
import { personLoader } from '../person/person.loaders.js';
import { contractActions } from './contract-actions.js';
import { ContractEntity } from './contract.entity.js';
import { contractLoader } from './contract.loaders.js';
import { contractOrders, findContract, selectContracts } from './contract.queries.js';
import { ContractService } from './contract.service.js';
import { inForce } from './domain/contract-lifecycle.js';
import { planLabel, shownFee } from './shown-terms.js';
import { termsOf } from './stored-terms.js';

@Resolver('Contract')
export class ContractResolver {
  constructor(private readonly contracts: ContractService) {}

  @Query('contract')
  contract(@Args() args: QueryContractArgs, @Context() context: GraphContext) {
    const { name, value } = exactlyOne(args);
    if (name === 'id') return contractLoader(context).load(decodeId('contract', value));
    const by = name === 'reference' ? { reference: value } : { externalId: value };
    return context.read((tx) => findContract(tx, by));
  }

  @Query('contracts')
  list(
    @Args() { filter, sort = 'NEWEST', ...args }: QueryContractsArgs,
    @Context() context: GraphContext,
  ) {
    const ids = filter?.ids?.map((id) => decodeId('contract', id)) ?? null;
    const customerIds = filter?.customerIds?.map((id) => decodeId('organization', id)) ?? null;
    return connection(context, {
      query: (tx) => {
        const { only, order } = contractOrders[sort];
        const query = selectContracts(tx, { ...filter, ids, customerIds });
        return only ? query.andWhere(`${order.by[0]?.sql} IS NOT NULL`) : query;
      },
      order: contractOrders[sort].order,
      args,
      filter,
    });
  }

  @ResolveField('__resolveReference')
  resolveReference(reference: { id: string }, context: GraphContext) {
    return contractLoader(context).load(decodeId('contract', reference.id));
  }

  @ResolveField('id')
  id(@Parent() contract: ContractEntity) {
    return encodeId('contract', contract.id);
  }

  @ResolveField('customer')
  customer(@Parent() contract: ContractEntity, @Context() context: GraphContext) {
    return organizationLoader(context).load(contract.customerId);
  }

  @ResolveField('plan')
  plan(@Parent() contract: ContractEntity, @Context() context: GraphContext) {
    return planLabel(context, contract, context.now);
  }

  @ResolveField('products')
  products(@Parent() contract: ContractEntity) {
    return contract.productIds.map((id) => ({ product: { id: encodeId('product', id) } }));
  }

  @ResolveField('inForce')
  inForce(@Parent() contract: ContractEntity, @Context() { now }: GraphContext) {
    return inForce(contract, now);
  }

  @ResolveField('fee')
  fee(@Parent() contract: ContractEntity) {
    return shownFee(termsOf(contract).fee);
  }

  @ResolveField('successManager')
  successManager(@Parent() contract: ContractEntity, @Context() context: GraphContext) {
    const { successManagerId } = contract;
    return successManagerId && personLoader(context).load(successManagerId);
  }

  @ResolveField('actions')
  actions(@Parent() contract: ContractEntity, @Context() context: GraphContext) {
    return contractActions(context, contract);
  }

  @Mutation('draftContract')
  draftContract(@Args('input') input: DraftContractInput, @Context() context: GraphContext) {
    return answer(context, 'contract', () =>
      this.contracts.draft(context.viewer, input, context.now),
    );
  }

  @Mutation('activateContract')
  activateContract(@Args('input') input: ActivateContractInput, @Context() context: GraphContext) {
    return this.step(context, input, () =>
      this.contracts.activate(context.viewer, input, context.now),
    );
  }

  @Mutation('suspendContract')
  suspendContract(@Args('input') input: SuspendContractInput, @Context() context: GraphContext) {
    return this.step(context, input, () => this.contracts.suspend(context.viewer, input));
  }

  @Mutation('resumeContract')
  resumeContract(@Args('input') input: ResumeContractInput, @Context() context: GraphContext) {
    return this.step(context, input, () => this.contracts.resume(context.viewer, input));
  }

  @Mutation('terminateContract')
  terminateContract(
    @Args('input') input: TerminateContractInput,
    @Context() context: GraphContext,
  ) {
    return this.step(context, input, () =>
      this.contracts.terminate(context.viewer, input, context.now),
    );
  }

  private step(
    context: GraphContext,
    input: { readonly contractId: string },
    work: () => Promise<ContractEntity>,
  ) {
    return answer(context, 'contract', work, () =>
      context.read((tx) => tx.find(ContractEntity, decodeId('contract', input.contractId))),
    );
  }
}
