import { encodeId } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import { Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { referenceTo, rowId } from '../ids.js';
import { accountOf, type AccountView, type Recurring } from './account.queries.js';

@Resolver('Account')
export class AccountResolver {
  @ResolveReference()
  resolveReference({ id }: { id: string }, context: GraphContext) {
    const customerId = rowId('account', id);
    return customerId && context.read((tx) => accountOf(tx, customerId, context.now));
  }

  @ResolveField('id')
  id(@Parent() { customerId }: AccountView) {
    return encodeId('account', customerId);
  }

  @ResolveField('customer')
  customer(@Parent() { customerId }: AccountView) {
    return referenceTo('organization', customerId);
  }
}

@Resolver('RecurringFee')
export class RecurringFeeResolver {
  @ResolveField('contract')
  contract(@Parent() { contractId }: Recurring) {
    return referenceTo('contract', contractId);
  }
}
