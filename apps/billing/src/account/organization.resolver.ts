import { type GraphContext, rowId } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { OrganizationInvoicesArgs } from '../generated/graphql.js';
import { invoicesOfCustomer } from '../invoice/invoice.queries.js';
import { legalProfileLoader } from '../legal-profile/legal-profile.loaders.js';
import { accountLoader, moneyLoader } from './account.loaders.js';

interface Reference {
  id: string;
}

/** What billing adds to an organization. */
@Resolver('Organization')
export class OrganizationResolver {
  @ResolveReference()
  resolveReference({ id }: Reference): Reference {
    return { id };
  }

  @ResolveField('id')
  id(@Parent() { id }: Reference) {
    return id;
  }

  @ResolveField('account')
  account(@Parent() { id }: Reference, @Context() context: GraphContext) {
    const customerId = rowId('organization', id);
    return customerId && accountLoader(context).load(customerId);
  }

  @ResolveField('legalProfile')
  legalProfile(@Parent() { id }: Reference, @Context() context: GraphContext) {
    const organizationId = rowId('organization', id);
    return organizationId && legalProfileLoader(context).load(organizationId);
  }

  @ResolveField('invoices')
  async invoices(
    @Parent() { id }: Reference,
    @Args() { sort, ...args }: OrganizationInvoicesArgs,
    @Context() context: GraphContext,
  ) {
    const customerId = rowId('organization', id);
    if (!customerId || !(await moneyLoader(context).load(customerId))) return null;
    return invoicesOfCustomer(context, customerId, args, sort ?? 'CREATED_AT_DESC');
  }
}
