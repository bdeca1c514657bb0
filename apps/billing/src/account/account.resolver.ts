import { encodeId } from '@charter/database';
import { type GraphContext, referenceTo, rowId } from '@charter/subgraph';
import { Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { accountLoader } from './account.loaders.js';
import type { AccountView, Recurring } from './account.queries.js';

@Resolver('Account')
export class AccountResolver {
  @ResolveReference()
  resolveReference({ id }: { id: string }, context: GraphContext) {
    const customerId = rowId('account', id);
    return customerId && accountLoader(context).load(customerId);
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
