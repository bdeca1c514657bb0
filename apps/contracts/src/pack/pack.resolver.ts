import { decodeId, encodeId } from '@charter/database';
import { formatAmount } from '@charter/money';
import { answer, type GraphContext, type PageArguments } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContractEntity } from '../contract/contract.entity.js';
import { contractLoader } from '../contract/contract.loaders.js';
import type { SellPackInput } from '../generated/graphql.js';
import { PackEntity } from './pack.entity.js';
import { packLoader, packsOfContract } from './pack.queries.js';
import { PackService } from './pack.service.js';

@Resolver('Pack')
export class PackResolver {
  constructor(private readonly packs: PackService) {}

  @ResolveField('__resolveReference')
  resolveReference(reference: { id: string }, context: GraphContext) {
    return packLoader(context).load(decodeId('pack', reference.id));
  }

  @ResolveField('id')
  id(@Parent() pack: PackEntity) {
    return encodeId('pack', pack.id);
  }

  @ResolveField('contract')
  contract(@Parent() pack: PackEntity, @Context() context: GraphContext) {
    return contractLoader(context).load(pack.contractId);
  }

  @ResolveField('price')
  price(@Parent() { priceMinor, priceCurrency }: PackEntity) {
    if (priceMinor === null || priceCurrency === null) return null;
    const amount = formatAmount({ minor: priceMinor, currency: priceCurrency });
    return { amount, currency: priceCurrency };
  }

  @Mutation('sellPack')
  sellPack(@Args('input') input: SellPackInput, @Context() context: GraphContext) {
    return answer(context, 'pack', () => this.packs.sell(context.viewer, input, context.now));
  }
}

/** What packs add to a contract. */
@Resolver('Contract')
export class ContractPacksResolver {
  @ResolveField('packs')
  list(
    @Parent() { id }: ContractEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return packsOfContract(context, id, args);
  }
}
