import { money, sum } from '@charter/money';
import { byKey, defineLoader, type GraphContext } from '@charter/subgraph';
import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { feeOf, seesMoneyOf } from '../account/account.queries.js';
import { chargedUnder } from '../charge/charge.queries.js';
import { rowId } from '../ids.js';
import type { ContractEntity } from './contract.entity.js';
import { selectContracts } from './contract.queries.js';

interface Reference {
  id: string;
}

const contractLoader = defineLoader(async (tx, ids) =>
  byKey(await selectContracts(tx, ids).getMany(), ({ id }) => id),
);

/** What billing adds to a contract: its costs, recurring and one-off apart [S0.4]. */
@Resolver('Contract')
export class ContractResolver {
  @ResolveReference()
  resolveReference({ id }: Reference): Reference {
    return { id };
  }

  @ResolveField('id')
  id(@Parent() { id }: Reference) {
    return id;
  }

  @ResolveField('fees')
  async fees(@Parent() { id }: Reference, @Context() context: GraphContext) {
    const contractId = rowId('contract', id);
    const contract = contractId && (await contractLoader(context).load(contractId));
    return contract ? feesOf(contract, context) : null;
  }
}

function feesOf(contract: ContractEntity, context: GraphContext) {
  return context.read(async (tx) => {
    if (!(await seesMoneyOf(tx, contract.customerId))) return null;
    const recurring = feeOf(contract);
    const charged = await chargedUnder(tx, [contract.id]);
    const currency = charged[0]?.currency ?? recurring?.amount.currency;
    if (!currency) return null;
    const oneOff = sum(
      charged.map(({ total }) => money(BigInt(total), currency)),
      currency,
    );
    return { recurring, oneOff, asOf: context.now };
  });
}
