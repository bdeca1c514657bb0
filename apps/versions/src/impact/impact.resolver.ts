import { formatAmount } from '@charter/money';
import { type GraphContext, referenceTo, walkToTheEnd } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { VersionImpactContractsArgs } from '../generated/graphql.js';
import { organizationName } from '../installation/installation.loaders.js';
import { contractsAtRiskOf, inUseOf, keyOf, openTicketsOf, revenueOf } from './impact.loaders.js';
import type { CoveringContract, ImpactOf, Revenue } from './impact.queries.js';

@Resolver('VersionImpact')
export class VersionImpactResolver {
  @ResolveField('installations')
  async installations(@Parent() { versionIds }: ImpactOf, @Context() context: GraphContext) {
    return (await inUseOf(context).load(keyOf(versionIds)))?.installations ?? 0;
  }

  @ResolveField('organizations')
  async organizations(@Parent() { versionIds }: ImpactOf, @Context() context: GraphContext) {
    return (await inUseOf(context).load(keyOf(versionIds)))?.organizations ?? 0;
  }

  @ResolveField('openTickets')
  async openTickets(@Parent() { versionIds }: ImpactOf, @Context() context: GraphContext) {
    return (await openTicketsOf(context).load(keyOf(versionIds))) ?? 0;
  }

  @ResolveField('revenue')
  async revenue(@Parent() { versionIds }: ImpactOf, @Context() context: GraphContext) {
    const revenue = (await revenueOf(context).load(keyOf(versionIds))) ?? [];
    return revenue.map((row) => ({ yearly: yearlyOf(row), contracts: row.contracts }));
  }

  @ResolveField('contracts')
  async contracts(
    @Parent() { versionIds }: ImpactOf,
    @Args() args: VersionImpactContractsArgs,
    @Context() context: GraphContext,
  ) {
    const { size } = walkToTheEnd(args, 10);
    return (await contractsAtRiskOf(context).load(`${size}:${keyOf(versionIds)}`)) ?? [];
  }

  @ResolveField('asOf')
  asOf(@Parent() _: ImpactOf, @Context() { now }: GraphContext) {
    return now;
  }
}

@Resolver('ContractAtRisk')
export class ContractAtRiskResolver {
  @ResolveField('contract')
  contract(@Parent() { id }: CoveringContract) {
    return referenceTo('contract', id);
  }

  @ResolveField('organization')
  organization(@Parent() { customerId }: CoveringContract) {
    return referenceTo('organization', customerId);
  }

  @ResolveField('name')
  name(@Parent() { customerId }: CoveringContract, @Context() context: GraphContext) {
    return organizationName(context).load(customerId);
  }

  @ResolveField('yearly')
  yearly(@Parent() contract: CoveringContract) {
    return yearlyOf(contract);
  }
}

function yearlyOf({ yearlyMinor, currency }: Pick<Revenue, 'yearlyMinor' | 'currency'>) {
  return { amount: formatAmount({ minor: BigInt(yearlyMinor), currency }), currency };
}
