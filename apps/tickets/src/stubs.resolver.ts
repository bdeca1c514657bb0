import { decodeId, encodeId } from '@charter/database';
import { connection, type GraphContext } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { slaReport } from './contract/sla-report.js';
import type {
  ContractSlaReportArgs,
  OrganizationTicketsArgs,
  ProductVersionTicketsArgs,
} from './generated/graphql.js';
import { organizationLoader } from './organization/organization.loaders.js';
import { productVersionLoader } from './product-version/product-version.loaders.js';
import { selectTickets, ticketOrders } from './ticket/ticket-lists.js';

const NESTED = 10;

/** A type of another service, by its plain id. */
interface Stub {
  readonly id: string;
}

@Resolver('Organization')
export class OrganizationResolver {
  @ResolveField('__resolveReference')
  resolveReference(reference: Stub): Stub {
    return { id: decodeId('organization', reference.id) };
  }

  @ResolveField('id')
  id(@Parent() { id }: Stub) {
    return encodeId('organization', id);
  }

  @ResolveField('name')
  async name(@Parent() { id }: Stub, @Context() context: GraphContext) {
    return (await organizationLoader(context).load(id))?.name ?? null;
  }

  @ResolveField('tickets')
  tickets(
    @Parent() { id }: Stub,
    @Args() { filter, sort, ...args }: OrganizationTicketsArgs,
    @Context() context: GraphContext,
  ) {
    return connection(context, {
      query: (tx) => selectTickets(tx, filter).andWhere('ticket.customerId = :of', { of: id }),
      order: ticketOrders[sort ?? 'NEWEST'],
      args,
      filter: [id, filter],
      defaultSize: NESTED,
    });
  }
}

@Resolver('ProductVersion')
export class ProductVersionResolver {
  @ResolveField('__resolveReference')
  resolveReference(reference: Stub): Stub {
    return { id: decodeId('version', reference.id) };
  }

  @ResolveField('id')
  id(@Parent() { id }: Stub) {
    return encodeId('version', id);
  }

  @ResolveField('label')
  async label(@Parent() { id }: Stub, @Context() context: GraphContext) {
    return (await productVersionLoader(context).load(id))?.label ?? null;
  }

  @ResolveField('tickets')
  tickets(
    @Parent() { id }: Stub,
    @Args() { filter, sort, ...args }: ProductVersionTicketsArgs,
    @Context() context: GraphContext,
  ) {
    return connection(context, {
      query: (tx) =>
        selectTickets(tx, filter).andWhere('ticket.productVersionId = :of', { of: id }),
      order: ticketOrders[sort ?? 'NEWEST'],
      args,
      filter: [id, filter],
      defaultSize: NESTED,
    });
  }
}

@Resolver('Contract')
export class ContractResolver {
  @ResolveField('__resolveReference')
  resolveReference(reference: Stub): Stub {
    return { id: decodeId('contract', reference.id) };
  }

  @ResolveField('id')
  id(@Parent() { id }: Stub) {
    return encodeId('contract', id);
  }

  @ResolveField('slaReport')
  slaReport(
    @Parent() { id }: Stub,
    @Args() { period }: ContractSlaReportArgs,
    @Context() context: GraphContext,
  ) {
    return slaReport(context, id, period ?? null);
  }
}
