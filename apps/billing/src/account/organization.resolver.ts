import { connection, type GraphContext } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { OrganizationInvoicesArgs } from '../generated/graphql.js';
import { rowId } from '../ids.js';
import { invoicesByAge, selectInvoices } from '../invoice/invoice.queries.js';
import { LegalProfileEntity } from '../legal-profile/legal-profile.entity.js';
import { accountOf, seesMoneyOf } from './account.queries.js';

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
    return customerId && context.read((tx) => accountOf(tx, customerId, context.now));
  }

  @ResolveField('legalProfile')
  legalProfile(@Parent() { id }: Reference, @Context() context: GraphContext) {
    const organizationId = rowId('organization', id);
    return organizationId && context.read((tx) => tx.find(LegalProfileEntity, organizationId));
  }

  @ResolveField('invoices')
  async invoices(
    @Parent() { id }: Reference,
    @Args() { sort, ...args }: OrganizationInvoicesArgs,
    @Context() context: GraphContext,
  ) {
    const customerId = rowId('organization', id);
    if (!customerId || !(await context.read((tx) => seesMoneyOf(tx, customerId)))) return null;
    return connection(context, {
      query: (tx) => selectInvoices(tx, { customerIds: [customerId] }),
      order: invoicesByAge(sort === 'CREATED_AT_ASC' ? 'ASC' : 'DESC'),
      args,
      defaultSize: 10,
    });
  }
}
