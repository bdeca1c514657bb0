import { money, sum } from '@charter/money';
import { defineLoader, type GraphContext, rowId } from '@charter/subgraph';
import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { recurringOf, whoseMoneyIsSeen } from '../account/account.queries.js';
import { chargedUnder, type Charged } from '../charge/charge.queries.js';
import type { ContractEntity } from './contract.entity.js';
import { selectContracts } from './contract.queries.js';

interface Reference {
  id: string;
}

/** Costs of contracts whose customers' money the viewer sees; null where nothing was ever asked. */
const feesLoader = defineLoader(async (tx, ids, { now }) => {
  const contracts = await selectContracts(tx, ids).getMany();
  const customers = new Set(contracts.map(({ customerId }) => customerId));
  const seen = new Set(await whoseMoneyIsSeen(tx, [...customers]));
  const charged = Map.groupBy(await chargedUnder(tx, ids), (row) => row.contract_id);
  const fees = new Map<string, ReturnType<typeof feesOf>>();
  for (const contract of contracts) {
    if (!seen.has(contract.customerId)) continue;
    fees.set(contract.id, feesOf(contract, charged.get(contract.id) ?? [], now));
  }
  return fees;
});

function feesOf(contract: ContractEntity, charged: readonly Charged[], asOf: Temporal.Instant) {
  const recurring = recurringOf(contract);
  const currency = charged[0]?.currency ?? recurring?.amount.currency;
  if (!currency) return null;
  const amounts = charged.map((row) => money(BigInt(row.total), row.currency));
  return { recurring, oneOff: sum(amounts, currency), asOf };
}

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
  fees(@Parent() { id }: Reference, @Context() context: GraphContext) {
    const contractId = rowId('contract', id);
    return contractId && feesLoader(context).load(contractId);
  }
}
